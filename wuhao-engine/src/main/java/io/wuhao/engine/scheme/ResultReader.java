package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sections {@code bonus}, {@code penalty}, {@code score} and {@code moves}. */
final class ResultReader {

    private static final List<String> ROUNDINGS = List.of("half up", "half even", "down", "up");
    private static final List<String> EFFECTS = List.of("becomes", "not_above", "not_below", "up", "down");

    private final Reading reading;
    private final Scope scope;
    private final LocalDate asAt;

    ResultReader(Reading reading, Scope scope, LocalDate asAt) {
        this.reading = reading;
        this.scope = scope;
        this.asAt = asAt;
    }

    Adjustment adjustment(Keys file, String section) {
        Optional<YamlNode.Mapping> mapping = file.mapping(section);
        if (mapping.isEmpty()) {
            return Adjustment.NONE;
        }
        Keys keys = Keys.open(mapping.get(), section, reading);
        List<Adjustment.Line> lines = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.get().entries()) {
            if (entry.key().equals("certificates")) {
                keys.mapping("certificates")
                        .map(held -> Keys.open(held, section + ".certificates", reading))
                        .ifPresent(held -> lines.addAll(CertificatesReader.read(held, scope, asAt)));
            } else if (!entry.key().equals("at_most") && reading.isName(entry.key(), entry.line())) {
                line(section, entry).ifPresent(lines::add);
            }
        }
        namedOnce(lines);
        return new Adjustment(lines, keys.numberOrNull("at_most"));
    }

    private void namedOnce(List<Adjustment.Line> lines) {
        Set<String> names = new LinkedHashSet<>();
        for (Adjustment.Line line : lines) {
            if (!names.add(line.name())) {
                reading.error(
                        line.place(),
                        Label.of("（%s）既是证书类别又是另一项。", "(%s) is a class of certificates and another line.", line.name()),
                        Label.of("一个名称只能指一样东西，请改名。", "One name means one thing: rename one of them."));
            }
        }
    }

    private Optional<Adjustment.Line> line(String section, YamlNode.Entry entry) {
        String path = section + "." + entry.key();
        return Keys.asMapping(entry.value(), path, reading).flatMap(mapping -> {
            Keys keys = Keys.of(mapping, path, reading, "when", "points", "zh", "en", "source");
            Clause when = keys.text("when")
                    .flatMap(text -> reading.condition(text, keys.line("when"), scope))
                    .orElse(null);
            if (!keys.has("points")) {
                keys.missing("points");
            }
            Optional<String> points = keys.text("points");
            points.filter(text -> text.strip().matches("[-−+].*"))
                    .ifPresent(text -> reading.error(
                            keys.line("points"),
                            Label.of("（%s）带正负号。", "(%s) has a sign.", text),
                            Label.of(
                                    "加分写在 bonus，扣分写在 penalty，都不带符号。",
                                    "Points added stand in bonus, points taken off in penalty, without signs.")));
            return points.flatMap(text -> reading.clause(text, keys.line("points"), scope))
                    .map(clause -> new Adjustment.Line(
                            entry.key(), keys.label(entry.key()), when, clause, List.of(), reading.at(entry.line())));
        });
    }

    Scheme.ScoreRule score(Keys file) {
        Optional<YamlNode.Mapping> mapping = file.mapping("score");
        if (mapping.isEmpty()) {
            reading.useDefault(
                    "score",
                    file.line(),
                    "未写小数位：得分保留 2 位，四舍五入，按未取整的分排名。",
                    "Decimals are not stated: 2, half up; ranked unrounded.");
            return new Scheme.ScoreRule(2, Scheme.Rounding.HALF_UP, false);
        }
        Keys keys = Keys.of(mapping.get(), "score", reading, "decimals", "rounding", "ranked");
        Integer decimals = keys.wholeOrNull("decimals", 8);
        boolean asShown = keys.oneOf("ranked", List.of("unrounded", "as shown"), "排名依据", "way to rank")
                .equals("as shown");
        return new Scheme.ScoreRule(decimals == null ? 2 : decimals, rounding(keys, ROUNDINGS), asShown);
    }

    static Scheme.Rounding rounding(Keys keys, List<String> allowed) {
        return Scheme.Rounding.valueOf(keys.oneOf("rounding", allowed, "取整方法", "rounding")
                .toUpperCase(java.util.Locale.ROOT)
                .replace(' ', '_'));
    }

    List<Scheme.Move> moves(Keys file) {
        List<Scheme.Move> moves = new ArrayList<>();
        file.mapping("moves").ifPresent(section -> {
            for (YamlNode.Entry entry : section.entries()) {
                move(entry).ifPresent(moves::add);
            }
        });
        return moves;
    }

    private Optional<Scheme.Move> move(YamlNode.Entry entry) {
        String path = "moves." + entry.key();
        if (!reading.isName(entry.key(), entry.line())) {
            return Optional.empty();
        }
        return Keys.asMapping(entry.value(), path, reading).flatMap(mapping -> {
            Keys keys = Keys.of(
                    mapping,
                    path,
                    reading,
                    "becomes",
                    "not_above",
                    "not_below",
                    "up",
                    "down",
                    "when",
                    "unless",
                    "zh",
                    "en");
            List<String> said = EFFECTS.stream().filter(keys::has).toList();
            if (said.size() != 1) {
                reading.error(
                        entry.line(),
                        Label.of("调整（%s）要写且只写一种效果。", "Move (%s) needs exactly one effect.", entry.key()),
                        Label.of(
                                "becomes、not_above、not_below、up、down 选一个。",
                                "Choose one of becomes, not_above, not_below, up, down."));
                return Optional.empty();
            }
            keys.required("when", "");
            return keys.text("when")
                    .flatMap(text -> reading.condition(text, keys.line("when"), scope))
                    .map(when -> move(entry, keys, said.get(0), when));
        });
    }

    private Scheme.Move move(YamlNode.Entry entry, Keys keys, String said, Clause when) {
        Scheme.Move.Effect effect = Scheme.Move.Effect.valueOf(said.toUpperCase(java.util.Locale.ROOT));
        boolean counted = effect == Scheme.Move.Effect.UP || effect == Scheme.Move.Effect.DOWN;
        Integer steps = counted ? keys.wholeOrNull(said, 10) : Integer.valueOf(0);
        return new Scheme.Move(
                entry.key(),
                keys.label(entry.key()),
                effect,
                counted ? "" : keys.text(said).orElse(""),
                steps == null ? 1 : steps,
                when,
                keys.text("unless").orElse(null),
                reading.at(entry.line()));
    }
}
