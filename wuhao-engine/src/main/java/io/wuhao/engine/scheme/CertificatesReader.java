package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Formula;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code certificates}: points by class and level of the certificates that a unit holds, in a table that refers to it. Each class
 * becomes one line of the adjustment: the points of its highest level, of which a certificate counts on the day of the snapshot.
 */
final class CertificatesReader {

    private static final Set<String> OWN_KEYS =
            Set.of("table", "class", "level", "when", "valid_until", "awarded", "within", "source");
    private static final Pattern YEARS = Pattern.compile("(\\d{1,3}) years?");

    private final Keys keys;
    private final Reading reading;
    private final LinkedTable table;
    private final LocalDate asAt;
    private final Column kind;
    private final @Nullable Column level;

    private CertificatesReader(LinkedTable table, LocalDate asAt, Column kind) {
        this.table = table;
        this.keys = table.keys();
        this.reading = keys.reading;
        this.asAt = asAt;
        this.kind = kind;
        this.level = keys.has("level") ? coded(table, "level").orElse(null) : null;
    }

    static List<Adjustment.Line> read(Keys keys, Scope scope, LocalDate asAt) {
        if (!keys.has("class")) {
            keys.missing("class");
        }
        return LinkedTable.read(keys, scope)
                .flatMap(table -> coded(table, "class").map(kind -> new CertificatesReader(table, asAt, kind).lines()))
                .orElse(List.of());
    }

    /** A column with codes, so that a certificate of a class or level that the rule does not know is refused with its row. */
    private static Optional<Column> coded(LinkedTable table, String key) {
        Keys keys = table.keys();
        Optional<Column> column = table.column(key);
        if (column.isPresent() && column.get().oneOf().isEmpty()) {
            keys.reading.error(
                    keys.line(key),
                    Label.of(
                            "列（%s）没有写明可用的代码。",
                            "Column (%s) does not say which codes it may have.",
                            column.get().name()),
                    Label.of(
                            "请给该列写 one_of，表中写错的类别或级别才查得出。",
                            "Give it one_of: a slip in the table would give no points, in silence."));
            return Optional.empty();
        }
        return column;
    }

    private List<Adjustment.Line> lines() {
        String counts = String.join("", conditions());
        keys.text("source").ifPresent(source -> reading.sources.put(keys.path, source));
        List<Adjustment.Line> lines = new ArrayList<>();
        for (YamlNode.Entry entry : classes()) {
            line(entry, counts).ifPresent(lines::add);
        }
        if (!keys.has("level") && classes().stream().anyMatch(entry -> hasLevels(entry.value()))) {
            keys.missing("level");
        }
        if (classes().isEmpty()) {
            reading.error(
                    keys.line(),
                    Label.of("（%s）没有写哪类证书加几分。", "(%s) gives no class any points.", keys.path),
                    Label.of("请写，例如 %s: {…: 1}。", "Write, as %s: {…: 1}.", first(kind)));
        }
        return lines;
    }

    private List<YamlNode.Entry> classes() {
        return keys.mapping.entries().stream()
                .filter(entry -> !OWN_KEYS.contains(entry.key()))
                .toList();
    }

    private static boolean hasLevels(YamlNode value) {
        return value instanceof YamlNode.Mapping mapping && mapping.find("is").isEmpty();
    }

    private static String first(Column column) {
        return column.oneOf().keySet().iterator().next();
    }

    /** What a certificate must fulfil besides class and level, as the end of a {@code where}. */
    private List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        date("valid_until").ifPresent(column -> conditions.add(" and " + column + " >= " + asAt));
        Optional<String> awarded = date("awarded");
        awarded.ifPresent(column -> conditions.add(" and " + column + " <= " + asAt));
        if (keys.has("within")) {
            int years = years();
            if (!keys.has("awarded")) {
                keys.missing("awarded");
            }
            awarded.ifPresent(column -> conditions.add(" and years(" + column + ") < " + years));
        }
        table.when().ifPresent(text -> conditions.add(" and (" + text + ")"));
        return conditions;
    }

    private int years() {
        String text = keys.text("within").orElse("").strip();
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            reading.error(
                    keys.line("within"),
                    Label.of("看不懂（within: %s）。", "(within: %s) is not understood.", text),
                    Label.of("请写 within: 2 years。", "Write within: 2 years."));
            return 1;
        }
        return Integer.parseInt(years.group(1));
    }

    private Optional<String> date(String key) {
        Optional<Column> column = table.column(key);
        if (column.isPresent() && column.get().type() != Column.Type.DATE) {
            reading.error(
                    keys.line(key),
                    Label.of(
                            "列（%s）不是日期。",
                            "Column (%s) is no date.", column.get().name()),
                    Label.of("请给该列写 type: date，或换一列。", "Give it type: date, or name another column."));
            return Optional.empty();
        }
        return column.map(Column::name);
    }

    private Optional<Adjustment.Line> line(YamlNode.Entry entry, String counts) {
        if (!kind.oneOf().containsKey(entry.key())) {
            Set<String> known = new TreeSet<>(kind.oneOf().keySet());
            known.addAll(OWN_KEYS);
            reading.notOneOf(entry.key(), known, entry.line(), "证书类别或键", "class or key of certificates");
            return Optional.empty();
        }
        if (!reading.isName(entry.key(), entry.line())) {
            return Optional.empty();
        }
        String where = kind.name() + " = '" + entry.key() + "'";
        List<Adjustment.Level> levels = new ArrayList<>();
        if (entry.value() instanceof YamlNode.Mapping mapping && hasLevels(mapping)) {
            levels(entry.key(), mapping, where + "%s" + counts, levels);
        } else {
            keys.number(entry.key())
                    .flatMap(points -> level(Label.of("任何级别", "any level"), points, where + counts, entry.line()))
                    .ifPresent(levels::add);
        }
        levels.sort(Comparator.comparing(Adjustment.Level::points).reversed());
        return levels.isEmpty() ? Optional.empty() : Optional.of(line(entry, levels));
    }

    private void levels(String code, YamlNode.Mapping mapping, String where, List<Adjustment.Level> levels) {
        Column column = level;
        if (column == null) {
            return; // said once for all classes
        }
        Keys byLevel = Keys.open(mapping, keys.path(code), reading);
        for (YamlNode.Entry entry : mapping.entries()) {
            Label label = column.oneOf().get(entry.key());
            if (label == null) {
                reading.notOneOf(entry.key(), column.oneOf().keySet(), entry.line(), "证书级别", "level of certificates");
            } else {
                String at = where.formatted(" and " + column.name() + " = '" + entry.key() + "'");
                byLevel.number(entry.key())
                        .flatMap(points -> level(label, points, at, entry.line()))
                        .ifPresent(levels::add);
            }
        }
    }

    private Optional<Adjustment.Level> level(Label label, BigDecimal points, String where, int line) {
        if (points.signum() < 0) {
            reading.error(
                    line,
                    Label.of("（%s）带负号。", "(%s) has a sign.", points.toPlainString()),
                    Label.of(
                            "加分写在 bonus，扣分写在 penalty，都不带符号。",
                            "Points added stand in bonus, points taken off in penalty, without signs."));
        }
        return reading.clause("count(" + table.name() + " where " + where + ")", line, table.scope())
                .map(count -> new Adjustment.Level(label, points, count.term()));
    }

    /** The first level that is held, the highest first. */
    private Adjustment.Line line(YamlNode.Entry entry, List<Adjustment.Level> levels) {
        Term.Figure none = new Term.Figure(BigDecimal.ZERO, Unit.NONE);
        List<Term.Branch> branches = levels.stream()
                .map(one -> new Term.Branch(
                        new Term.Comparison(Term.Comparator.MORE, one.held(), none),
                        new Term.Figure(one.points(), Unit.NONE)))
                .toList();
        Label label = java.util.Objects.requireNonNull(kind.oneOf().get(entry.key()));
        Clause points = new Clause(
                new Formula(entry.key(), reading.at(entry.line())),
                new Term.Choice(branches, none, Term.Type.NUMBER, Unit.NONE));
        return new Adjustment.Line(entry.key(), label, null, points, levels, reading.at(entry.line()));
    }
}
