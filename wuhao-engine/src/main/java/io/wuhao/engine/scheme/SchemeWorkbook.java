package io.wuhao.engine.scheme;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.WorkbookRemarks;
import io.wuhao.engine.register.WorkbookText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scheme as a workbook and back. The first sheet lists the sections in their order; one that holds things has a sheet of its own.
 * Every key passes, also one without a Chinese word; all cells are text.
 */
public final class SchemeWorkbook {

    private static final String HEAD = "首页 head";
    private static final String SHEET = "工作表 sheet";
    private static final int LONGEST_CELL = 32_000;

    private SchemeWorkbook() {}

    /** Writes the text of a scheme as a workbook. Its comments are not part of it. */
    public static void write(SchemeReader.Text scheme, Path file) throws IOException {
        Problems problems = new Problems();
        Optional<YamlNode.Mapping> tree = SchemeReader.tree(scheme, problems);
        List<WorkbookText.Page> pages = pages(tree.orElseThrow(() -> new InputException(problems.list())));
        problems.throwIfErrors();
        refuseLong(scheme.file(), pages);
        SheetLook.write(file, pages);
    }

    private static List<WorkbookText.Page> pages(YamlNode.Mapping scheme) {
        List<List<String>> head = new ArrayList<>();
        head.add(List.of(SectionSheet.nameHeading(0), SectionSheet.valueHeading(), SHEET));
        List<WorkbookText.Page> pages = new ArrayList<>();
        for (YamlNode.Entry entry : scheme.entries()) {
            String name = SheetWords.section(entry.key());
            if (SheetWords.hasSheet(entry.key()) && SectionSheet.suits(entry.value())) {
                head.add(List.of(name, "", name));
                pages.add(page(name, SectionSheet.rows(entry.value())));
            } else {
                head.add(List.of(name, CellText.of(entry.value()), ""));
            }
        }
        pages.add(0, page(HEAD, head));
        return pages;
    }

    private static WorkbookText.Page page(String name, List<List<String>> rows) {
        List<WorkbookText.Line> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(new WorkbookText.Line(lines.size() + 1, row)));
        return new WorkbookText.Page(name, lines);
    }

    private static void refuseLong(String file, List<WorkbookText.Page> pages) {
        pages.forEach(page -> page.lines()
                .forEach(line -> line.cells().forEach(cell -> {
                    if (cell.length() > LONGEST_CELL) {
                        throw new InputException(Problem.error(
                                new Place(file, page.name(), 0, null),
                                Label.of(
                                        "（%s）的内容太长，一个单元格放不下。",
                                        "What (%s) says is too long for one cell.", line.cell(0)),
                                Label.of("请继续用 YAML 文件。", "Keep this scheme as a YAML file.")));
                    }
                })));
    }

    /**
     * Copies a workbook as it is, with each problem as a comment at its cell.
     *
     * @param file how the problems call the workbook; those of other files are left out
     */
    public static void remark(Path path, String file, List<Problem> problems, Locale language, Path to)
            throws IOException {
        List<WorkbookText.Page> pages = WorkbookText.read(path, file).pages();
        Map<WorkbookRemarks.At, String> remarks = new LinkedHashMap<>();
        for (Problem problem : problems) {
            if (problem.place().file().equals(file)) {
                String says =
                        problem.what().in(language) + " " + problem.advice().in(language);
                cell(pages, problem.place())
                        .ifPresent(cell -> remarks.merge(cell, says.strip(), (one, more) -> one + "\n" + more));
            }
        }
        WorkbookRemarks.write(path, file, remarks, to);
    }

    /** Where a problem is remarked: its own cell, else the first of its row or sheet. */
    private static Optional<WorkbookRemarks.At> cell(List<WorkbookText.Page> pages, Place place) {
        String sheet = place.sheet();
        Optional<WorkbookText.Page> found = pages.stream()
                .filter(page -> sheet == null || page.name().equals(sheet))
                .findFirst();
        return found.map(page -> {
            List<String> headings =
                    page.lines().isEmpty() ? List.of() : page.lines().get(0).cells();
            int column = place.column() == null ? 0 : headings.indexOf(place.column());
            // on the first sheet a place has the name of its row for a column
            int known = column < 0 ? 1 : column;
            return new WorkbookRemarks.At(page.name(), Math.max(0, place.row() - 1), known);
        });
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
        return SectionSheet.isNameHeading(first.cell(0), 0)
                && SectionSheet.heading(first.cell(1)).equals(SectionSheet.VALUE)
                && (first.cell(2).strip().equals(SHEET) || first.cell(2).strip().equals("工作表"));
    }

    private static void sections(
            List<WorkbookText.Page> pages, SheetTree tree, String file, Problems problems, List<SheetTree.Line> lines) {
        Set<String> unread = new LinkedHashSet<>();
        pages.stream().skip(1).forEach(page -> unread.add(page.name()));
        WorkbookText.Page head = pages.get(0);
        for (WorkbookText.Line row : head.lines().subList(1, head.lines().size())) {
            String key = SheetWords.key(row.cell(0));
            String sheet = row.cell(2).strip();
            Place place = new Place(
                    file,
                    head.name(),
                    row.number(),
                    key.isEmpty() ? null : row.cell(0).strip());
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
