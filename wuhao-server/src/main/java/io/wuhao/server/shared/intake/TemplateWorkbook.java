package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Unit;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The workbook that an office fills in: typed cells, lists to choose from, codes as text, the unit in every head; a second sheet
 * says what each column means and whose it is. Empty, or with rows as they stand.
 */
final class TemplateWorkbook {

    static final String MEANING_SHEET = "填表说明";
    private static final String LISTS_SHEET = "选项";
    private static final int LAST_ROW = 50_000;

    private final RegisterForm form;
    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;

    private TemplateWorkbook(RegisterForm form, SXSSFWorkbook workbook) {
        this.form = form;
        this.workbook = workbook;
        this.sheet = workbook.createSheet(form.label().zh());
    }

    static void write(RegisterForm form, List<RegisterRow> rows, OutputStream target) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(200)) {
            new TemplateWorkbook(form, workbook).fill(rows);
            workbook.write(target);
        }
    }

    /** {@code 用地面积（平方米）}: as the reader of files reads it back. */
    static String heading(Column column) {
        Unit unit = column.givenIn();
        return column.label().zh() + (column.isNumber() && !unit.isNone() ? "（" + unit + "）" : "");
    }

    private void fill(List<RegisterRow> rows) {
        SXSSFSheet lists = workbook.createSheet(LISTS_SHEET);
        List<FormColumn> columns = form.columns();
        Row heads = sheet.createRow(0);
        CellStyle required = headStyle(IndexedColors.LIGHT_YELLOW);
        CellStyle optional = headStyle(IndexedColors.GREY_25_PERCENT);
        CellStyle[] styles = new CellStyle[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            FormColumn column = columns.get(i);
            Cell head = heads.createCell(i);
            String text = heading(column.column());
            head.setCellValue(text);
            head.setCellStyle(column.required() ? required : optional);
            styles[i] = cellStyle(column.column());
            sheet.setDefaultColumnStyle(i, styles[i]);
            sheet.setColumnWidth(i, 256 * Math.min(40, Math.max(12, 2 * text.length() + 2)));
            limit(i, column.column());
        }
        writeLists(lists);
        sheet.createFreezePane(form.columns().get(0).name().equals(form.key()) ? 1 : 0, 1);
        for (int i = 0; i < rows.size(); i++) {
            write(sheet.createRow(i + 1), rows.get(i), styles);
        }
        new MeaningSheet(form, workbook.createSheet(MEANING_SHEET), required).write();
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        workbook.setActiveSheet(0);
    }

    private void write(Row line, RegisterRow row, CellStyle[] styles) {
        for (int i = 0; i < form.columns().size(); i++) {
            Column column = form.columns().get(i).column();
            String text = row.cells().get(column.name());
            if (text != null) {
                Cell cell = line.createCell(i);
                cell.setCellStyle(styles[i]);
                write(cell, column, text);
            }
        }
    }

    private static void write(Cell cell, Column column, String text) {
        if (!column.oneOf().isEmpty()) {
            cell.setCellValue(
                    column.oneOf().containsKey(text) ? column.oneOf().get(text).zh() : text);
            return;
        }
        switch (column.type()) {
            case NUMBER -> number(cell, column, text);
            case DATE -> cell.setCellValue(LocalDate.parse(text));
            case YES_NO -> cell.setCellValue(text.equals("true") ? "是" : "否");
            case TEXT, CREDIT_CODE -> cell.setCellValue(text);
        }
    }

    /** A figure that a binary number would round is written as text: it is read back to the last digit. */
    private static void number(Cell cell, Column column, String text) {
        BigDecimal figure = column.unit().convert(new BigDecimal(text), column.givenIn(), 6);
        if (figure.stripTrailingZeros().precision() <= 15) {
            cell.setCellValue(figure.doubleValue());
        } else {
            cell.setCellValue(figure.toPlainString());
        }
    }

    private CellStyle headStyle(IndexedColors colour) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        return style;
    }

    private CellStyle cellStyle(Column column) {
        CellStyle style = workbook.createCellStyle();
        String format = !column.oneOf().isEmpty()
                ? "@"
                : switch (column.type()) {
                    case TEXT, CREDIT_CODE -> "@";
                    case DATE -> "yyyy-mm-dd";
                    case NUMBER, YES_NO -> "General";
                };
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private void limit(int index, Column column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint;
        String what;
        if (!column.oneOf().isEmpty()) {
            String letter = CellReference.convertNumToColString(index);
            constraint = helper.createFormulaListConstraint("%s!$%s$1:$%s$%d"
                    .formatted(LISTS_SHEET, letter, letter, column.oneOf().size()));
            what = "请从下拉列表中选择。";
        } else if (column.type() == Column.Type.YES_NO) {
            constraint = helper.createExplicitListConstraint(new String[] {"是", "否"});
            what = "请填“是”或“否”。";
        } else if (column.type() == Column.Type.NUMBER) {
            constraint = helper.createDecimalConstraint(OperatorType.BETWEEN, "-1E+18", "1E+18");
            what = "请只填数字，单位见列标题。";
        } else if (column.type() == Column.Type.DATE) {
            constraint = helper.createDateConstraint(
                    OperatorType.BETWEEN, "DATE(1900,1,1)", "DATE(2200,12,31)", "yyyy-mm-dd");
            what = "请填日期，例如 2026-11-24。";
        } else {
            return;
        }
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, index, index));
        validation.createErrorBox(column.label().zh(), what);
        validation.setShowErrorBox(true);
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    /** The choices of each coded column, below one another in that column of the hidden sheet. */
    private void writeLists(SXSSFSheet lists) {
        int most = form.columns().stream()
                .mapToInt(column -> column.column().oneOf().size())
                .max()
                .orElse(0);
        for (int line = 0; line < most; line++) {
            Row row = lists.createRow(line);
            for (int i = 0; i < form.columns().size(); i++) {
                List<Map.Entry<String, Label>> codes =
                        List.copyOf(form.columns().get(i).column().oneOf().entrySet());
                if (line < codes.size()) {
                    row.createCell(i).setCellValue(codes.get(line).getValue().zh());
                }
            }
        }
    }
}
