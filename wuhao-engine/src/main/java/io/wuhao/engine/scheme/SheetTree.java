package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.WorkbookText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows of a sheet say, as lines of YAML that know their cells. */
final class SheetTree {

    private final String file;
    private final Problems problems;

    /** A named thing: text, or things below it. */
    static final class Branch {
        private final Place place;
        private final Map<String, Branch> below = new LinkedHashMap<>();
        private @Nullable String text;

        Branch(Place place, @Nullable String text) {
            this.place = place;
            this.text = text;
        }
    }

    /** A line of YAML with where it comes from. */
    record Line(String yaml, Place place) {}

    SheetTree(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Branch read(WorkbookText.Page page) {
        Branch root = new Branch(new Place(file, page.name(), 0, null), null);
        if (page.lines().isEmpty()) {
            return root;
        }
        List<String> head =
                page.lines().get(0).cells().stream().map(String::strip).toList();
        int names = 0;
        while (names < head.size() && SectionSheet.isNameHeading(head.get(names), names)) {
            names++;
        }
        if (names == 0) {
            problems.error(
                    new Place(file, page.name(), 1, null),
                    Label.of("第一列的表头不是（名称）。", "The first column is not headed (名称)."),
                    Label.of("请按（wuhao convert）写出的样子保留表头。", "Keep the headings as (wuhao convert) writes them."));
            return root;
        }
        for (WorkbookText.Line line : page.lines().subList(1, page.lines().size())) {
            row(root, page.name(), head, names, line);
        }
        return root;
    }

    private void row(Branch root, String sheet, List<String> head, int names, WorkbookText.Line line) {
        if (line.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        Place place = new Place(file, sheet, line.number(), null);
        Branch branch = root;
        for (int i = 0; i < names && !line.cell(i).isBlank(); i++) {
            String name = line.cell(i).strip();
            String key = name.equals(SectionSheet.ITEM) ? name + line.number() : SheetWords.key(name);
            branch = branch.below.computeIfAbsent(key, any -> new Branch(place, null));
        }
        if (branch == root) {
            problems.error(
                    place,
                    Label.of("这一行没有名称。", "This row has no name."),
                    Label.of("请在第一列写名称，或删去这一行。", "Write the name into the first column, or delete the row."));
            return;
        }
        for (int i = names; i < line.cells().size(); i++) {
            if (!line.cell(i).isBlank()) {
                cell(
                        branch,
                        i < head.size() ? SectionSheet.heading(head.get(i)) : "",
                        line.cell(i),
                        new Place(file, sheet, line.number(), i < head.size() ? head.get(i) : null));
            }
        }
    }

    private void cell(Branch branch, String key, String text, Place place) {
        if (key.isEmpty()) {
            problems.error(
                    place,
                    Label.of("这一行在没有表头的列中写了（%s）。", "This row has (%s) in a column without a heading.", text),
                    Label.of("请给这一列写上键名，或清空单元格。", "Head the column with a key, or clear the cell."));
        } else if (key.equals(SectionSheet.VALUE) && branch.text == null && branch.below.isEmpty()) {
            branch.text = text;
        } else if (key.equals(SectionSheet.VALUE) || branch.text != null || branch.below.containsKey(key)) {
            problems.error(
                    place,
                    Label.of("同一名称的这一项写了两次。", "This is written twice for the same name."),
                    Label.of("请删去其中一个。", "Remove one of them."));
        } else {
            branch.below.put(key, new Branch(place, text.strip().equals(CellText.BELOW) ? null : text));
        }
    }

    /** {@code key: …} with all that lies below it. */
    static void write(String key, Branch branch, int indent, List<Line> lines) {
        boolean item = key.startsWith(SectionSheet.ITEM) && key.length() > 1;
        String start = " ".repeat(indent) + (item ? "-" : CellText.key(key) + ":");
        if (branch.text != null) {
            lines.add(new Line(start + " " + CellText.yaml(branch.text), branch.place));
            return;
        }
        lines.add(new Line(start, branch.place));
        List<String> keys = new ArrayList<>(branch.below.keySet());
        keys.forEach(name -> {
            Branch below = branch.below.get(name);
            if (below != null) {
                write(name, below, indent + 2, lines);
            }
        });
    }
}
