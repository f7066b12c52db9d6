package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Benchmark;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Columns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The benchmarks of a run by item and group: value, where it is from, and how many units it rests on. */
final class BenchmarkTable {

    /** A rule ranked within hundreds of parks has thousands; the cards say each unit's own. */
    private static final int MOST_ROWS = 500;

    private final Assessment assessment;
    private final Scheme scheme;
    private final Columns columns;
    private final Wording words;

    BenchmarkTable(Assessment assessment, Wording words) {
        this.assessment = assessment;
        this.scheme = assessment.scheme();
        this.columns = assessment.compiled().columns();
        this.words = words;
    }

    record Row(String item, String groups, String value, String origin, String units) {}

    /** What the rows of several groups share. */
    private record Same(String item, String value, String origin, String units) {}

    List<Row> rows() {
        Map<Same, List<String>> rows = new LinkedHashMap<>();
        List<String> order = groups();
        for (String item : scheme.points().measuredNames()) {
            for (String code : scheme.points().items().keySet()) {
                scheme.points().findMeasured(code, item).ifPresent(one -> read(code, one, order, rows));
            }
        }
        return rows.entrySet().stream()
                .limit(MOST_ROWS)
                .map(entry -> row(entry.getKey(), entry.getValue(), order))
                .toList();
    }

    private Row row(Same same, List<String> groups, List<String> all) {
        String named = groups.size() > 1 && groups.size() == all.size()
                ? words.say("各组", "every group")
                : String.join(words.say("、", ", "), groups);
        return new Row(same.item(), named, same.value(), same.origin(), same.units());
    }

    private List<String> groups() {
        return new GroupResults(scheme, assessment.answer())
                .groups().stream().map(group -> words.group(group.name())).toList();
    }

    private void read(String code, Points.Item item, List<String> order, Map<Same, List<String>> rows) {
        String name = words.node(item.indicator());
        if (item.method() instanceof Points.Method.Spread spread) {
            read(code, item, spread.lowest(), "_lowest", words.say("%s：最低", "%s: lowest", name), order, rows);
            read(code, item, spread.highest(), "_highest", words.say("%s：最高", "%s: highest", name), order, rows);
        } else {
            item.benchmark().ifPresent(one -> read(code, item, one, "_benchmark", name, order, rows));
        }
    }

    private void read(
            String code,
            Points.Item item,
            Benchmark benchmark,
            String suffix,
            String label,
            List<String> order,
            Map<Same, List<String>> rows) {
        List<Benchmark> chain = chain(benchmark);
        StringBuilder counts = new StringBuilder();
        chain.forEach(one -> counts.append(", ").append(one.isFixed() ? "cast(null as bigint)" : count(item, one)));
        String by = scheme.points().by();
        String where = by == null ? "" : " and " + by + " = " + io.wuhao.engine.run.Store.literal(code);
        List<Map.Entry<String, Same>> found = new ArrayList<>(assessment
                .answer()
                .store()
                .list(
                        "select distinct group_name, " + item.indicator() + suffix + ", " + fallsBack() + counts
                                + " from assessment where compared and group_name is not null" + where
                                + " order by all nulls last",
                        row -> Map.entry(words.group(row.getString(1)), same(label, item, chain, row))));
        found.sort(java.util.Comparator.comparing(entry -> order.indexOf(entry.getKey())));
        found.forEach(entry -> rows.computeIfAbsent(entry.getValue(), same -> new ArrayList<>())
                .add(entry.getKey()));
    }

    private String fallsBack() {
        return scheme.ranking().small() == null ? "false" : "falls_back";
    }

    private String count(Points.Item item, Benchmark benchmark) {
        String own = columns.count(item, benchmark, false);
        return scheme.ranking().small() == null
                ? own
                : "case when falls_back then " + columns.count(item, benchmark, true) + " else " + own + " end";
    }

    /** A benchmark, and those that take its place where it rests on too few. */
    private static List<Benchmark> chain(Benchmark first) {
        List<Benchmark> chain = new ArrayList<>();
        for (Benchmark one = first; one != null; one = one.then()) {
            chain.add(one);
        }
        return chain;
    }

    private Same same(String label, Points.Item item, List<Benchmark> chain, ResultSet row) throws SQLException {
        int used = 0;
        while (chain.get(used).then() != null
                && row.getLong(4 + used) < chain.get(used).fewerThan()) {
            used++;
        }
        Benchmark benchmark = chain.get(used);
        String tooFew = used == 0
                ? ""
                : words.say(
                        "（有数据的不足 %d 家，改用）",
                        " (in place of one with fewer than %d units)",
                        chain.get(0).fewerThan());
        String units = benchmark.isFixed() ? "—" : Wording.count(row.getLong(4 + used));
        String value = Wording.number(GroupResults.real(row, 2));
        return new Same(
                label,
                value.isEmpty() ? "—" : (value + " " + words.unitOf(item.indicator())).strip(),
                origin(benchmark, row.getBoolean(3)) + tooFew,
                units);
    }

    private String origin(Benchmark benchmark, boolean fallsBack) {
        String kind = kind(benchmark);
        String whose = benchmark.isFixed() ? "" : whose(benchmark, fallsBack);
        boolean once = benchmark.times().compareTo(BigDecimal.ONE) == 0;
        String times =
                once ? "" : " × " + benchmark.times().stripTrailingZeros().toPlainString();
        String rounded = Optional.ofNullable(benchmark.decimals())
                .filter(decimals -> !benchmark.isFixed())
                .map(decimals -> words.say("，保留 %d 位小数", ", to %d decimals", decimals))
                .orElse("");
        String source = benchmark.source().isEmpty() ? "" : words.say("（%s）", " (%s)", benchmark.source());
        return words.isChinese()
                ? whose + kind + times + rounded + source
                : kind + (whose.isEmpty() ? "" : " of " + whose) + times + rounded + source;
    }

    private String whose(Benchmark benchmark, boolean fallsBack) {
        String year = benchmark.lastYear() ? words.say("上年", "last year's ") : "";
        List<String> within = scheme.within(benchmark.within(), fallsBack);
        if (within.isEmpty()) {
            return year + words.say("全体参评单位的", "units, all groups");
        }
        boolean own = within.equals(scheme.within(benchmark.within(), false));
        return year
                + (own ? words.say("同组单位的", "units of the group") : words.say("更大的组的单位的", "units of the wider group"));
    }

    private String kind(Benchmark benchmark) {
        @Nullable BigDecimal share = benchmark.share();
        return switch (benchmark.kind()) {
            case FIXED -> words.say("文件印出", "printed in the document");
            case MEAN -> words.say("各户数值的平均", "mean of the single figures");
            case RATIO_OF_SUMS -> words.say("总额之比", "ratio of the sums");
            case MEDIAN -> words.say("中位数", "median");
            case MAX -> words.say("最大值", "largest");
            case MIN -> words.say("最小值", "smallest");
            case MEAN_OF_FIRST ->
                words.say("前 %s 的平均", "mean of the first %s", share == null ? "" : Wording.percent(share));
            case UNKNOWN -> words.say("未知", "unknown");
        };
    }
}
