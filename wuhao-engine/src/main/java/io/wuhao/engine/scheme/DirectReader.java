package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The section {@code direct}: grades given before the cut. */
final class DirectReader {

    private static final List<String> OF_PLACE = List.of("first", "last", "by", "within", "among", "rounding");

    private final Reading reading;
    private final Scope scope;
    private final Register who;
    private final ClassNames classes;
    private final Ranking ranking;

    private DirectReader(Reading reading, Scope scope, Register who, ClassNames classes, Ranking ranking) {
        this.reading = reading;
        this.scope = scope;
        this.who = who;
        this.classes = classes;
        this.ranking = ranking;
    }

    static List<DirectGrade> read(Keys file, Scope scope, Register who, ClassNames classes, Ranking ranking) {
        DirectReader reader = new DirectReader(file.reading, scope, who, classes, ranking);
        List<DirectGrade> list = new ArrayList<>();
        file.mapping("direct").ifPresent(section -> {
            for (YamlNode.Entry entry : section.entries()) {
                if (file.reading.isName(entry.key(), entry.line())) {
                    Keys.asMapping(entry.value(), "direct." + entry.key(), file.reading)
                            .flatMap(mapping -> reader.direct(entry, mapping))
                            .ifPresent(list::add);
                }
            }
        });
        return list;
    }

    private Keys keys(YamlNode.Entry entry, YamlNode.Mapping mapping) {
        return Keys.of(
                mapping,
                "direct." + entry.key(),
                reading,
                "becomes",
                "quota",
                "same_as",
                "when",
                "first",
                "last",
                "by",
                "within",
                "among",
                "rounding",
                "zh",
                "en");
    }

    private Optional<DirectGrade> direct(YamlNode.Entry entry, YamlNode.Mapping mapping) {
        Keys keys = keys(entry, mapping);
        boolean shared = keys.has("same_as");
        boolean placed = OF_PLACE.stream().anyMatch(keys::has);
        if (shared) {
            sharedAlone(entry, keys, placed);
        } else if (!keys.has("quota")) {
            keys.missing("quota");
        }
        String becomes = shared ? "" : keys.required("becomes", "");
        boolean inside = !shared
                && keys.oneOf("quota", List.of("outside", "inside"), "名额", "quota")
                        .equals("inside");
        if (!placed) {
            keys.required("when", "");
        }
        Optional<Clause> when = keys.text("when")
                .filter(text -> !EarlyNames.isPlace(keys, "when", text, scope))
                .flatMap(text -> reading.condition(text, keys.line("when"), scope));
        Optional<DirectGrade.Placing> placing = placed ? placing(keys) : Optional.empty();
        Optional<String> sameAs = sameAs(keys);
        if (when.isEmpty() && (keys.has("when") || !placed) || placed && placing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DirectGrade(
                entry.key(),
                keys.label(entry.key()),
                becomes,
                sameAs.orElse(null),
                inside,
                when.orElse(null),
                placing.orElse(null),
                reading.at(entry.line())));
    }

    private void sharedAlone(YamlNode.Entry entry, Keys keys, boolean placed) {
        if (keys.has("becomes") || keys.has("quota") || placed) {
            reading.error(
                    entry.line(),
                    Label.of(
                            "（%s）既写 same_as 又写 becomes、quota 或名次。",
                            "(%s) has same_as and becomes, quota or a place.", entry.key()),
                    Label.of(
                            "随别的单位定级的不在榜上，只写 same_as 和 when。",
                            "Who takes another's grade is out of the list: same_as and when are all."));
        }
    }

    /** Left out, each list has its own order: who is ranked apart is placed apart. */
    private Optional<DirectGrade.Placing> placing(Keys keys) {
        List<String> within = new ArrayList<>(keys.texts("within"));
        within.forEach(name -> classes.checkGrouping(name, keys.line("within"), reading));
        within.removeIf(name -> !classes.isGrouping(name) || name.equals("all"));
        if (!keys.has("within") && !ranking.within().isEmpty()) {
            String groups = String.join(", ", ranking.within());
            reading.useDefault(
                    keys.path + ".within",
                    keys.line(),
                    "未写在谁中排名次：在各自的名单（" + groups + "）中。",
                    "Among whom the place is counted is not stated: within each list (" + groups + ").");
        }
        Optional<Clause> among = keys.text("among")
                .filter(text -> !EarlyNames.isPlace(keys, "among", text, scope))
                .flatMap(text -> reading.condition(text, keys.line("among"), scope));
        Optional<Clause> by =
                keys.text("by").flatMap(text -> ListsReader.figure(reading, text, keys.line("by"), scope));
        Optional<Portion> portion = new PortionReader(keys).read();
        boolean failed = keys.has("among") && among.isEmpty() || keys.has("by") && by.isEmpty();
        return portion.filter(known -> !failed)
                .map(known -> new DirectGrade.Placing(
                        keys.has("within") ? List.copyOf(within) : null, among.orElse(null), by.orElse(null), known));
    }

    private Optional<String> sameAs(Keys keys) {
        return keys.text("same_as")
                .flatMap(name -> keys.column("same_as", name, who))
                .filter(column -> {
                    boolean refers = who.name().equals(column.refersTo());
                    if (!refers) {
                        reading.error(
                                keys.line("same_as"),
                                Label.of(
                                        "列（%s）不指向（%s）。",
                                        "Column (%s) does not refer to (%s).", column.name(), who.name()),
                                Label.of(
                                        "请在该列写 refers_to: %s，填所随单位的主键。",
                                        "Give the column refers_to: %s; it holds the key of the other unit.",
                                        who.name()));
                    }
                    return refers;
                })
                .map(Column::name);
    }
}
