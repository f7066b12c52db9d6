package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Store;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.HonourList;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Honours and warnings in words: the rule of a list, and where a unit stands in it. */
final class ListWords {

    private final Scheme scheme;
    private final Formulas formulas;
    private final Classes classes;

    ListWords(Scheme scheme, Formulas formulas) {
        this.scheme = scheme;
        this.formulas = formulas;
        this.classes = new Classes(scheme);
    }

    /** {@code 按得分取前 3 名，各地区分别取，只取级别为省级的单位；末名并列的都列入}. */
    Label rule(HonourList list) {
        Clause by = list.by();
        Clause among = list.among();
        Label figure = by == null ? Label.of("得分", "score") : formulas.rule(by.term());
        Label within = list.within().isEmpty()
                ? Words.NOTHING
                : Words.of("，各%s分别取", ", in each %s apart", Words.listed(groupings(list)));
        Label who = among == null
                ? Words.NOTHING
                : Words.of("，只取符合（%s）的单位", ", only of units where %s", formulas.rule(among.term()));
        return Words.of(
                "按%s取%s%s%s；末名并列的都列入%s",
                "%2$s by %1$s%3$s%4$s; who ties with the last of them is in it too%5$s",
                figure,
                PortionWords.of(list.portion()),
                within,
                who,
                years(list));
    }

    private static Label years(HonourList list) {
        int of = list.earlier().size() + 1;
        if (list.years() <= 1) {
            return Words.NOTHING;
        }
        return list.years() == of
                ? Label.of("；连续 %d 年（含本年）都在其中的才列入", "; only who is in it %d years running, this one counted", of)
                : Label.of(
                        "；%d 年（含本年）中至少 %d 年在其中的才列入",
                        "; only who is in it in at least %2$d of the %1$d years that end with this one",
                        of,
                        list.years());
    }

    private List<Label> groupings(HonourList list) {
        return list.within().stream().map(classes::grouping).toList();
    }

    /** A sentence for each list, and what stands for an earlier year. */
    List<Label> read() {
        List<Label> says = new ArrayList<>();
        for (HonourList list : scheme.lists()) {
            says.add(Words.of("%s：%s。", "%s: %s.", list.label(), rule(list)));
            if (!list.earlier().isEmpty()) {
                says.add(Words.of(
                        "%s，往年在其中的依据：%s。",
                        "%s, in it in an earlier year: %s.",
                        list.label(),
                        Words.joined(
                                list.earlier().stream()
                                        .map(one -> formulas.rule(one.term()))
                                        .toList(),
                                "；",
                                "; ")));
            }
        }
        return says;
    }

    /** In which lists these units stand, in words, by unit and in the order of the scheme. */
    Map<String, List<Label>> of(Map<String, UnitRow> rows, Store store) {
        if (scheme.lists().isEmpty() || rows.isEmpty()) {
            return Map.of();
        }
        List<String> order = scheme.lists().stream().map(HonourList::name).toList();
        Map<String, Label[]> found = new HashMap<>();
        store.each(
                "select unit, list, place from lists where unit in (" + UnitRows.literals(rows.keySet()) + ")", row -> {
                    int at = order.indexOf(row.getString("list"));
                    UnitRow unit = rows.get(row.getString("unit"));
                    if (at >= 0 && unit != null) {
                        Label says = place(scheme.lists().get(at), row.getInt("place"), unit);
                        found.computeIfAbsent(unit.unit(), key -> new Label[order.size()])[at] = says;
                    }
                    return "";
                });
        Map<String, List<Label>> says = new HashMap<>();
        found.forEach((unit, labels) -> says.put(
                unit,
                IntStream.range(0, labels.length)
                        .filter(at -> labels[at] != null)
                        .mapToObj(at -> labels[at])
                        .toList()));
        return says;
    }

    /** {@code 列入“各地区前三名”：第 2 名（取前 3 名），在湘西中。} */
    private Label place(HonourList list, int place, UnitRow row) {
        Label stands = row.showsPlaces() ? PortionWords.place(list.portion(), place) : PortionWords.of(list.portion());
        Label group = list.within().isEmpty()
                ? Words.NOTHING
                : Words.of("，在%s中", ", in %s", classes.among(row, list.within()));
        Clause by = list.by();
        Label figure = by == null ? Words.NOTHING : Words.of("，按%s", ", by %s", formulas.condition(by.term(), row));
        return Words.of(
                "列入“%s”：%s%s%s%s。",
                "On the list “%s”: %s%s%s%s.", list.label(), stands, group, figure, earlier(list, row));
    }

    /** The earlier years that counted: each is known by the number of rows that tell of it. */
    private Label earlier(HonourList list, UnitRow row) {
        List<Label> years = IntStream.range(0, list.earlier().size())
                .filter(back -> list.earlier().get(back).term().leaves().stream()
                        .anyMatch(leaf -> formulas.number(leaf, row) > 0))
                .mapToObj(back -> Label.of("%d 年", "%d", scheme.head().year() - back - 1))
                .toList();
        return years.isEmpty() ? Words.NOTHING : Words.of("；%s也在其中", "; on it in %s too", Words.listed(years));
    }
}
