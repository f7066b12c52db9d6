package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.formula.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The section {@code lists}: honours and warnings beside the grades. */
final class ListsReader {

    private static final Pattern YEARS = Pattern.compile("(\\d{1,2})\\s+of\\s+(\\d{1,2})");

    private final Reading reading;
    private final Scope scope;
    private final ClassNames classes;
    private final int year;

    private ListsReader(Reading reading, Scope scope, ClassNames classes, int year) {
        this.reading = reading;
        this.scope = scope;
        this.classes = classes;
        this.year = year;
    }

    /** {@code 2 of 3}: years asked for, of how many that end with this one. */
    private record Years(int asked, int of) {
        static final Years ONE = new Years(1, 1);
    }

    static List<HonourList> read(Keys file, Scope scope, ClassNames classes, int year) {
        ListsReader reader = new ListsReader(file.reading, scope, classes, year);
        List<HonourList> lists = new ArrayList<>();
        file.mapping("lists").ifPresent(section -> {
            for (YamlNode.Entry entry : section.entries()) {
                if (file.reading.isName(entry.key(), entry.line())) {
                    Keys.asMapping(entry.value(), "lists." + entry.key(), file.reading)
                            .flatMap(mapping -> reader.list(entry, mapping))
                            .ifPresent(lists::add);
                }
            }
        });
        return lists;
    }

    private Keys keys(String path, YamlNode.Mapping mapping) {
        return Keys.of(
                mapping,
                path,
                reading,
                "within",
                "among",
                "by",
                "first",
                "last",
                "rounding",
                "years",
                "earlier",
                "zh",
                "en");
    }

    private Optional<HonourList> list(YamlNode.Entry entry, YamlNode.Mapping mapping) {
        String path = "lists." + entry.key();
        Keys keys = keys(path, mapping);
        List<String> within = new ArrayList<>(keys.texts("within"));
        within.forEach(name -> classes.checkGrouping(name, keys.line("within"), reading));
        within.removeIf(name -> !classes.isGrouping(name) || name.equals("all"));
        Optional<Clause> among = keys.text("among").flatMap(text -> reading.condition(text, keys.line("among"), scope));
        Optional<Clause> by = keys.text("by").flatMap(text -> figure(reading, text, keys.line("by"), scope));
        Years years = keys.text("years").map(text -> years(text, keys)).orElse(Years.ONE);
        if (keys.has("years") != keys.has("earlier")) {
            keys.missing(keys.has("years") ? "earlier" : "years");
        }
        List<Clause> earlier = keys.mapping("earlier")
                .map(section -> earlier(Keys.of(section, path + ".earlier", reading, "table", "when", "year"), years))
                .orElse(List.of());
        return new PortionReader(keys)
                .read()
                .map(portion -> new HonourList(
                        entry.key(),
                        keys.label(entry.key()),
                        within,
                        among.orElse(null),
                        by.orElse(null),
                        portion,
                        years.asked(),
                        earlier,
                        reading.at(entry.line())));
    }

    /** A figure that gives an order. */
    static Optional<Clause> figure(Reading reading, String text, int line, Scope scope) {
        Optional<Clause> clause = reading.clause(text, line, scope);
        if (clause.isPresent() && clause.get().term().type() != Term.Type.NUMBER) {
            reading.error(
                    line,
                    Label.of("（%s）不是数。", "(%s) is not a number.", text),
                    Label.of(
                            "次序按数的大小排，例如 score - last_score。",
                            "The order is that of a number, as score - last_score."));
            return Optional.empty();
        }
        return clause;
    }

    private Years years(String text, Keys keys) {
        Matcher matcher = YEARS.matcher(text.strip());
        if (matcher.matches()) {
            Years years = new Years(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (years.asked() >= 2 && years.asked() <= years.of()) {
                return years;
            }
        }
        reading.error(
                keys.line("years"),
                Label.of("看不懂年数（%s）。", "The years (%s) are not understood.", text),
                Label.of(
                        "连续两年写 2 of 2，三年内两次写 2 of 3。", "Two years running is 2 of 2, twice in three years is 2 of 3."));
        return Years.ONE;
    }

    /** One condition for each earlier year, over the rows that refer to the unit. */
    private List<Clause> earlier(Keys keys, Years years) {
        String table = keys.required("table", "");
        String column = keys.required("year", "");
        String when = keys.text("when").map(text -> "(" + text + ") and ").orElse("");
        List<Clause> clauses = new ArrayList<>();
        if (table.isEmpty() || column.isEmpty()) {
            return clauses;
        }
        for (int back = 1; back < years.of(); back++) {
            String text = "count(" + table + " where " + when + column + " = " + (year - back) + ") > 0";
            Optional<Clause> clause = reading.condition(text, keys.line("table"), scope);
            if (clause.isEmpty()) {
                return clauses;
            }
            clauses.add(clause.get());
        }
        return clauses;
    }
}
