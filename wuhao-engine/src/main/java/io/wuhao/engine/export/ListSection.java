package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scorecard.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The honours and warnings of a scheme, a table each. */
final class ListSection {

    /** More rows than these of one list stand in lists.csv only. */
    static final int MOST_ROWS = 500;

    private final Assessment assessment;
    private final Wording words;
    private final Anchors anchors;

    ListSection(Assessment assessment, Wording words, Anchors anchors) {
        this.assessment = assessment;
        this.words = words;
        this.anchors = anchors;
    }

    /** {@code left} says how many are not shown, or is empty. */
    record View(
            String id,
            String title,
            String units,
            String rule,
            boolean apart,
            String placeHead,
            List<RowView> rows,
            boolean hasRows,
            String left) {}

    /** {@code group} is null where one list takes all. */
    record RowView(
            String place,
            String card,
            String name,
            String unit,
            String score,
            @Nullable String group) {}

    List<View> views() {
        List<View> views = new ArrayList<>();
        for (Listing list : Listing.of(assessment, MOST_ROWS)) {
            views.add(view("l" + (views.size() + 1), list));
        }
        return views;
    }

    private View view(String id, Listing list) {
        boolean noOrder = ListOrder.none(assessment.scheme());
        List<Listing.Row> listed = new ArrayList<>(list.rows());
        if (noOrder) {
            listed.sort(Comparator.comparing(Listing.Row::unit));
        }
        List<RowView> rows = listed.stream().map(row -> row(list, row, noOrder)).toList();
        String left = list.units() > rows.size()
                ? words.say(
                        "这里只列前 %s 家，其余 %s 家见 lists.csv。",
                        "Only the first %s stand here; the other %s are in lists.csv.",
                        Wording.count(rows.size()),
                        Wording.count(list.units() - rows.size()))
                : "";
        return new View(
                id,
                words.say(list.label()),
                words.say("%s 家", "%s units", Wording.count(list.units())),
                sentence(words.say(list.rule())),
                list.apart(),
                noOrder ? "" : list.fromTop() ? words.say("位次", "Place") : words.say("倒数", "From the end"),
                rows,
                !rows.isEmpty(),
                left);
    }

    private String sentence(String rule) {
        int first = rule.offsetByCodePoints(0, 1);
        return words.say("%s。", "%s.", rule.substring(0, first).toUpperCase(Locale.ROOT) + rule.substring(first));
    }

    private RowView row(Listing list, Listing.Row row, boolean noOrder) {
        return new RowView(
                noOrder ? "" : Wording.count(row.place()),
                anchors.of(row.unit()),
                row.name() == null ? row.unit() : row.name(),
                row.name() == null ? "" : row.unit(),
                words.score(row.score()),
                list.apart() ? words.say(row.group()) : null);
    }
}
