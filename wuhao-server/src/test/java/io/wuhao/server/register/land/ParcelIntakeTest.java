package io.wuhao.server.register.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The whole way of a file into the land ledger, as a park committee walks it. */
@OfficeTest
@Import(LandCity.class)
class ParcelIntakeTest extends ParcelWalk {

    private byte[] template() {
        return get("/registers/parcel/template.xlsx", Role.PARK_COMMITTEE, tree.eastPark())
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void theTemplateComesBackAsItWasMeant() throws IOException {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
            Sheet sheet = workbook.getSheet("地块");
            Row heads = sheet.getRow(0);
            assertThat(heads.getCell(0).getStringCellValue()).isEqualTo("不动产单元号");
            assertThat(heads.getCell(3).getStringCellValue()).isEqualTo("用地面积（平方米）");
            assertThat(sheet.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getDataValidations())
                    .extracting(DataValidation::getRegions)
                    .hasSizeGreaterThan(8);
            assertThat(workbook.getSheet("填表说明").getRow(4).getCell(5).getStringCellValue())
                    .isEqualTo("自然资源部门");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("430500001001GB00001W00000000");
            row.createCell(1).setCellValue("E01");
            row.createCell(3).setCellValue(33333.35);
            row.createCell(4).setCellValue("工业");
            workbook.write(filled);
        }

        String upload = upload("地块.xlsx", filled.toByteArray(), Role.PARK_COMMITTEE, tree.eastPark());

        assertThat(get(upload, Role.PARK_COMMITTEE, tree.eastPark()))
                .bodyText()
                .contains("新增 1 行", "430500001001GB00001W00000000", "33,333.35 平方米", "工业");
        assertThat(confirm(upload)).hasStatus3xxRedirection();
        assertThat(parcels.find("430500001001GB00001W00000000").orElseThrow().mu())
                .isEqualByComparingTo("50.000025");
    }

    @Test
    void nothingIsWrittenBeforeItIsConfirmedAndAllProblemsAreShownAtOnce() {
        String upload = upload(HEAD + "P1,E01,很多,工业,\nP2,X99,100,农业,-5\nP2,E01,100,工业,1\n");

        assertThat(get(upload, Role.PARK_COMMITTEE, tree.eastPark()))
                .bodyText()
                .contains("“很多”不是数字", "“农业”不在允许的值之内", "没有代码为“X99”的园区", "该列不应为负数", "主键“P2”重复", "下载带批注的原文件")
                .doesNotContain("确认登记</button>");
        assertThat(parcels.countWithin(List.of("/"))).isZero();
    }

    @Test
    void theSameWorkbookComesBackWithRemarksOnItsCells() throws IOException {
        String upload = upload(HEAD + "P1,E01,很多,工业,\nP2,E01,100,农业,5\n");

        byte[] answer = get(upload + "/remarks", Role.PARK_COMMITTEE, tree.eastPark())
                .getResponse()
                .getContentAsByteArray();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("很多");
            assertThat(sheet.getRow(1).getCell(2).getCellComment().getString().getString())
                    .contains("“很多”不是数字");
            assertThat(sheet.getRow(2).getCell(3).getCellComment().getString().getString())
                    .contains("可填：工业");
        }
    }

    @Test
    void theWorkbookThatWasFilledInKeepsItsSheetsAndTakesRemarks() throws IOException {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
            Row row = workbook.getSheetAt(0).createRow(1);
            row.createCell(0).setCellValue("P1");
            row.createCell(1).setCellValue("X99");
            row.createCell(3).setCellValue(100);
            row.createCell(4).setCellValue("工业");
            workbook.write(filled);
        }
        String upload = upload("地块.xlsx", filled.toByteArray(), Role.PARK_COMMITTEE, tree.eastPark());

        byte[] answer = get(upload + "/remarks", Role.PARK_COMMITTEE, tree.eastPark())
                .getResponse()
                .getContentAsByteArray();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getCellComment().getString().getString())
                    .contains("没有代码为“X99”的园区");
            assertThat(workbook.getSheet("填表说明")).isNotNull();
        }
    }

    @Test
    void thePreviewShowsWhatChangesAndWhatIsOffByTenThousand() throws IOException {
        confirm(upload(HEAD + "P1,E01,10000,工业,5000\nP2,E01,20000,工业,300\nP3,E01,1,工业,\n"));
        String upload = upload(HEAD + "P1,E01,10000,工业,50000000\nP2,E01,20000,物流仓储,\n");

        assertThat(get(upload, Role.PARK_COMMITTEE, tree.eastPark()))
                .bodyText()
                .contains("变更 2 行", "5,000 万元", "50,000,000 万元", "相差约一万倍", "物流仓储", "（空）", "现有 1 行不在该文件中", "P3");
        assertThat(confirm(upload)).hasStatus3xxRedirection();
        assertThat(parcels.find("P1").orElseThrow().promise().investment()).isEqualByComparingTo("5000");

        confirm(upload, "unitsChecked", "removeUnlisted");
        assertThat(parcels.find("P1").orElseThrow().promise().investment()).isEqualByComparingTo("50000000");
        assertThat(parcels.find("P2").orElseThrow().promise().investment()).isNull();
        assertThat(parcels.find("P3")).isEmpty();

        assertThat(undo(upload, "单位填错")).hasStatus3xxRedirection();
        assertThat(parcels.find("P1").orElseThrow().promise().investment()).isEqualByComparingTo("5000");
        assertThat(parcels.find("P2").orElseThrow().approvedUse()).isEqualTo(LandUse.INDUSTRIAL);
        assertThat(parcels.find("P3")).isPresent();
        assertThat(get(upload, Role.PARK_COMMITTEE, tree.eastPark())).bodyText().contains("已撤销", "单位填错");
        assertThat(database.sql("select action from audit_entry where object_kind = 'parcel' order by id")
                        .query(String.class)
                        .list())
                .containsSubsequence("upload.received", "upload.confirmed", "upload.undone");
    }

    @Test
    void aColumnThatTheFileLacksStaysAsItIs() throws IOException {
        confirm(upload(HEAD + "P1,E01,10000,工业,5000\n"));
        confirm(upload("不动产单元号,园区代码,用地面积,批准用途,坐落\nP1,E01,12000,工业,一号路\n"));

        Parcel parcel = parcels.find("P1").orElseThrow();
        assertThat(parcel.promise().investment()).isEqualByComparingTo("5000");
        assertThat(parcel.location()).isEqualTo("一号路");
    }

    @Test
    void anUploadWhoseRowsALaterOneTouchedCannotBeUndone() throws IOException {
        String first = upload(HEAD + "P1,E01,10000,工业,5000\n");
        confirm(first);
        confirm(upload(HEAD + "P1,E01,10001,工业,5000\n"));

        MvcTestResult answer = undo(first, "试试");

        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("refused")))
                .contains("“P1”", "后来又被", "请先撤销那个文件");
        assertThat(parcels.find("P1")).isPresent();
    }

    @Test
    void aConfirmationAfterTheRegisterMovedIsAskedAgain() throws IOException {
        String upload = upload(HEAD + "P1,E01,10000,工业,5000\n");
        String page =
                get(upload, Role.PARK_COMMITTEE, tree.eastPark()).getResponse().getContentAsString();
        confirm(upload(HEAD + "P1,E01,9000,工业,5000\n"));

        MvcTestResult answer = office.post()
                .uri(upload + "/confirm")
                .param("fingerprint", fingerprint(page))
                .with(City.as(Role.PARK_COMMITTEE, tree.eastPark()))
                .with(csrf())
                .exchange();

        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("refused")))
                .contains("请重新核对");
        assertThat(parcels.find("P1").orElseThrow().area()).isEqualByComparingTo("9000");
    }

    @Test
    void whatOthersReferToCannotBeTakenBack() throws IOException {
        String upload = upload(HEAD + "P1,E01,10000,工业,5000\n");
        confirm(upload);
        database.sql(
                        "insert into factory_floor (number, parcel, building, floor, area) values ('F1', 'P1', 'A', '1', 10)")
                .update();

        MvcTestResult answer = undo(upload, "试试");

        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("refused")))
                .contains("已被其他登记引用");
    }
}
