package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.register.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The section {@code tables}: which registers are read, with their columns, units and links. */
final class TablesReader {

    private static final List<String> TYPES = List.of("number", "text", "credit code", "date", "yes/no");

    private final Reading reading;

    private TablesReader(Reading reading) {
        this.reading = reading;
    }

    static Map<String, Register> read(Keys file) {
        if (!file.has("tables")) {
            file.missing("tables");
        }
        TablesReader reader = new TablesReader(file.reading);
        Map<String, Register> tables = new LinkedHashMap<>();
        file.mapping("tables").ifPresent(section -> {
            for (YamlNode.Entry entry : section.entries()) {
                reader.table(entry).ifPresent(table -> tables.put(table.name(), table));
            }
            reader.checkReferences(tables);
        });
        return tables;
    }

    private Optional<Register> table(YamlNode.Entry entry) {
        String path = "tables." + entry.key();
        Optional<YamlNode.Mapping> mapping = Keys.asMapping(entry.value(), path, reading);
        if (!reading.isName(entry.key(), entry.line()) || mapping.isEmpty()) {
            return Optional.empty();
        }
        Keys keys = Keys.of(mapping.get(), path, reading, "key", "columns", "zh", "en");
        List<Column> columns = new ArrayList<>();
        if (!keys.has("columns")) {
            keys.missing("columns");
        }
        keys.mapping("columns").ifPresent(section -> {
            for (YamlNode.Entry column : section.entries()) {
                column(column, path).ifPresent(columns::add);
            }
        });
        checkLabels(columns);
        String key = keys.required("key", "");
        Register register = new Register(entry.key(), keys.label(entry.key()), key, columns, reading.at(entry.line()));
        if (register.findColumn(key).isEmpty()) {
            if (keys.has("key")) {
                reading.error(
                        keys.line("key"),
                        Label.of("表（%s）没有列（%s）。", "Table (%s) has no column (%s).", entry.key(), key),
                        Nearest.advice(key, columns.stream().map(Column::name).toList()));
            }
            return Optional.empty();
        }
        return Optional.of(register);
    }

    private Optional<Column> column(YamlNode.Entry entry, String tablePath) {
        String path = tablePath + "." + entry.key();
        if (!reading.isName(entry.key(), entry.line())) {
            return Optional.empty();
        }
        if (entry.value() instanceof YamlNode.Scalar label && !label.isUnknown()) {
            Label text = Label.same(label.isEmpty() ? entry.key() : label.text());
            return Optional.of(Column.of(entry.key(), text, Column.Type.TEXT, Unit.NONE, reading.at(entry.line())));
        }
        return Keys.asMapping(entry.value(), path, reading).map(mapping -> {
            Keys keys = Keys.of(
                    mapping,
                    path,
                    reading,
                    "zh",
                    "en",
                    "unit",
                    "given_in",
                    "type",
                    "one_of",
                    "refers_to",
                    "called",
                    "may_be_empty");
            return column(entry, keys);
        });
    }

    private Column column(YamlNode.Entry entry, Keys keys) {
        Unit unit = keys.text("unit").map(Unit::of).orElse(Unit.NONE);
        Unit givenIn = keys.text("given_in").map(Unit::of).orElse(unit);
        if (!unit.fits(givenIn)) {
            reading.error(
                    keys.line("given_in"),
                    Label.of("单位（%s）不能换算为（%s）。", "Unit (%s) does not convert to (%s).", givenIn, unit),
                    Label.of("请检查 unit 与 given_in。", "Look at unit and given_in."));
            givenIn = unit;
        }
        Map<String, Label> codes = codes(keys);
        String refersTo = keys.text("refers_to").orElse(null);
        return new Column(
                entry.key(),
                keys.label(entry.key()),
                type(keys, codes, refersTo),
                unit,
                givenIn,
                codes,
                refersTo,
                keys.text("called").orElse(null),
                keys.yes("may_be_empty"),
                reading.at(entry.line()));
    }

    private Column.Type type(Keys keys, Map<String, Label> codes, @Nullable String refersTo) {
        if (!keys.has("type")) {
            boolean number = keys.has("unit") || codes.isEmpty() && refersTo == null;
            return number ? Column.Type.NUMBER : Column.Type.TEXT;
        }
        return switch (keys.oneOf("type", TYPES, "类型", "type")) {
            case "text" -> Column.Type.TEXT;
            case "credit code" -> Column.Type.CREDIT_CODE;
            case "date" -> Column.Type.DATE;
            case "yes/no" -> Column.Type.YES_NO;
            default -> Column.Type.NUMBER;
        };
    }

    private Map<String, Label> codes(Keys keys) {
        Map<String, Label> codes = new LinkedHashMap<>();
        Optional<YamlNode> node = keys.node("one_of");
        if (node.isPresent() && node.get() instanceof YamlNode.Sequence) {
            keys.texts("one_of").forEach(code -> codes.put(code, Label.same(code)));
        } else if (node.isPresent()) {
            keys.mapping("one_of").ifPresent(section -> {
                Keys open = Keys.open(section, keys.path("one_of"), reading);
                section.keys().forEach(code -> codes.put(code, open.labelUnder(code, Label.same(code))));
            });
        }
        codes.keySet().forEach(code -> SafeText.check(code, keys.line("one_of"), reading));
        return codes;
    }

    private void checkLabels(List<Column> columns) {
        Map<String, Column> heads = new LinkedHashMap<>();
        for (Column column : columns) {
            for (String heading : column.headings()) {
                Column other = heads.putIfAbsent(heading, column);
                if (other != null && !other.name().equals(column.name())) {
                    reading.error(
                            column.place(),
                            Label.of(
                                    "列（%s）与（%s）同名（%s）。",
                                    "Columns (%s) and (%s) share the name (%s).", column.name(), other.name(), heading),
                            Label.of("请改其中一个的 zh 或 en。", "Change zh or en of one of them."));
                }
            }
        }
    }

    /** Each table sees the rows that refer to it under a name of their own. */
    private void checkReferences(Map<String, Register> tables) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (Register table : tables.values()) {
            for (Column column : table.columns()) {
                String target = column.refersTo();
                if (target == null) {
                    continue;
                }
                if (!tables.containsKey(target)) {
                    reading.notOneOf(target, tables.keySet(), column.place(), "表", "table");
                }
                String called = column.called() == null ? table.name() : column.called();
                String own = table.name() + "." + column.name();
                String other = ways.putIfAbsent(target + " " + called, own);
                if (other != null) {
                    calledTwice(column, called, other, own);
                }
            }
        }
    }

    private void calledTwice(Column column, String called, String other, String own) {
        reading.error(
                column.place(),
                Label.of("（%s）和（%s）都叫（%s）。", "(%s) and (%s) are both called (%s).", other, own, called),
                Label.of("请用 called 给其中一个另起名称。", "Give one of them another name by called."));
    }
}
