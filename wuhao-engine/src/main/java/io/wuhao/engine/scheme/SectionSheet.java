package io.wuhao.engine.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A section of a scheme as rows: what is named stands left, each key has a column. */
final class SectionSheet {

    /** Heads the columns of names, numbered from the second. */
    private static final String NAME = "名称";

    private static final String NAME_ENGLISH = " name";

    /** Heads the column of what has no keys of its own. */
    static final String VALUE = "值";

    private static final String VALUE_SHOWN = VALUE + " value";

    /** Stands as the name of what has none: an item of a list. */
    static final String ITEM = "-";

    private static final int DEEPEST = 3;
    private static final int READABLE = 60;

    private final List<Row> rows = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();

    private record Row(List<String> path, Map<String, String> cells) {}

    private SectionSheet() {}

    /** Whether a section can be told in rows. */
    static boolean suits(YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            return !sequence.items().isEmpty() && sequence.items().stream().allMatch(SectionSheet::isFull);
        }
        return isFull(node);
    }

    static List<List<String>> rows(YamlNode node) {
        SectionSheet sheet = new SectionSheet();
        if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> sheet.flat(List.of(ITEM), (YamlNode.Mapping) item));
        } else {
            sheet.entries((YamlNode.Mapping) node, List.of());
        }
        return sheet.table();
    }

    static String nameHeading(int level) {
        String number = level == 0 ? "" : String.valueOf(level + 1);
        return NAME + number + NAME_ENGLISH + number;
    }

    static String valueHeading() {
        return VALUE_SHOWN;
    }

    /** Whether a heading is that of the names at a level. */
    static boolean isNameHeading(String heading, int level) {
        String text = heading.strip();
        String shown = nameHeading(level);
        return text.equals(shown)
                || text.equals(shown.substring(0, shown.indexOf(' ')))
                || level == 0 && text.equals(NAME_ENGLISH.strip());
    }

    /** The key that a heading says: {@link #VALUE} for the column of values, 名称 for that of the names. */
    static String heading(String heading) {
        String text = heading.strip();
        if (text.equals(VALUE_SHOWN)) {
            return VALUE;
        }
        return text.startsWith(NAME) ? NAME : SheetWords.key(text);
    }

    private void entries(YamlNode.Mapping mapping, List<String> path) {
        for (YamlNode.Entry entry : mapping.entries()) {
            List<String> below = plus(path, entry.key());
            if (entry.value() instanceof YamlNode.Mapping deeper && isFull(deeper)) {
                entry(below, deeper);
            } else {
                rows.add(new Row(below, Map.of(VALUE, CellText.of(entry.value()))));
            }
        }
    }

    private void entry(List<String> path, YamlNode.Mapping mapping) {
        if (isContainer(mapping) && path.size() < DEEPEST) {
            entries(mapping, path);
            return;
        }
        boolean room = path.size() + 2 <= DEEPEST;
        Map<String, String> cells = new LinkedHashMap<>();
        List<YamlNode.Entry> below = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            boolean own = room && (isContainer(entry.value()) || isLongList(entry.value()));
            cells.put(entry.key(), own ? CellText.BELOW : CellText.of(entry.value()));
            if (own) {
                below.add(entry);
            }
        }
        if (!place(path, cells)) {
            rows.add(new Row(path, Map.of(VALUE, CellText.inline(mapping))));
            return;
        }
        for (YamlNode.Entry entry : below) {
            List<String> deeper = plus(path, entry.key());
            if (entry.value() instanceof YamlNode.Sequence list) {
                list.items().forEach(item -> flat(plus(deeper, ITEM), (YamlNode.Mapping) item));
            } else {
                entries((YamlNode.Mapping) entry.value(), deeper);
            }
        }
    }

    private void flat(List<String> path, YamlNode.Mapping mapping) {
        Map<String, String> cells = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> cells.put(entry.key(), CellText.of(entry.value())));
        if (!place(path, cells)) {
            rows.add(new Row(path, Map.of(VALUE, CellText.inline(mapping))));
        }
    }

    /** Adds the row, unless its keys come in another order than the columns: an order may be a meaning. */
    private boolean place(List<String> path, Map<String, String> cells) {
        int last = -1;
        for (String key : cells.keySet()) {
            int known = columns.indexOf(key);
            if (key.startsWith(NAME) || key.equals(VALUE) || known >= 0 && known < last) {
                return false;
            }
            last = Math.max(last, known);
        }
        int after = -1;
        for (String key : cells.keySet()) {
            int known = columns.indexOf(key);
            if (known < 0) {
                columns.add(after + 1, key);
            }
            after = known < 0 ? after + 1 : known;
        }
        rows.add(new Row(path, cells));
        return true;
    }

    private List<List<String>> table() {
        int names = rows.stream().mapToInt(row -> row.path().size()).max().orElse(1);
        List<String> keys = new ArrayList<>(columns);
        if (rows.stream().anyMatch(row -> row.cells().containsKey(VALUE))) {
            keys.add(VALUE);
        }
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            head.add(nameHeading(i));
        }
        keys.forEach(key -> head.add(key.equals(VALUE) ? valueHeading() : SheetWords.shown(key)));
        table.add(head);
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            row.path().forEach(name -> cells.add(name.equals(ITEM) ? name : SheetWords.shown(name)));
            while (cells.size() < names) {
                cells.add("");
            }
            keys.forEach(key -> cells.add(row.cells().getOrDefault(key, "")));
            table.add(cells);
        }
        return table;
    }

    private static List<String> plus(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static boolean isFull(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping && !mapping.entries().isEmpty();
    }

    /** A list of things with keys, such as the rows of a case, too long to be read in one cell. */
    private static boolean isLongList(YamlNode node) {
        return node instanceof YamlNode.Sequence list
                && list.items().stream().allMatch(SectionSheet::isFull)
                && CellText.inline(list).length() > READABLE;
    }

    /** Holds named things only, each with keys of its own. */
    private static boolean isContainer(YamlNode node) {
        return isFull(node) && ((YamlNode.Mapping) node).entries().stream().allMatch(entry -> isFull(entry.value()));
    }
}
