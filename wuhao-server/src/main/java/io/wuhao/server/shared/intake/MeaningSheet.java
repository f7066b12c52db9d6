package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** What each column of a template means: unit, what may stand in it, whose it is, on what ground, and who sees it. */
record MeaningSheet(RegisterForm form, Sheet sheet, CellStyle headStyle) {

    private static final List<String> HEADS =
            List.of("列", "英文名", "单位", "是否必填", "可填内容", "数据来源部门", "依据", "用途", "可见范围", "可否公开");
    private static final List<Integer> WIDTHS = List.of(22, 26, 10, 10, 44, 18, 18, 30, 24, 10);

    void write() {
        Row heads = sheet.createRow(0);
        for (int i = 0; i < HEADS.size(); i++) {
            heads.createCell(i).setCellValue(HEADS.get(i));
            heads.getCell(i).setCellStyle(headStyle);
            sheet.setColumnWidth(i, 256 * WIDTHS.get(i));
        }
        int line = 1;
        for (FormColumn column : form.columns()) {
            Row row = sheet.createRow(line++);
            List<String> cells = cells(column);
            for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
        sheet.createRow(line + 1)
                .createCell(0)
                .setCellValue("说明：空着表示没有数值，不等于零；主键列“"
                        + form.columns().stream()
                                .filter(column -> column.name().equals(form.key()))
                                .map(column -> column.column().label().zh())
                                .findFirst()
                                .orElse(form.key())
                        + "”相同的行会更新已有登记；可以只填需要更新的列和必填列。");
    }

    private List<String> cells(FormColumn column) {
        Custody custody = column.custody();
        return List.of(
                column.column().label().zh(),
                column.column().label().en(),
                column.column().isNumber() ? column.column().givenIn().text() : "",
                column.required() ? "必填" : "",
                allowed(column.column()).zh(),
                custody.owner().zh(),
                Words.of(custody.basis()).zh(),
                custody.purpose().zh(),
                Words.of(custody.readers()).zh(),
                custody.publishable() ? "可" : "否");
    }

    /** What may stand in a cell of the column. */
    static Label allowed(Column column) {
        if (!column.oneOf().isEmpty()) {
            return new Label(
                    column.oneOf().values().stream().map(Label::zh).collect(Collectors.joining("、")),
                    column.oneOf().values().stream().map(Label::en).collect(Collectors.joining(", ")));
        }
        return switch (column.type()) {
            case NUMBER -> Label.of("数字", "a number");
            case DATE -> Label.of("日期，如 2026-11-24", "a date, such as 2026-11-24");
            case YES_NO -> Label.of("是、否", "yes (是) or no (否)");
            case CREDIT_CODE -> Label.of("18 位统一社会信用代码", "a credit code of 18 characters");
            case TEXT -> Label.of("文字", "text");
        };
    }
}
