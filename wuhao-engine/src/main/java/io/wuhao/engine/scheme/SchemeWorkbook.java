package io.wuhao.engine.scheme;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.WorkbookText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A scheme as a workbook and back. The first sheet lists the sections in their order; a long one has a sheet of its own. Knows
 * no key of the language, so that every key passes; all cells are text.
 */
public final class SchemeWorkbook {

    private static final String HEAD = "首页 head";
    private static final List<String> HEADINGS = List.of(SectionSheet.NAME, SectionSheet.VALUE, "工作表");
    private static final int LONGEST_CELL = 32_000;
    private static final Map<String, String> SHEETS = Map.ofEntries(
            Map.entry("tables", "登记表"),
            Map.entry("constants", "常数"),
            Map.entry("assessed", "评价对象"),
            Map.entry("ungraded", "不评级"),
            Map.entry("groups", "分组"),
            Map.entry("indicators", "指标"),
            Map.entry("points", "计分"),
            Map.entry("total", "总分"),
            Map.entry("bonus", "加分"),
            Map.entry("penalty", "减分"),
            Map.entry("direct", "直接定级"),
            Map.entry("rank", "排名"),
            Map.entry("grades", "等级"),
            Map.entry("moves", "调整"),
            Map.entry("cases", "用例"));

    private SchemeWorkbook() {}

    /** Writes the text of a scheme as a workbook. Its comments are not part of it. */
    public static void write(SchemeReader.Text scheme, Path file) throws IOException {
        Problems problems = new Problems();
        Optional<YamlNode.Mapping> tree = SchemeReader.tree(scheme, problems);
        Map<String, List<List<String>>> sheets = sheets(tree.orElseThrow(() -> new InputException(problems.list())));
        problems.throwIfErrors();
        refuseLong(scheme.file(), sheets);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Wuhao", null)) {
            for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
                fill(workbook.newWorksheet(sheet.getKey()), sheet.getValue());
            }
        }
    }

    private static Map<String, List<List<String>>> sheets(YamlNode.Mapping scheme) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        List<List<String>> head = new ArrayList<>(List.of(HEADINGS));
        sheets.put(HEAD, head);
        for (YamlNode.Entry entry : scheme.entries()) {
            String chinese = SHEETS.get(entry.key());
            if (chinese == null || !SectionSheet.suits(entry.value())) {
                head.add(List.of(entry.key(), CellText.of(entry.value()), ""));
            } else {
                String sheet = chinese + " " + entry.key();
                head.add(List.of(entry.key(), "", sheet));
                sheets.put(sheet, SectionSheet.rows(entry.value()));
            }
        }
        return sheets;
    }

    private static void refuseLong(String file, Map<String, List<List<String>>> sheets) {
        sheets.forEach((name, rows) -> rows.forEach(row -> row.forEach(cell -> {
            if (cell.length() > LONGEST_CELL) {
                throw new InputException(Problem.error(
                        new Place(file, name, 0, null),
                        Label.of("（%s）的内容太长，一个单元格放不下。", "What (%s) says is too long for one cell.", row.get(0)),
                        Label.of("请继续用 YAML 文件。", "Keep this scheme as a YAML file.")));
            }
        })));
    }

    private static void fill(Worksheet sheet, List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                if (!rows.get(i).get(j).isEmpty()) {
                    sheet.value(i, j, rows.get(i).get(j));
                }
            }
        }
        int last = rows.get(0).size() - 1;
        sheet.range(0, 0, Math.max(rows.size(), 200), last).style().format("@").set();
        sheet.range(0, 0, 0, last).style().bold().format("@").set();
        sheet.freezePane(1, 1);
    }

    /** The text of the scheme that a workbook holds; its lines know their cells. */
    public static SchemeReader.Text read(Path path, String file) throws IOException {
        Problems problems = new Problems();
        List<WorkbookText.Page> pages = WorkbookText.read(path, file).pages();
        List<SheetTree.Line> lines = new ArrayList<>();
        if (pages.isEmpty() || !isHead(pages.get(0))) {
            problems.error(
                    Place.file(file),
                    Label.of("第一张工作表不是方案的首页（名称、值、工作表）。", "The first sheet is not the head of a scheme (名称, 值, 工作表)."),
                    Label.of(
                            "请先用（wuhao convert）把方案转成工作簿，再在其中修改。",
                            "Make the workbook of a scheme with (wuhao convert), then change it."));
        } else {
            sections(pages, new SheetTree(file, problems), file, problems, lines);
        }
        problems.throwIfErrors();
        StringBuilder yaml = new StringBuilder();
        lines.forEach(line -> yaml.append(line.yaml()).append('\n'));
        return new SchemeReader.Text(
                file, yaml.toString(), lines.stream().map(SheetTree.Line::place).toList());
    }

    private static boolean isHead(WorkbookText.Page page) {
        WorkbookText.Line first = page.lines().isEmpty()
                ? new WorkbookText.Line(1, List.of())
                : page.lines().get(0);
        return first.cells().stream().map(String::strip).limit(3).toList().equals(HEADINGS);
    }

    private static void sections(
            List<WorkbookText.Page> pages, SheetTree tree, String file, Problems problems, List<SheetTree.Line> lines) {
        Set<String> unread = new LinkedHashSet<>();
        pages.stream().skip(1).forEach(page -> unread.add(page.name()));
        WorkbookText.Page head = pages.get(0);
        for (WorkbookText.Line row : head.lines().subList(1, head.lines().size())) {
            String key = row.cell(0).strip();
            String sheet = row.cell(2).strip();
            Place place = new Place(file, head.name(), row.number(), key.isEmpty() ? null : key);
            if (row.cells().stream().allMatch(String::isBlank)) {
                continue;
            }
            boolean both = sheet.isEmpty() == row.cell(1).isBlank();
            if (key.isEmpty() || both || !sheet.isEmpty() && !unread.remove(sheet)) {
                problems.error(
                        place,
                        Label.of(
                                "这一行要有名称，并有值或一张工作表的名称（%s）。",
                                "This row needs a name, and a value or the name of one sheet (%s).", sheet),
                        Label.of("请填齐这一行，或删去它。", "Fill the row, or delete it."));
                continue;
            }
            SheetTree.Branch branch =
                    sheet.isEmpty() ? new SheetTree.Branch(place, row.cell(1)) : tree.read(page(pages, sheet));
            SheetTree.write(key, branch, 0, lines);
        }
        unread.forEach(sheet -> problems.error(
                new Place(file, sheet, 0, null),
                Label.of(
                        "首页没有提到这张工作表，其中的规则不会被读到。",
                        "The first sheet does not name this one, so that its rules would not be read."),
                Label.of("请在首页写上它的名称，或删去它。", "Name it in the first sheet, or delete it.")));
    }

    private static WorkbookText.Page page(List<WorkbookText.Page> pages, String name) {
        return pages.stream()
                .skip(1)
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
