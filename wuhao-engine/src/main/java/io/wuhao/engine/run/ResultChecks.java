package io.wuhao.engine.run;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;

/** What only the run can show: a benchmark that is not above zero, a score too large to be printed, a tie that is refused. */
final class ResultChecks {

    private final Scheme scheme;
    private final Store store;
    private final List<Problem> problems = new ArrayList<>();

    ResultChecks(Scheme scheme, Store store) {
        this.scheme = scheme;
        this.store = store;
    }

    void check() {
        for (String item : scheme.points().measuredNames()) {
            if (dividesByStatistic(item)) {
                benchmark(item);
            }
        }
        tooLarge();
        disagreeing();
        circles();
        ties();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    private boolean dividesByStatistic(String item) {
        return scheme.points().items().keySet().stream()
                .anyMatch(code -> scheme.points()
                        .findMeasured(code, item)
                        .filter(one -> one.method() instanceof Points.Method.Ratio ratio
                                && !ratio.to().isFixed())
                        .isPresent());
    }

    private void benchmark(String item) {
        store.each(
                "select distinct coalesce(group_name, ''), " + item + "_benchmark from assessment where compared and "
                        + item + "_benchmark <= 0 order by 1 nulls last, 2 nulls last",
                row -> problems.add(
                        Problem.error(
                                place(item),
                                Label.of(
                                        "（%s）在组（%s）的基准值是 %s。",
                                        "The benchmark of (%s) in group (%s) is %s.",
                                        item,
                                        row.getString(1),
                                        row.getString(2)),
                                Label.of(
                                        "基准值应大于 0，否则高低颠倒；请核对数据，或改用别的基准。",
                                        "It must be above 0, or the order would turn round: check the figures or take another benchmark."))));
    }

    private Place place(String item) {
        return scheme.points().items().values().stream()
                .flatMap(List::stream)
                .flatMap(one -> one.measured().stream())
                .filter(one -> one.indicator().equals(item))
                .map(Points.Item::place)
                .findFirst()
                .orElseThrow();
    }

    /** Merged rows that say different things. */
    private void disagreeing() {
        if (scheme.assessed().mergedBy() == null) {
            return;
        }
        store.each(
                "select merged_unit, disagreeing, string_agg(unit, ', ' order by unit) from assessment"
                        + " where disagreeing is not null group by 1, 2 order by 1 limit 20",
                row -> problems.add(Problem.error(
                        Place.file(scheme.head().place().file()),
                        Label.of(
                                "合并评价的单位（%s）在（%s）上不一致。",
                                "Units (%s), assessed as one, disagree on (%s).", row.getString(3), row.getString(2)),
                        Label.of(
                                "代码和文本须一致：请改正数据，或改用一致的列。",
                                "Codes and texts must agree: correct the table, or read another column."))));
    }

    private void circles() {
        if (scheme.grading() == null || scheme.direct().stream().allMatch(one -> one.sameAs() == null)) {
            return;
        }
        store.each(
                "select unit from assessment where takes_grade and in_circle order by unit limit 20",
                row -> problems.add(Problem.error(
                        Place.file(scheme.head().place().file()),
                        Label.of(
                                "单位（%s）随别的单位定级，却绕成一圈，或超过八层。",
                                "Unit (%s) takes the grade of another, and that leads in a circle or over eight units.",
                                row.getString(1)),
                        Label.of(
                                "请核对所随单位一列：最后一家应自己有等级。",
                                "Check the column that names the other unit: the last one has a grade of its own."))));
    }

    private void ties() {
        Place refused = scheme.ranking().refused();
        if (refused == null) {
            return;
        }
        List<String> tied = new ArrayList<>();
        store.each(
                "select place, string_agg(unit, ', ' order by unit) from assessment where in_list and tied > 1"
                        + " group by group_name, place order by group_name nulls last, place limit 20",
                row -> tied.add(row.getString(2)));
        if (!tied.isEmpty()) {
            String units = String.join("; ", tied);
            problems.add(Problem.error(
                    refused,
                    Label.of("不许并列，以下单位仍并列：%s。", "Ties are refused, and these units are equal: %s.", units),
                    Label.of(
                            "请在 refused 之前再写一条并列规则，如（tax highest），或核对数据。",
                            "Write another tie rule before refused, as (tax highest), or check the figures.")));
        }
    }

    private void tooLarge() {
        store.each(
                "select unit, score_unrounded from assessment where compared and score_unrounded is not null and score is null"
                        + " order by unit nulls last limit 20",
                row -> problems.add(
                        Problem.error(
                                Place.file(scheme.head().place().file()),
                                Label.of(
                                        "单位（%s）的得分是 %s，过大。",
                                        "The score of unit (%s) is %s, too large.", row.getString(1), row.getString(2)),
                                Label.of(
                                        "得分应小于 10000000000；请核对该单位的数据及单位换算。",
                                        "Scores stay below 10000000000: check the unit's figures and their units of measure."))));
    }
}
