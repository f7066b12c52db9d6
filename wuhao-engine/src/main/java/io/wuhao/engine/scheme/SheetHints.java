package io.wuhao.engine.scheme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a column takes, where its heading does not tell: a comment at the heading, in both languages. */
final class SheetHints {

    private static final Map<String, String> COLUMNS = hints("""
            名称 | 事物的代号：小写字母、数字、下划线 | The name of the thing: small letters, digits, underscores
            值 | 没有分列的内容 | What has no column of its own
            formula | 例如 tax / land | As in tax / land
            when | 条件，例如 land >= 5 亩 and scale = above | A condition, as in land >= 5 亩 and scale = above
            unit | 例如 万元/亩、%、家 | As in 万元/亩, %, 家
            better | higher 越高越好（默认），lower 越低越好 | higher (usual) or lower
            department | 提供数据的部门，例如 税务局 | The office that supplies the figure
            weight | 这一项的满分，是一个数 | The points that the item is worth, a number
            ratio_to | 一个数，或 mean of ratios、ratio of sums、max 等；得分 = 数值 ÷ 基准 × 权重 | A number, or mean of ratios, ratio of sums, max …; value ÷ this × weight
            benchmark | 公式里 benchmark 的数：一个数，或 mean of ratios 等 | What benchmark means in the formula: a number, or mean of ratios …
            spread | 例如 20 to 100：最低值得 20 %，最高值得 100 % | As in 20 to 100: the lowest value gets 20 %, the highest 100 %
            steps | 例如 {below 1: 0, from 1: 3} | As in {below 1: 0, from 1: 3}
            except | 例如 [{when: tax < 0, points: 0}] | As in [{when: tax < 0, points: 0}]
            at_most | 分数，或 1.5 × weight | Points, or 1.5 × weight
            at_least | 分数，或 0.2 × weight | Points, or 0.2 × weight
            missing | not graded（默认）、0、mean of points、benchmark、weight to the others 等 | not graded (usual), 0, mean of points, benchmark, weight to the others …
            within | 分组或列的名称，几个写成 [scale, trade] | Names of groups or columns; several as [scale, trade]
            type | number、text、credit code、date、yes/no | number, text, credit code, date, yes/no
            one_of | 允许的代码和名称，例如 {above: 规上, below: 规下} | The codes allowed, as in {above: 规上, below: 规下}
            refers_to | 这一列填的是哪张表的主键 | The table whose key this column holds
            may_be_empty | yes：可以空着 | yes: empty cells are in order
            becomes | 等级，例如 A | A grade, as in A
            not_above | 等级，例如 C | A grade, as in C
            not_below | 等级，例如 B | A grade, as in B
            up | 升几级，是一个数 | So many grades
            down | 降几级，是一个数 | So many grades
            quota | outside 不占名额，inside 占名额 | outside or inside
            points | 分数，例如 3（减分也不写负号） | Points, as in 3 (no minus sign for a penalty)
            """);

    private static final Map<String, String> VALUES = hints("""
            grades | 从好到差：to 20 %（前20%）、next 45 %（其后45%）、rest（其余）、last 5 %（末位5%）、score >= 60 | The best first: to 20 %, next 45 %, rest, last 5 %, score >= 60
            total | combine: sum、mean、geometric mean；full: 100 | combine: sum, mean, geometric mean; full: 100
            score | decimals: 2；rounding: half up（四舍五入）；ranked: unrounded 或 as shown | decimals: 2; rounding: half up; ranked: unrounded or as shown
            rank | within: scale；ties: [tax highest] | within: scale; ties: [tax highest]
            assessed | who: 表名；as_at: 2022-12-31；when: 条件 | who: a table; as_at: 2022-12-31; when: a condition
            points | 只写一个数就是权重 | A number alone is the weight
            indicators | 只写公式，例如 tax / land | The formula alone, as in tax / land
            """);

    private SheetHints() {}

    private static Map<String, String> hints(String text) {
        Map<String, String> hints = new LinkedHashMap<>();
        for (String line : text.strip().split("\n")) {
            String[] parts = line.strip().split(" \\| ");
            hints.put(parts[0], parts[1] + "\n" + parts[2]);
        }
        return Map.copyOf(hints);
    }

    static Optional<String> find(String sheet, String heading) {
        String key = SectionSheet.heading(heading);
        String section = sheet.substring(sheet.indexOf(' ') + 1);
        Optional<String> value =
                key.equals(SectionSheet.VALUE) ? Optional.ofNullable(VALUES.get(section)) : Optional.empty();
        return value.or(() -> Optional.ofNullable(COLUMNS.get(key)));
    }
}
