package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ranking of each group, with the cuts drawn in it. */
final class RankingSection {

    /** A report that cannot be opened helps nobody: more rows than these stand in result.csv only. */
    static final int MOST_ROWS = 5_000;

    private final Assessment assessment;
    private final Scheme scheme;
    private final Wording words;
    private final Cuts cuts;
    private final GroupResults results;
    private final Anchors anchors;

    RankingSection(Assessment assessment, Wording words, Anchors anchors) {
        this.assessment = assessment;
        this.scheme = assessment.scheme();
        this.words = words;
        this.cuts = new Cuts(scheme, words);
        this.results = new GroupResults(scheme, assessment.answer());
        this.anchors = anchors;
    }

    /** {@code left} says what is not shown here; empty where all is. */
    record GroupView(
            String id,
            String title,
            String units,
            String left,
            List<ScoreBar.Legend> legend,
            boolean hasLegend,
            @Nullable Histogram chart,
            List<RowView> rows) {}

    /** {@code band} is the cut drawn above the row, or null. */
    record RowView(
            @Nullable BandView band,
            String card,
            String rank,
            String name,
            String unit,
            String score,
            List<ScoreBar.Segment> segments,
            boolean hasSegments,
            @Nullable GradeView grade,
            List<Flag> flags) {}

    /** {@code A · 前 20 %（含）：8 家}. */
    record BandView(String letter, String word, String says) {}

    /** {@code tone} is a class of the style sheet, by the order of the grades. */
    record GradeView(String letter, String word, String tone) {}

    record Flag(String sign, String says) {}

    List<GroupView> groups() {
        List<GroupResults.Group> groups = results.groups();
        List<Long> shown = Shares.of(
                MOST_ROWS, groups.stream().map(GroupResults.Group::units).toList());
        List<GroupView> views = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            views.add(group("g" + (i + 1), groups.get(i), Math.toIntExact(shown.get(i))));
        }
        return views;
    }

    private GroupView group(String id, GroupResults.Group group, int most) {
        List<GroupResults.Row> rows = results.rows(group.name(), most);
        Map<String, List<GroupResults.Part>> parts = results.parts(group.name(), most);
        ScoreBar bar = new ScoreBar(scheme.points(), rows, parts, words);
        List<GroupResults.Band> bands = results.bands(group.name());
        String left = group.units() > rows.size()
                ? words.say(
                        "这里只列前 %s 家，其余 %s 家见 result.csv。",
                        "Only the first %s stand here; the other %s are in result.csv.",
                        Wording.count(rows.size()),
                        Wording.count(group.units() - rows.size()))
                : "";
        Histogram chart = Histogram.of(assessment, group.name(), bands, words).orElse(null);
        List<ScoreBar.Legend> legend = bar.legend();
        return new GroupView(
                id,
                words.group(group.name()),
                ListOrder.none(scheme)
                        ? words.say("%s 家，排名不分先后", "%s units, in no order", Wording.count(group.units()))
                        : words.say("%s 家", "%s units", Wording.count(group.units())),
                left,
                legend,
                !legend.isEmpty(),
                chart,
                views(group.name(), rows, parts, bar, bands));
    }

    private List<RowView> views(
            String group,
            List<GroupResults.Row> rows,
            Map<String, List<GroupResults.Part>> parts,
            ScoreBar bar,
            List<GroupResults.Band> bands) {
        Map<String, GroupResults.Band> byLetter =
                bands.stream().collect(Collectors.toMap(GroupResults.Band::letter, band -> band));
        List<RowView> views = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        String last = "";
        for (GroupResults.Row row : rows) {
            String letter = row.rank() == null ? "" : String.valueOf(row.gradeBefore());
            GroupResults.Band band = letter.equals(last) ? null : byLetter.get(letter);
            List<GroupResults.Part> own = parts.getOrDefault(row.unit(), List.of());
            List<ScoreBar.Segment> segments = bar.of(row, own);
            views.add(new RowView(
                    band == null ? null : band(group, band, drawn.add(letter)),
                    anchors.of(row.unit()),
                    place(row),
                    row.name() == null ? row.unit() : row.name(),
                    row.name() == null ? "" : row.unit(),
                    words.score(row.score()),
                    segments,
                    !segments.isEmpty(),
                    grade(row.grade()),
                    flags(row, own)));
            last = letter;
        }
        return views;
    }

    private String place(GroupResults.Row row) {
        if (ListOrder.none(scheme)) {
            return "";
        }
        return row.rank() == null ? "—" : Wording.count(row.rank());
    }

    /** A grade that comes back further down, where the order is not that of the cut, is drawn without its count. */
    private BandView band(String group, GroupResults.Band band, boolean first) {
        String cut = cuts.find(band.letter(), results.classes(group)).orElse("");
        String count = words.say("%s 家", "%s units", Wording.count(band.units()));
        String says = first ? (cut.isEmpty() ? count : words.say("%s：%s", "%s: %s", cut, count)) : cut;
        return new BandView(band.letter(), words.grade(band.letter()), says);
    }

    private @Nullable GradeView grade(@Nullable String letter) {
        return letter == null ? null : new GradeView(letter, words.grade(letter), tone(letter));
    }

    private String tone(String letter) {
        return "t" + Math.min(5, cuts.order(letter));
    }

    private List<Flag> flags(GroupResults.Row row, List<GroupResults.Part> parts) {
        List<Flag> flags = new ArrayList<>();
        if (row.direct() != null) {
            flags.add(new Flag("◆", words.say("直接定档：%s", "direct grade: %s", words.direct(row.direct()))));
        }
        if (!row.moves().isEmpty()) {
            flags.add(moved(row));
        }
        if (row.tied() > 1 && !ListOrder.none(scheme)) {
            flags.add(new Flag("＝", words.say("%d 家并列", "tie of %d", row.tied())));
        }
        String missing = parts.stream()
                .filter(part -> String.valueOf(part.note()).startsWith("missing"))
                .map(part -> words.node(part.node()))
                .collect(Collectors.joining(words.say("、", ", ")));
        if (!missing.isEmpty()) {
            flags.add(new Flag("○", words.say("数据缺失：%s", "figure missing: %s", missing)));
        }
        return flags;
    }

    private Flag moved(GroupResults.Row row) {
        String why = row.moves().stream().map(words::move).collect(Collectors.joining(words.say("；", "; ")));
        String from = String.valueOf(row.gradeBefore());
        String to = String.valueOf(row.grade());
        int steps = cuts.order(to) - cuts.order(from);
        if (steps == 0) {
            return new Flag("▲▼", words.say("调整后等级不变：%s", "moved and moved back: %s", why));
        }
        return steps < 0
                ? new Flag("▲", words.say("上调 %s→%s：%s", "up %s→%s: %s", from, to, why))
                : new Flag("▼", words.say("下调 %s→%s：%s", "down %s→%s: %s", from, to, why));
    }
}
