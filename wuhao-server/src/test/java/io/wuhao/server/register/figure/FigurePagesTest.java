package io.wuhao.server.register.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Grant;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OfficeTest
class FigurePagesTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @Autowired
    Offices offices;

    @Autowired
    Rounds rounds;

    @Autowired
    FigureKinds kinds;

    @Autowired
    FigureRegister figuresOfTax;

    @Autowired
    FigureRegister figuresOfStatistics;

    @Autowired
    FigureRegister figuresOfCommerce;

    @Autowired
    FigureSource source;

    City.Tree tree;

    @BeforeEach
    void aCity() {
        tree = city.tree();
        firms.settle(tree);
        for (String department : List.of("tax", "statistics", "commerce")) {
            rounds.put(new Round(department, "2025", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 15)));
        }
        figuresOfTax.put(row(Firms.STAR, Map.of("tax", "120", "sales", "3000")));
        figuresOfTax.put(row(Firms.MOON, Map.of("tax", "30", "sales", "800")));
    }

    private static RegisterRow row(String code, Map<String, String> cells) {
        return new RegisterRow(code, cells).with(Map.of("code", code, "period", "2025"));
    }

    private static RequestPostProcessor csrf() {
        return SecurityMockMvcRequestPostProcessors.csrf();
    }

    private String cell() {
        return "/figures/board/tax/2025/" + tree.east().id();
    }

    @Test
    void theBoardCountsWhatHasComeAndWhatIsLate() {
        assertThat(office.get().uri("/figures/board").with(City.as(Role.PARK_OFFICE, tree.city())))
                .hasStatusOk()
                .bodyText()
                .contains("东川县", "税务部门", "2/0 家", "已报", "逾期", "截止 2026-03-15");
        assertThat(office.get().uri("/figures/board?by=park").with(City.as(Role.PARK_OFFICE, tree.city())))
                .bodyText()
                .contains("东川园区", "1/0 家");
    }

    @Test
    void oneFirmOfTwoIsPartlyInAndLateAfterTheDeadline() {
        rounds.put(new Round("statistics", "2025", LocalDate.of(2026, 1, 1), LocalDate.of(2099, 3, 15)));
        figuresOfStatistics.put(row(Firms.STAR, Map.of("output", "3100")));
        assertThat(east("statistics")).contains("部分报送", "1/0 家");

        rounds.put(new Round("statistics", "2025", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 15)));
        assertThat(east("statistics")).contains("逾期", "1/0 家");

        figuresOfStatistics.put(new RegisterRow(Firms.STAR, Map.of("output", "3000", "period", "2024")));
        assertThat(east("statistics")).contains("已报", "1/1 家").doesNotContain("逾期");
    }

    /** The cell of the east county and a department. */
    private String east(String department) {
        String board = text("/figures/board", City.as(Role.PARK_OFFICE, tree.city()));
        String from = board.substring(board.indexOf(
                "/figures/board/" + department + "/2025/" + tree.east().id()));
        return from.substring(0, from.indexOf("</td>"));
    }

    @Test
    void approvalMovesFiguresAndALaterReportShowsAsAChange() {
        assertThat(office.post()
                        .uri(cell() + "/approve")
                        .with(City.as(Role.REVIEWER, tree.city()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(office.get().uri("/figures/board").with(City.as(Role.REVIEWER, tree.city())))
                .bodyText()
                .contains("已审定");

        figuresOfTax.put(row(Firms.STAR, Map.of("tax", "999", "sales", "3000")));

        assertThat(office.get().uri("/figures/board").with(City.as(Role.REVIEWER, tree.city())))
                .bodyText()
                .contains("审定后变动");
        assertThat(taxForTheEngine()).isEqualTo("120");
    }

    private String taxForTheEngine() {
        return source.rows(2025, tree.city().path()).stream()
                .filter(row -> row.key().equals(Firms.STAR))
                .map(row -> row.find("tax").orElse("-"))
                .findFirst()
                .orElse("no row");
    }

    @Test
    void aReturnedFigureCountsForNothingUntilItIsReportedAnew() {
        assertThat(office.post()
                        .uri(cell() + "/return")
                        .param("chosen", Firms.STAR)
                        .param("why", "疑似单位误填")
                        .with(City.as(Role.REVIEWER, tree.city()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(taxForTheEngine()).isEqualTo("no row");
        assertThat(office.get().uri(cell()).with(City.as(Role.REVIEWER, tree.city())))
                .bodyText()
                .contains("已退回", "疑似单位误填");

        figuresOfTax.put(row(Firms.STAR, Map.of("tax", "121", "sales", "3000")));
        assertThat(taxForTheEngine()).isEqualTo("121");
    }

    @Test
    void aReturnNeedsAReason() {
        assertThat(office.post()
                        .uri(cell() + "/return")
                        .param("chosen", Firms.STAR)
                        .with(City.as(Role.REVIEWER, tree.city()))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .flash()
                .containsKey("refused");
        assertThat(taxForTheEngine()).isEqualTo("120");
    }

    @Test
    void anAdjustmentCountsAndLeavesWhatWasReported() {
        String figure = "/figures/" + Firms.STAR + "/2025/tax";
        assertThat(office.post()
                        .uri(figure)
                        .param("amount", "100.5")
                        .param("why", "扣除土地增值税")
                        .with(City.as(Role.PARK_OFFICE, tree.city()))
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(taxForTheEngine()).isEqualTo("100.5");
        assertThat(office.get().uri(figure).with(City.as(Role.PARK_OFFICE, tree.city())))
                .hasStatusOk()
                .bodyText()
                .contains("120.00", "100.50", "扣除土地增值税", "部门数据共享协议");
        assertThat(office.get().uri(figure).with(City.as(Role.PARK_COMMITTEE, tree.eastPark())))
                .hasStatus(404);
        assertThat(office.get().uri(figure).with(City.as(Role.REVIEWER, tree.west())))
                .hasStatus(404);
    }

    @Test
    void custodyKeepsTaxFromThePark() {
        assertThat(office.get().uri("/enterprises/" + Firms.STAR).with(City.as(Role.PARK_COMMITTEE, tree.eastPark())))
                .hasStatusOk()
                .bodyText()
                .contains("按数据权属规定", "评价税收")
                .doesNotContain("120.00");
        assertThat(office.get().uri("/enterprises/" + Firms.STAR).with(City.as(Role.AUDITOR, tree.city())))
                .bodyText()
                .contains("120.00");
    }

    @Test
    void aFigureWithoutBasisIsSeenByItsDepartmentAndItsFirmOnly() {
        Office bureau = offices.add(tree.city(), Office.Kind.DEPARTMENT, Label.same("市商务局"));
        kinds.handsIn("commerce", bureau.id());
        Office own = offices.add(tree.eastPark(), Office.Kind.ENTERPRISE, Label.same("星河"));
        firms.add(Firms.STAR, "东川星河机械有限公司", Enterprise.Scale.ABOVE, tree.east(), own);
        figuresOfCommerce.put(row(Firms.STAR, Map.of("exports", "777")));

        assertThat(page(City.as(Role.PARK_OFFICE, tree.city()))).doesNotContain("777.00");
        assertThat(page(department(bureau))).contains("777.00");
        assertThat(page(City.as(Role.ENTERPRISE, own))).contains("777.00", "120.00");
    }

    private String page(RequestPostProcessor reader) {
        return text("/enterprises/" + Firms.STAR, reader);
    }

    private String text(String uri, RequestPostProcessor reader) {
        return new String(
                office.get().uri(uri).with(reader).exchange().getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A department reaches over the city, and its second grant says which one it is. */
    private RequestPostProcessor department(Office bureau) {
        return SecurityMockMvcRequestPostProcessors.user(new SignedIn(
                -2,
                "commerce",
                "李四",
                "",
                true,
                List.of(new Grant(Role.DEPARTMENT, tree.city().path()), new Grant(Role.DEPARTMENT, bureau.path()))));
    }

    @Test
    void thePageOfChecksNamesTheFirms() {
        figuresOfStatistics.put(row(
                Firms.STAR,
                Map.of(
                        "revenue",
                        "3000",
                        "output",
                        "3100",
                        "value_added",
                        "3200",
                        "profit",
                        "100",
                        "rd",
                        "50",
                        "heads",
                        "80")));

        assertThat(office.get()
                        .uri("/figures/checks?period=2025&check=value-added-above-output")
                        .with(City.as(Role.PARK_OFFICE, tree.city())))
                .hasStatusOk()
                .bodyText()
                .contains("value_added &gt; output", "必须改正", "东川星河机械有限公司");
    }
}
