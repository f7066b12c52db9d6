package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Benchmark;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;

/** The benchmarks of a run by group and item: value, where it is from, and how many units have the figure. */
final class BenchmarkTable {

    private final Assessment assessment;
    private final Scheme scheme;
    private final Wording words;

    BenchmarkTable(Assessment assessment, Wording words) {
        this.assessment = assessment;
        this.scheme = assessment.scheme();
        this.words = words;
    }

    record Row(String group, String item, String value, String origin, String units) {}

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String item : scheme.points().itemNames()) {
            List<Points.Item> items = scheme.points().items().values().stream()
                    .flatMap(List::stream)
                    .filter(one ->
                            one.indicator().equals(item) && one.benchmark().isPresent())
                    .toList();
            if (!items.isEmpty()) {
                read(items.get(0), rows);
            }
        }
        return rows;
    }

    private void read(Points.Item item, List<Row> rows) {
        String name = item.indicator();
        assessment
                .answer()
                .store()
                .each(
                        "select group_name, " + name + "_benchmark, count(" + name
                                + ") from assessment where compared and " + name
                                + "_benchmark is not null group by 1, 2 order by 1 nulls last, 2 nulls last limit 200",
                        row -> rows.add(new Row(
                                words.group(row.getString(1)),
                                words.node(name),
                                (Wording.number(row.getDouble(2)) + " " + words.unitOf(name)).strip(),
                                item.benchmark().map(this::origin).orElse(""),
                                Wording.count(row.getLong(3)))));
    }

    private String origin(Benchmark benchmark) {
        String year = benchmark.lastYear() ? words.say("上年", "last year's ") : "";
        String kind = switch (benchmark.kind()) {
            case FIXED -> words.say("文件印出", "printed in the document");
            case MEAN -> words.say("各户数值的平均", "mean of the single figures");
            case RATIO_OF_SUMS -> words.say("总额之比", "ratio of the sums");
            case MEDIAN -> words.say("中位数", "median");
            case MAX -> words.say("最大值", "largest");
            case MIN -> words.say("最小值", "smallest");
            case MEAN_OF_FIRST -> words.say("前列单位的平均", "mean of the first");
            case UNKNOWN -> words.say("未知", "unknown");
        };
        boolean once = benchmark.times().compareTo(java.math.BigDecimal.ONE) == 0;
        String times =
                once ? "" : " × " + benchmark.times().stripTrailingZeros().toPlainString();
        String source = benchmark.source().isEmpty() ? "" : words.say("（%s）", " (%s)", benchmark.source());
        return year + kind + times + source;
    }
}
