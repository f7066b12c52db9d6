package io.wuhao.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.Label;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.page.Missing;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of an assessment say. */
@OfficeTest
@Import(AssessmentWalk.InMemory.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AssessmentPagesTest extends AssessmentWalk {

    @Test
    void anOfficeWithoutARunIsToldWhatToDo() {
        assertThat(get("/assessments", Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("发起第一次评价", "黄岩区");
        assertThat(get("/assessments", Role.LEADER))
                .hasStatusOk()
                .bodyText()
                .contains("还没有可供您查看")
                .doesNotContain("<form method");
    }

    @Test
    void theRankingShowsPublishedScoresAndWhyOneHasNone() {
        String run = finished(start(true));

        assertThat(get(run, Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("云溪甲厂", "151.4388", "云溪乙厂", "75.7194", "云溪丙厂", "数据缺失");
    }

    @Test
    void aUnitIsExplainedDownToItsFigures() {
        String run = finished(start(true));

        assertThat(get(run + "/units/" + STRONG, Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("151.4388", "23.52", "11.5932", "101.4388", "enterprise.csv", "2,352");
    }

    @Test
    void emptyCellsStopARunUnlessTheyAreAdmitted() {
        firms.add("91430500MA4L0002X0", "云溪丁厂", tree.east().path(), "tax", "500", "power", "20");

        assertThat(get(finished(start(false)), Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("没有算出结果", "land", "单元格为空");
        assertThat(get(finished(start(true)), Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("151.4388");
    }

    /** 黄政发〔2018〕12号 counts as at the end of 2022; on figures of 2025 the day moves with them. */
    @Test
    void theDayOfTheRuleMovesToTheYearOfTheFigures() {
        String run = finished(start(true));
        Run done = runs.get(Long.parseLong(run.replace("/assessments/", "")));

        assertThat(shelf.of(done).scheme().assessed().asAt()).isEqualTo("2025-12-31");
        assertThat(get(run, Role.PARK_OFFICE)).bodyText().contains("2025-12-31");
        assertThat(get(run + "/files/run.json", Role.PARK_OFFICE)).bodyText().contains("\"as_at\" : \"2025-12-31\"");
    }

    /** The scheme is gone from the shelf: nothing that is foreseen, and yet the run ends. */
    @Test
    void aRunThatFailsInAWayNobodyForesawIsNotLeftRunning() {
        long run = runs.add(
                new Runs.Order(
                        "no-such", "1", Label.same("?"), 2025, tree.city().path(), "?", true),
                "li");

        assertThatThrownBy(() -> desk.work(run)).isInstanceOf(Missing.class);

        assertThat(runs.get(run).state()).isEqualTo(Run.State.FAILED);
    }

    @Test
    void theRankingIsSortedByAHeadingEitherWayWithEmptyCellsLast() {
        String run = finished(start(true));

        assertThat(get(run + "?sort=score", Role.PARK_OFFICE))
                .bodyText()
                .containsSubsequence("云溪乙厂", "云溪甲厂", "云溪丙厂")
                .contains("aria-sort=\"ascending\"", "sort=-score");
        assertThat(get(run + "?sort=-score", Role.PARK_OFFICE))
                .bodyText()
                .containsSubsequence("云溪甲厂", "云溪乙厂", "云溪丙厂")
                .contains("aria-sort=\"descending\"");
        assertThat(get(run + "?sort=score;drop", Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("云溪甲厂", "云溪乙厂", "云溪丙厂");
    }

    @Test
    void theSearchFindsPartOfANameAndSaysSoWhenItFindsNothing() {
        String run = finished(start(true));

        assertThat(get(run + "?text=乙", Role.PARK_OFFICE))
                .bodyText()
                .contains("云溪乙厂")
                .doesNotContain("云溪甲厂");
        assertThat(get(run + "?text=%25", Role.PARK_OFFICE)).bodyText().contains("没有符合条件的单位");
    }

    @Test
    void filesHaveAddressesThatStayAndSayWhatTheyAre() {
        String run = finished(start(true));

        assertThat(get(run + "/ranking.json", Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("\"score\":151.4388");
        assertThat(get(run + "/metadata.json", Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("huangyan/2022", "2025");
        assertThat(get(run + "/files/report.html", Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("云溪甲厂");
        assertThat(get(run + "/files/..%2Ftables%2Fenterprise.csv", Role.PARK_OFFICE))
                .hasStatus4xxClientError();
    }

    @Test
    void gradesBetweenTwoRunsAreCounted() {
        String before = finished(start(true));
        String after = finished(start(true));

        assertThat(get(after + "/flow?from=" + before.replace("/assessments/", ""), Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("等级变动", ">3<");
    }
}
