package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Remarks go into a copy of the user's own workbook, which otherwise stays as it is. */
class RemarkedWorkbookTest {

    private static final String SHEET = "计分 points";

    /** Row 3 is value added per mu of huangyan; its weight stands in column C, its benchmark in D. */
    private static final Place WEIGHT = new Place("rule.xlsx", SHEET, 2, "权重 weight");

    private static final Place RATIO = new Place("rule.xlsx", SHEET, 2, "基准 ratio_to");

    @TempDir
    Path folder;

    private Path rule;

    /** A user's workbook: a yellow cell, a wide column, a comment, and a sheet beside the scheme's. */
    @BeforeEach
    void workbookOfAUser() throws IOException {
        rule = folder.resolve("rule.xlsx");
        SchemeWorkbook.write(
                new SchemeReader.Text("rule.yaml", Files.readString(Path.of("../schemes/huangyan/2022/scheme.yaml"))),
                rule);
        edit(rule, workbook -> {
            Sheet sheet = workbook.getSheet(SHEET);
            sheet.setColumnWidth(1, 41 * 256);
            CellStyle yellow = workbook.createCellStyle();
            yellow.cloneStyleFrom(cell(sheet, RATIO).getCellStyle());
            yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            cell(sheet, RATIO).setCellStyle(yellow);
            var box = workbook.getCreationHelper().createClientAnchor();
            box.setCol1(8);
            box.setCol2(11);
            box.setRow1(1);
            box.setRow2(5);
            Comment own = sheet.createDrawingPatriarch().createCellComment(box);
            own.setAuthor("张科长");
            own.setString(new XSSFRichTextString("请复核"));
            cell(sheet, RATIO).setCellComment(own);
        });
    }

    @Test
    void coloursWidthsAndCommentsOfTheUserStay() throws IOException {
        Path checked = remarked(rule, "checked.xlsx", List.of(problem(WEIGHT, "重写权重"), problem(RATIO, "重写基准")));

        read(checked, sheet -> {
            assertThat(sheet.getColumnWidth(1)).isEqualTo(41 * 256);
            assertThat(cell(sheet, RATIO).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.YELLOW.getIndex());
            assertThat(comment(sheet, RATIO)).startsWith("请复核\n\n").contains("重写基准");
            assertThat(cell(sheet, RATIO).getCellComment().getAuthor()).isEqualTo("张科长");
            assertThat(comment(sheet, WEIGHT)).contains("重写权重");
            assertThat(cell(sheet, WEIGHT).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(cell(sheet, WEIGHT).getCellStyle().getDataFormatString()).isEqualTo("@");
        });
        assertThat(SchemeWorkbook.read(checked, "rule.xlsx").content())
                .isEqualTo(SchemeWorkbook.read(rule, "rule.xlsx").content());
    }

    @Test
    void remarksOfAnEarlierCopyGoWhereTheProblemIsMended() throws IOException {
        Path first = remarked(rule, "first.xlsx", List.of(problem(WEIGHT, "重写权重"), problem(RATIO, "重写基准")));
        Path second = remarked(first, "second.xlsx", List.of());

        read(second, sheet -> {
            assertThat(cell(sheet, WEIGHT).getCellComment()).isNull();
            assertThat(cell(sheet, WEIGHT).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(comment(sheet, RATIO)).isEqualTo("请复核");
        });
        Path third = remarked(first, "third.xlsx", List.of(problem(WEIGHT, "重写权重")));
        read(third, sheet -> assertThat(comment(sheet, WEIGHT)).containsOnlyOnce("重写权重"));
    }

    @Test
    void theSameRemarksGiveTheSameBytes() throws IOException, InterruptedException {
        Path one = remarked(rule, "one.xlsx", List.of(problem(WEIGHT, "重写权重")));
        Thread.sleep(2_100); // zip entries count in steps of two seconds
        Path two = remarked(rule, "two.xlsx", List.of(problem(WEIGHT, "重写权重")));
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void aWorkbookWithMacrosOrOneThatUnpacksTooLargeIsNotOpened() throws IOException {
        add(rule, "xl/vbaProject.bin", "x");
        assertThatThrownBy(() -> remarked(rule, "no.xlsx", List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("macros");
        workbookOfAUser();
        add(rule, "xl/media/image1.bin", "0".repeat(70 << 20));
        assertThatThrownBy(() -> remarked(rule, "no.xlsx", List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("too large");
        workbookOfAUser();
        add(rule, "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><workbook>&a;</workbook>");
        assertThatThrownBy(() -> remarked(rule, "no.xlsx", List.of())).isInstanceOf(InputException.class);
        assertThat(folder.resolve("no.xlsx")).doesNotExist();
    }

    private Path remarked(Path from, String name, List<Problem> problems) throws IOException {
        Path to = folder.resolve(name);
        SchemeWorkbook.remark(from, "rule.xlsx", problems, Locale.CHINESE, to);
        return to;
    }

    private static Problem problem(Place place, String advice) {
        return Problem.error(place, io.wuhao.engine.Label.same("有误。"), io.wuhao.engine.Label.same(advice));
    }

    private static org.apache.poi.ss.usermodel.Cell cell(Sheet sheet, Place place) {
        for (org.apache.poi.ss.usermodel.Cell heading : sheet.getRow(0)) {
            if (heading.getStringCellValue().equals(place.column())) {
                return sheet.getRow(place.row() - 1).getCell(heading.getColumnIndex());
            }
        }
        throw new IllegalStateException("no column " + place.column());
    }

    private static String comment(Sheet sheet, Place place) {
        return cell(sheet, place).getCellComment().getString().getString();
    }

    private interface Work<T> {
        void on(T sheet) throws IOException;
    }

    private static void read(Path file, Work<Sheet> work) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile());
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            work.on(workbook.getSheet(SHEET));
        }
    }

    private static void edit(Path file, Work<XSSFWorkbook> work) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile());
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            work.on(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static void add(Path workbook, String entry, String content) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(workbook)) {
            Path to = zip.getPath(entry);
            Files.createDirectories(to.getParent());
            Files.write(to, content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
