package io.wuhao.server.register.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;

/** Who may walk that way, and what the pages around it say. */
@OfficeTest
@Import(LandCity.class)
class ParcelUploadPagesTest extends ParcelWalk {

    @Test
    void rowsOfAnotherPlaceAreNotYoursAndNothingOfThemShows() throws IOException {
        parcels.put(new Parcel(
                "W-7",
                "W01",
                "西岭保密路",
                new java.math.BigDecimal("777"),
                LandUse.OTHER,
                null,
                null,
                null,
                new Parcel.Promise(null, null, null, null, null, null),
                new Parcel.Progress(null, null, null, null, null),
                null));
        String upload = upload(HEAD + "W-7,E01,1,工业,\nW-8,W01,1,工业,\n");

        assertThat(get(upload, Role.PARK_COMMITTEE, tree.eastPark()))
                .bodyText()
                .contains("“W-7”不归您登记", "“W-8”不归您登记")
                .doesNotContain("777", "西岭保密路");
        assertThat(get(upload, Role.PARK_COMMITTEE, tree.westPark())).hasStatus(404);
        assertThat(get(upload + "/file", Role.LEADER, tree.city())).hasStatus(404);
        assertThat(get(upload, Role.PARK_OFFICE, tree.city())).hasStatusOk();
    }

    @Test
    void whoMayNotRecordCannotHandIn() {
        assertThat(office.post()
                        .uri("/registers/parcel/uploads")
                        .multipart()
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", HEAD.getBytes(StandardCharsets.UTF_8)))
                        .with(City.as(Role.LEADER, tree.city()))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(get("/registers/parcel", Role.LEADER, tree.city()))
                .bodyText()
                .contains("不动产单元号", "自然资源部门")
                .doesNotContain("type=\"file\"");
        assertThat(get("/registers/nothing", Role.LEADER, tree.city())).hasStatus(404);
        assertThat(get("/registers", Role.LEADER, tree.city())).bodyText().contains("地块");
    }

    @Test
    void aFileTooLargeForTheOfficeIsToldSo() {
        assertThat(get("/registers/too-large", Role.PARK_COMMITTEE, tree.eastPark()))
                .bodyText()
                .contains("超过 50 MB", "分成几个文件上传");
    }

    @Test
    void aParcelSaysFromWhichFileAndRowItComesAndWhatBecameOfIt() throws IOException {
        confirm(upload(HEAD + "P0,E01,1,工业,\nP1,E01,10000,工业,5000\n"));
        String second = upload(
                "复测.csv",
                (HEAD + "P1,E01,9000,工业,5000\n").getBytes(StandardCharsets.UTF_8),
                Role.PARK_COMMITTEE,
                tree.eastPark());
        confirm(second);

        assertThat(get("/land/P1", Role.LEADER, tree.city()))
                .bodyText()
                .contains("复测.csv", "第 2 行", "用地面积: 10000 → 9000", "第 3 行");

        undo(second, "复测有误");
        assertThat(get("/land/P1", Role.LEADER, tree.city()))
                .bodyText()
                .contains("10,000 m²", "已撤销", "复测有误")
                .containsPattern("数据来源：</span>\\s*<a [^>]*>地块.csv");
    }

    @Test
    void aFileThatIsNotRecordedYetWaitsOnTheFirstPage() throws IOException {
        String upload = upload(HEAD + "P1,E01,1,工业,\n");

        assertThat(get("/", Role.PARK_COMMITTEE, tree.eastPark())).bodyText().contains("地块.csv 已上传，尚未登记", upload);
        confirm(upload);
        assertThat(get("/", Role.PARK_COMMITTEE, tree.eastPark())).bodyText().doesNotContain("尚未登记");
    }

    @Test
    void theRowsAsTheyStandComeInTheSameFormAndChangeNothing() throws IOException {
        confirm(upload(HEAD + "P1,E01,10000.25,工业,5000\nP2,E01,3,科研,\n"));

        byte[] rows = get("/registers/parcel/rows.xlsx", Role.PARK_COMMITTEE, tree.eastPark())
                .getResponse()
                .getContentAsByteArray();
        String again = upload("地块-现有.xlsx", rows, Role.PARK_COMMITTEE, tree.eastPark());

        assertThat(get(again, Role.PARK_COMMITTEE, tree.eastPark())).bodyText().contains("新增 0 行，变更 0 行，2 行与现有登记相同");
    }

    @Test
    void aReviewerReadsTheFileAndConfirmsNothing() {
        String upload = upload(HEAD + "P1,E01,1,工业,\n");

        assertThat(get(upload, Role.REVIEWER, tree.city()))
                .bodyText()
                .contains("地块.csv", "您可以查看原文件")
                .doesNotContain("不归您登记", "确认登记</button>");
        assertThat(get(upload + "/file", Role.REVIEWER, tree.city())).hasStatusOk();
        assertThat(get(upload + "/remarks", Role.REVIEWER, tree.city())).hasStatus(404);
        assertThat(office.post()
                        .uri(upload + "/confirm")
                        .param("fingerprint", "x")
                        .with(City.as(Role.REVIEWER, tree.city()))
                        .with(csrf()))
                .hasStatus(404);
    }
}
