package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Step tables: {@code {below 1: 0, from 1: 3, from 2 to 5: 4}}. An open {@code from} or {@code above} ends where the next line
 * begins. Overlaps and gaps are problems.
 */
final class StepsReader {

    private static final String EDGE = "([-+−]?\\d+(?:\\.\\d+)?\\s*[%‰％]?)";
    private static final Pattern LINE =
            Pattern.compile("(?:(from|above)\\s+" + EDGE + ")?\\s*(?:(below|to)\\s+" + EDGE + ")?");

    private final Reading reading;

    private StepsReader(Reading reading) {
        this.reading = reading;
    }

    static List<Points.Step> read(Keys keys) {
        StepsReader reader = new StepsReader(keys.reading);
        List<Points.Step> steps = new ArrayList<>();
        keys.mapping("steps").ifPresent(section -> {
            Keys table = Keys.open(section, keys.path("steps"), keys.reading);
            for (YamlNode.Entry entry : section.entries()) {
                Optional<BigDecimal> points = table.number(entry.key());
                reader.step(entry, points.orElse(BigDecimal.ZERO)).ifPresent(steps::add);
            }
        });
        return reader.closed(steps);
    }

    private Optional<Points.Step> step(YamlNode.Entry entry, BigDecimal points) {
        Matcher matcher = LINE.matcher(entry.key().strip());
        if (!matcher.matches() || matcher.group(1) == null && matcher.group(3) == null) {
            reading.error(
                    entry.line(),
                    Label.of("看不懂分档（%s）。", "Step (%s) is not understood.", entry.key()),
                    Label.of(
                            "可写：below 1（小于）、to 1（不超过）、from 1（不小于）、above 1（大于）、from 1 to 2、from 1 below 2。",
                            "Write: below 1, to 1 (included), from 1 (included), above 1, from 1 to 2, from 1 below 2."));
            return Optional.empty();
        }
        BigDecimal from = matcher.group(2) == null
                ? null
                : Phrases.number(matcher.group(2)).orElseThrow();
        BigDecimal to = matcher.group(4) == null
                ? null
                : Phrases.number(matcher.group(4)).orElseThrow();
        Place place = reading.at(entry.line());
        return Optional.of(new Points.Step(
                from, "from".equals(matcher.group(1)), to, "to".equals(matcher.group(3)), points, place));
    }

    /** The steps in rising order, each closed where the next begins. */
    private List<Points.Step> closed(List<Points.Step> written) {
        List<Points.Step> rising = new ArrayList<>(written);
        rising.sort((a, b) -> compare(a.from(), b.from()));
        List<Points.Step> closed = new ArrayList<>();
        for (int i = 0; i < rising.size(); i++) {
            Points.Step step = rising.get(i);
            Points.Step next = i + 1 < rising.size() ? rising.get(i + 1) : null;
            closed.add(next == null || step.to() != null ? step : endedBy(step, next));
        }
        checkEnds(closed);
        for (int i = 0; i + 1 < closed.size(); i++) {
            checkSeam(closed.get(i), closed.get(i + 1));
        }
        return closed;
    }

    /** Every value must fall into a step: the lowest is open below, the highest above. */
    private void checkEnds(List<Points.Step> closed) {
        if (closed.isEmpty()) {
            return;
        }
        Points.Step lowest = closed.get(0);
        if (lowest.from() != null) {
            String edge = lowest.from().toPlainString();
            reading.error(
                    lowest.place(),
                    Label.of("小于 %s 的数值不落入任何一档。", "Values below %s fall into no step.", edge),
                    Label.of("请加一行（below %s: 0）。", "Add a line (below %s: 0).", edge));
        }
        BigDecimal end = closed.get(closed.size() - 1).to();
        if (end != null) {
            reading.error(
                    lowest.place(),
                    Label.of("大于 %s 的数值不落入任何一档。", "Values above %s fall into no step.", end.toPlainString()),
                    Label.of("请加一行（above %s: …）。", "Add a line (above %s: …).", end.toPlainString()));
        }
    }

    private static int compare(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null) {
            return b == null ? 0 : -1;
        }
        if (b == null) {
            return 1;
        }
        return a.compareTo(b);
    }

    private static Points.Step endedBy(Points.Step step, Points.Step next) {
        return new Points.Step(
                step.from(), step.fromIncluded(), next.from(), !next.fromIncluded(), step.points(), step.place());
    }

    private void checkSeam(Points.Step lower, Points.Step upper) {
        BigDecimal end = lower.to();
        BigDecimal start = upper.from();
        int order = end == null || start == null ? 1 : end.compareTo(start);
        if (order > 0 || order == 0 && lower.toIncluded() && upper.fromIncluded()) {
            reading.error(
                    upper.place(),
                    Label.of("分档重叠：同一数值落入两档。", "Steps overlap: a value falls into two."),
                    new Label(
                            "请检查与%s的边界。".formatted(lower.place().line().zh()),
                            "Look at the edge shared with %s."
                                    .formatted(lower.place().line().en())));
        } else if (order < 0 || !lower.toIncluded() && !upper.fromIncluded()) {
            reading.error(
                    upper.place(),
                    Label.of("分档有空隙：有的数值不落入任何一档。", "Steps leave a gap: some values fall into none."),
                    Label.of(
                            "上一档到 %s，这一档从 %s 起。",
                            "The step before ends at %s, this one starts at %s.",
                            String.valueOf(end),
                            String.valueOf(start)));
        }
    }
}
