package io.wuhao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The one way in, as a person goes it: the office's template, its remarks on the mistakes, the preview, and back out again. */
@ExtendWith(InTheDemoOffice.class)
class UploadTest {

    private static final String[] HEADS = {"批次编号", "园区代码", "批准面积（平方米）", "批准日期", "批准文号"};

    @TempDir
    private Path folder;

    @Test
    void templateComesBackWithRemarksThenIsMendedPreviewedConfirmedAndUndone(DemoOffice office) throws IOException {
        try (Page page = office.signIn("park-office", DemoOffice.WIDE)) {
            Watch watch = new Watch(page, office);
            page.click(".river a[href='/registers']");
            page.click("main a[href='/registers/land_batch']");
            Path template = save(page, "main a[href$='template.xlsx']", "模板.xlsx");
            hand(page, fill(template));

            assertThat(page.locator("main .problem").textContent()).contains("2 处问题");
            assertThat(page.locator("main table").first().textContent()).contains("批准面积", "园区代码", "YX99");
            watch.look();
            Path remarked = save(page, "main a[href$='/remarks']", "带批注.xlsx");
            Path mended = mend(remarked);

            page.click("main a.button:not(.main)");
            hand(page, mended);
            assertThat(page.locator("main").textContent()).contains("新增 2 行", "演批〔2026〕901号");
            watch.look();
            assertThat(batches(office)).doesNotContain("演批〔2026〕901号");

            page.click("main form button.main");
            assertThat(page.locator("main .tag.good").textContent()).isEqualTo("已登记");
            watch.look();
            assertThat(batches(office)).contains("演批〔2026〕901号", "演批〔2026〕902号");

            page.fill("#why", "试用上传，不是真的批次");
            page.click("main button.grave");
            assertThat(page.locator("main").textContent()).contains("已撤销", "试用上传");
            watch.look();
            assertThat(batches(office)).doesNotContain("演批〔2026〕901号");
            assertThat(watch.wrong()).isEmpty();
        }
    }

    @Test
    void leaderIsOfferedNoUploadAndNoTemplate(DemoOffice office) {
        try (Page page = office.signIn("leader", DemoOffice.WIDE)) {
            page.navigate(office.address() + "/registers/land_batch");
            assertThat(page.locator("main form").count()).isZero();
            assertThat(page.locator("main a[href$='template.xlsx']").count()).isZero();
            assertThat(page.locator("main a[href$='rows.xlsx']").count()).isOne();
        }
    }

    private Path save(Page page, String link, String name) {
        Path file = folder.resolve(name);
        page.waitForDownload(() -> page.click(link)).saveAs(file);
        return file;
    }

    private static void hand(Page page, Path file) {
        page.setInputFiles("#file", file);
        page.click("main form button.main");
    }

    private static String batches(DemoOffice office) {
        try (Page page = office.signIn("leader", DemoOffice.WIDE)) {
            page.navigate(office.address() + "/land/batches");
            return page.locator("main").textContent();
        }
    }

    /** Two batches, one with an area below nothing, one in a park that there is not. */
    private Path fill(Path template) throws IOException {
        try (Workbook workbook = open(template)) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> heads = new ArrayList<>();
            sheet.getRow(0).forEach(head -> heads.add(head.getStringCellValue()));
            assertThat(heads).containsExactly(HEADS);
            row(sheet.createRow(1), "演批〔2026〕901号", "YX01", -20_000);
            row(sheet.createRow(2), "演批〔2026〕902号", "YX99", 33_333.5);
            return write(workbook, "批次.xlsx");
        }
    }

    private static void row(Row row, String number, String park, double area) {
        row.createCell(0).setCellValue(number);
        row.createCell(1).setCellValue(park);
        row.createCell(2).setCellValue(area);
        Cell day = row.createCell(3);
        day.setCellStyle(row.getSheet().getColumnStyle(3));
        day.setCellValue(LocalDate.of(2026, 3, 1));
        row.createCell(4).setCellValue("演示数据");
    }

    /** In the workbook that came back, at the cells that carry remarks. */
    private Path mend(Path remarked) throws IOException {
        try (Workbook workbook = open(remarked)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(remark(sheet, 1, 2)).contains("大于零");
            assertThat(remark(sheet, 2, 1)).contains("YX99");
            sheet.getRow(1).getCell(2).setCellValue(20_000);
            sheet.getRow(2).getCell(1).setCellValue("YX02");
            return write(workbook, "批次-改.xlsx");
        }
    }

    private static String remark(Sheet sheet, int row, int column) {
        Comment comment = sheet.getRow(row).getCell(column).getCellComment();
        assertThat(comment).as("remark at row %d, column %d", row, column).isNotNull();
        return comment.getString().getString();
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    private Path write(Workbook workbook, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }
}
