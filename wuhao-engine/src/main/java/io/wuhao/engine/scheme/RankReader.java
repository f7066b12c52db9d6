package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The section {@code rank}. */
final class RankReader {

    private static final Pattern TIE = Pattern.compile("(.+?)\\s+(highest|lowest)");
    private static final String REFUSED = "refused";

    private final Reading reading;
    private final Scope scope;

    RankReader(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
    }

    Ranking ranking(Keys file, Set<String> otherwise, ClassNames classes, Points points, @Nullable String gradedBy) {
        Optional<YamlNode.Mapping> mapping = file.mapping("rank");
        if (mapping.isEmpty()) {
            return defaultRanking(file, otherwise);
        }
        Keys keys = Keys.of(
                mapping.get(), "rank", reading, "within", "by", "ties", "places", "at_least", "else", "small_groups");
        List<String> within = new ArrayList<>(keys.has("within") ? keys.texts("within") : otherwise);
        within.forEach(name -> classes.checkGrouping(name, keys.line("within"), reading));
        within.removeIf(name -> !classes.isGrouping(name) || name.equals("all"));
        Clause by = keys.text("by")
                .flatMap(text -> reading.clause(text, keys.line("by"), scope))
                .orElse(null);
        List<Ranking.Tie> ties = new ArrayList<>();
        List<String> texts = keys.texts("ties");
        boolean refused =
                !texts.isEmpty() && texts.get(texts.size() - 1).strip().equals(REFUSED);
        texts.subList(0, texts.size() - (refused ? 1 : 0))
                .forEach(text -> tie(text, keys.line("ties")).ifPresent(ties::add));
        boolean dense = keys.oneOf("places", List.of("skip", "dense"), "并列后的名次", "way to count places")
                .equals("dense");
        Ranking.SmallGroups small = new SmallGroupsReader(keys, classes).read(within, gradedBy);
        Ranking ranking = new Ranking(within, ties, refused ? reading.at(keys.line("ties")) : null, dense, by, small);
        if (small != null) {
            SmallGroupsReader.sayWhoseStatistics(ranking, points, keys);
        }
        return ranking;
    }

    private Ranking defaultRanking(Keys file, Set<String> otherwise) {
        String groups = String.join(", ", otherwise);
        reading.useDefault(
                "rank",
                file.line(),
                otherwise.isEmpty() ? "未写排名范围：全体一个名单。" : "未写排名范围：按（" + groups + "）分别排名。",
                otherwise.isEmpty()
                        ? "No list is stated: one list of all."
                        : "No list is stated: ranked apart by (" + groups + ").");
        return new Ranking(new ArrayList<>(new LinkedHashSet<>(otherwise)), List.of(), null, false, null, null);
    }

    private Optional<Ranking.Tie> tie(String text, int line) {
        if (text.strip().equals(REFUSED)) {
            reading.error(
                    line,
                    Label.of("（refused）之后还有并列规则。", "A tie rule stands after (refused)."),
                    Label.of(
                            "refused 写在最后：前面的都比过仍相同，才不许并列。",
                            "Write refused last: it speaks of what is still equal by then."));
            return Optional.empty();
        }
        Matcher matcher = TIE.matcher(text.strip());
        if (!matcher.matches()) {
            reading.error(
                    line,
                    Label.of("看不懂并列规则（%s）。", "Tie rule (%s) is not understood.", text),
                    Label.of(
                            "请写（tax highest）、（energy lowest）或（refused）。",
                            "Write (tax highest), (energy lowest) or (refused)."));
            return Optional.empty();
        }
        return reading.clause(matcher.group(1), line, scope)
                .map(clause -> new Ranking.Tie(clause, matcher.group(2).equals("highest")));
    }
}
