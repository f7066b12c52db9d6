package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import java.util.Locale;
import java.util.Set;

/** How the cells of one column become values: the one place where text turns into figures, codes and dates. */
interface CellKind {

    /** The signs by which offices say that there is no figure; compared after cleaning, in lower case. */
    Set<String> MISSING_MARKS = Set.of(
            "", "—", "——", "–", "-", "--", "---", "/", "\\", "无", "n/a", "na", "n.a.", "...", "......", "不适用", "暂无");

    Set<String> EXCEL_ERRORS =
            Set.of("#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    /** The value of a cell whose text is cleaned and is no missing mark. */
    Reading readClean(String text);

    /** Whether the text, cleaned, says that there is nothing; kinds for which such a sign is a value say so here. */
    default boolean isMissingMark(String text) {
        return text.length() <= 6 && MISSING_MARKS.contains(text.toLowerCase(Locale.ROOT));
    }

    default Reading read(String raw) {
        String text = CleanText.of(raw);
        if (isMissingMark(text)) {
            return Reading.MISSING;
        }
        if (CleanText.hasControls(text)) {
            return Reading.wrong(
                    Label.of("“%s”含有看不见的控制字符。", "\"%s\" holds invisible control characters.", Reading.shown(text)),
                    Label.of("请删除后重新输入该单元格。", "Type the cell again."));
        }
        if (text.charAt(0) == '#' && EXCEL_ERRORS.contains(text)) {
            return Reading.wrong(
                    Label.of("单元格是 Excel 的错误值 %s。", "The cell is Excel's error %s.", text),
                    Label.of("请改正公式，或填写数值。", "Mend its formula, or type the value."));
        }
        return readClean(text);
    }

    static CellKind of(Column column, Unit given) {
        if (!column.oneOf().isEmpty()) {
            return CodeCells.of(column);
        }
        return switch (column.type()) {
            case NUMBER -> new NumberCells(given, column.unit());
            case TEXT -> Reading::of;
            case CREDIT_CODE -> CreditCode::read;
            case DATE -> DateCells::read;
            case YES_NO -> new YesNoCells();
        };
    }
}
