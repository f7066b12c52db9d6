package io.wuhao.server.register.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A deadline, from the reminder to the answer: three firms are expected of tax, and the round is long due. */
@OfficeTest
class ExtensionTest {

    private static final String ROUND = "/figures/rounds/tax/2025";

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @Autowired
    Offices offices;

    @Autowired
    FigureKinds kinds;

    @Autowired
    Rounds rounds;

    @Autowired
    Figures figures;

    @Autowired
    Extensions extensions;

    @Autowired
    Clock clock;

    private City.Tree tree;
    private Office bureau;
    private LocalDate today;
    private String due = "";
    private String later = "";

    @BeforeEach
    void aRoundThatIsLate() {
        today = LocalDate.now(clock);
        due = today.minusDays(3).toString();
        later = today.plusDays(10).toString();
        tree = city.tree();
        bureau = offices.add(tree.city(), Office.Kind.DEPARTMENT, Label.same("市税务局"));
        kinds.handsIn("tax", bureau.id());
        firms.settle(tree);
        rounds.put(new Round("tax", "2025", today.minusDays(60), LocalDate.parse(due)));
    }

    private MvcTestResult first(Role role, Office place) {
        return office.get().uri("/").with(City.as(role, place)).exchange();
    }

    private MvcTestResult post(String address, Role role, Office place, String... fields) {
        var request = office.post().uri(address).with(City.as(role, place));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    @Test
    void aDepartmentAsksAndTheParkOfficeGrants() {
        assertThat(first(Role.DEPARTMENT, bureau)).bodyText().contains("已逾期 3 天", "应报 3 家");

        assertThat(post(ROUND + "/extensions", Role.DEPARTMENT, bureau, "due", later, "why", "系统升级"))
                .hasStatus3xxRedirection();
        assertThat(first(Role.PARK_OFFICE, tree.city()))
                .bodyText()
                .contains("税务部门申请把 2025 的截止日期由 " + due + " 延至 " + later + "：系统升级");

        long asked = extension();
        assertThat(post(ROUND + "/extensions/" + asked, Role.PARK_OFFICE, tree.city(), "granted", "true"))
                .hasStatus3xxRedirection();
        assertThat(rounds.find("tax", "2025")).map(Round::due).contains(LocalDate.parse(later));
        assertThat(first(Role.DEPARTMENT, bureau))
                .bodyText()
                .contains("延期申请已同意，新的截止日期 " + later, "还有 10 天")
                .doesNotContain("已逾期");
        assertThat(office.get().uri("/figures/board?period=2025").with(City.as(Role.PARK_OFFICE, tree.city())))
                .bodyText()
                .contains(later, due);
    }

    @Test
    void aRefusalNeedsItsReasonAndLeavesTheDeadline() {
        post(ROUND + "/extensions", Role.DEPARTMENT, bureau, "due", later, "why", "系统升级");
        long asked = extension();

        post(ROUND + "/extensions/" + asked, Role.PARK_OFFICE, tree.city(), "granted", "false");
        assertThat(office.get().uri(ROUND).with(City.as(Role.PARK_OFFICE, tree.city())))
                .bodyText()
                .contains("系统升级");
        post(ROUND + "/extensions/" + asked, Role.PARK_OFFICE, tree.city(), "granted", "false", "why", "会议在即");

        assertThat(rounds.find("tax", "2025")).map(Round::due).contains(LocalDate.parse(due));
        assertThat(first(Role.DEPARTMENT, bureau)).bodyText().contains("延期申请未同意：会议在即", "已逾期 3 天");
    }

    @Test
    void nobodyElseAsksAndNobodyElseAnswers() {
        assertThat(post(ROUND + "/extensions", Role.PARK_OFFICE, tree.city(), "due", later, "why", "x"))
                .hasStatus(404);
        post(ROUND + "/extensions", Role.DEPARTMENT, bureau, "due", later, "why", "系统升级");
        assertThat(post(ROUND + "/extensions/" + extension(), Role.DEPARTMENT, bureau, "granted", "true"))
                .hasStatus(404);
        assertThat(post(ROUND + "/extensions/" + extension(), Role.PARK_OFFICE, tree.east(), "granted", "true"))
                .hasStatus(404);
    }

    @Test
    void aReminderShowsOnTheFirstPageUntilTheLastFirmIsIn() {
        assertThat(post("/figures/board/remind", Role.PARK_OFFICE, tree.city(), "period", "2025"))
                .hasStatus3xxRedirection();
        assertThat(first(Role.DEPARTMENT, bureau)).bodyText().contains("园区办 " + today + " 已催报");

        report(Firms.STAR);
        assertThat(first(Role.DEPARTMENT, bureau)).bodyText().contains("已报 1/3 家");

        List.of(Firms.MOON, Firms.SUN).forEach(this::report);
        assertThat(first(Role.DEPARTMENT, bureau)).bodyText().doesNotContain("已报", "已催报");
    }

    @Test
    void whatIsDeclaredCompleteIsNotOwedAnyMore() {
        report(Firms.STAR);
        assertThat(post(ROUND + "/complete", Role.DEPARTMENT, bureau, "why", "其余企业本年无税收"))
                .hasStatus3xxRedirection();
        assertThat(first(Role.DEPARTMENT, bureau)).bodyText().doesNotContain("已报 1/3 家");

        assertThat(post(ROUND + "/incomplete", Role.PARK_OFFICE, tree.city(), "why", "月湾有税收"))
                .hasStatus3xxRedirection();
        assertThat(first(Role.DEPARTMENT, bureau)).bodyText().contains("已报 1/3 家");
    }

    @Test
    void aReviewerSeesHowMuchWaitsOfWhomSinceWhen() {
        report(Firms.STAR);
        report(Firms.SUN);

        assertThat(first(Role.REVIEWER, tree.city()))
                .bodyText()
                .contains("税务部门：2025 的 2 个数据（2 家企业）待审定，最早于 2026-02-01 报送。");
        assertThat(first(Role.REVIEWER, tree.east())).bodyText().contains("2025 的 1 个数据（1 家企业）待审定");
        assertThat(first(Role.LEADER, tree.city())).bodyText().doesNotContain("待审定");
    }

    private long extension() {
        return extensions.list().get(0).id();
    }

    private void report(String firm) {
        figures.report(
                firm,
                "2025",
                "tax",
                new Figure.Reported(
                        BigDecimal.TEN, null, "tax", OffsetDateTime.parse("2026-02-01T09:00:00+08:00"), null));
    }
}
