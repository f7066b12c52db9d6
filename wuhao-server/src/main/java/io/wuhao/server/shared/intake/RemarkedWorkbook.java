package io.wuhao.server.shared.intake;

import io.wuhao.engine.Problem;
import io.wuhao.engine.register.ReadTable.ReadColumn;
import io.wuhao.engine.register.RegisterReader;
import io.wuhao.engine.register.WorkbookText.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The file that was handed in, with a remark on every cell that has a problem. A small workbook stays as it is; text files, web
 * pages and large workbooks come back as a workbook of their rows.
 */
final class RemarkedWorkbook {

    /** The library holds a workbook in memory, at some ten times its size. */
    private static final long WHOLE = 2L << 20;

    private static final int REMARKS = 5_000;
    private static final int ROWS = 20_000;

    private final Workbook workbook;
    private final CreationHelper creation;
    private final Map<CellStyle, CellStyle> marked = new LinkedHashMap<>();

    private RemarkedWorkbook(Workbook workbook) {
        this.workbook = workbook;
        this.creation = workbook.getCreationHelper();
    }

    /** Whether the answer is an .xls: the old format stays what it was. */
    static boolean staysXls(String shown, long bytes, Path file) throws IOException {
        return bytes <= WHOLE && kept(shown) && isOle2(file);
    }

    static void write(KeptRegister register, Path file, String shown, Checked checked, Locale language, OutputStream to)
            throws IOException {
        try (Workbook workbook = open(register, file, shown)) {
            new RemarkedWorkbook(workbook).remark(checked, language);
            workbook.write(to);
        }
    }

    private static Workbook open(KeptRegister register, Path file, String shown) throws IOException {
        boolean refused = UploadGuard.findFault(file, shown).isPresent();
        if (!refused && kept(shown) && Files.size(file) <= WHOLE && !isText(file)) {
            // from a copy in memory: a package opened to be read takes no remarks, and one opened to be written would
            // write the file
            try (InputStream in = Files.newInputStream(file)) {
                return WorkbookFactory.create(in);
            }
        }
        XSSFWorkbook anew = new XSSFWorkbook();
        Sheet sheet = anew.createSheet(register.form().label().zh());
        if (!refused) {
            List<Line> lines = new RegisterReader(register.form().asRegister(), Set.of(), ROWS).lines(file, shown);
            for (Line line : lines.subList(0, Math.min(ROWS, lines.size()))) {
                Row row = sheet.createRow(line.number() - 1);
                for (int i = 0; i < line.cells().size(); i++) {
                    row.createCell(i).setCellValue(line.cell(i));
                }
            }
        }
        return anew;
    }

    private static boolean kept(String shown) {
        String name = shown.toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xls");
    }

    private static boolean isText(Path file) throws IOException {
        int first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.read();
        }
        return first != 'P' && first != 0xd0;
    }

    private static boolean isOle2(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0xd0;
        }
    }

    private void remark(Checked checked, Locale language) {
        String name = checked.table().sheet();
        Sheet sheet = name == null ? workbook.getSheetAt(0) : workbook.getSheet(name);
        if (sheet == null) {
            sheet = workbook.getSheetAt(0);
        }
        Map<String, Integer> columns = checked.table().columns().values().stream()
                .collect(Collectors.toMap(ReadColumn::heading, ReadColumn::index, (one, other) -> one));
        Map<List<Integer>, String> remarks = new LinkedHashMap<>();
        for (Problem problem : checked.problems()) {
            if (problem.severity() != Problem.Severity.NOTE && problem.place().row() > 0) {
                String heading = problem.place().column();
                int column = heading == null ? 0 : columns.getOrDefault(heading, 0);
                String advice = problem.advice().in(language);
                remarks.merge(
                        List.of(problem.place().row() - 1, column),
                        problem.what().in(language) + (advice.isEmpty() ? "" : " " + advice),
                        (one, other) -> one + "\n" + other);
            }
        }
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        int count = 0;
        for (Map.Entry<List<Integer>, String> remark : remarks.entrySet()) {
            if (count++ < REMARKS) {
                set(sheet, drawing, remark.getKey().get(0), remark.getKey().get(1), remark.getValue());
            }
        }
        summarise(checked, language);
    }

    private void set(Sheet sheet, Drawing<?> drawing, int line, int column, String text) {
        Row row = sheet.getRow(line) == null ? sheet.createRow(line) : sheet.getRow(line);
        Cell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        cell.removeCellComment();
        ClientAnchor anchor = creation.createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 4);
        anchor.setRow1(line);
        anchor.setRow2(line + 4);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(creation.createRichTextString(text));
        cell.setCellComment(comment);
        cell.setCellStyle(marked.computeIfAbsent(cell.getCellStyle(), this::mark));
    }

    private CellStyle mark(CellStyle plain) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(plain);
        style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** The same problems as a list, behind the other sheets; those that stand at no cell are only here. */
    private void summarise(Checked checked, Locale language) {
        String name = "上传问题";
        int old = workbook.getSheetIndex(name);
        if (old >= 0) {
            workbook.removeSheetAt(old);
        }
        Sheet sheet = workbook.createSheet(name);
        int line = 0;
        for (Problem problem : checked.problems()) {
            Row row = sheet.createRow(line++);
            row.createCell(0).setCellValue(problem.place().shown().in(language));
            row.createCell(1).setCellValue(problem.what().in(language));
            row.createCell(2).setCellValue(problem.advice().in(language));
        }
        sheet.setColumnWidth(0, 256 * 34);
        sheet.setColumnWidth(1, 256 * 60);
        sheet.setColumnWidth(2, 256 * 60);
    }
}
