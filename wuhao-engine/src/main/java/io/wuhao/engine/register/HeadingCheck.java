package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a file's headings must be: each declared column once, the needed ones there, the units fitting. */
record HeadingCheck(Register register, HeadingNames names, Set<String> needed, TableProblems problems) {

    /** The heading of each declared column that the file has, by column name; problems go where they belong. */
    Map<String, Heading> check(RawSheet sheet, HeadingRow headings) {
        Place row = sheet.place(headings.row().number(), null);
        Map<String, Heading> byColumn = new LinkedHashMap<>();
        for (Heading heading : headings.found()) {
            Heading first = byColumn.putIfAbsent(heading.column().name(), heading);
            if (first != null) {
                twice(row, first, heading);
            }
        }
        byColumn.replaceAll((name, heading) -> withFittingUnit(row, heading));
        for (Column column : register.columns()) {
            if (!byColumn.containsKey(column.name()) && isNeeded(column)) {
                absent(row, column, headings);
            }
        }
        unknown(row, headings, byColumn);
        return byColumn;
    }

    private boolean isNeeded(Column column) {
        return column.name().equals(register.key()) || needed.contains(column.name());
    }

    private void twice(Place row, Heading first, Heading second) {
        problems.error(
                row,
                Label.of(
                        "标题“%s”（第 %d 列）和“%s”（第 %d 列）是同一列（%s）。",
                        "Headings (%s, column %d) and (%s, column %d) name the same column (%s).",
                        first.text(),
                        first.index() + 1,
                        second.text(),
                        second.index() + 1,
                        first.column().name()),
                Label.of("请只保留一列。", "Keep one of them."));
    }

    private Heading withFittingUnit(Place row, Heading heading) {
        if (heading.unitFits()) {
            return heading;
        }
        Unit kept = heading.column().unit();
        problems.error(
                new Place(row.file(), row.sheet(), row.row(), heading.text()),
                Label.of(
                        "单位“%s”不能换算为该列的单位“%s”。",
                        "Unit (%s) does not convert to the column's unit (%s).",
                        heading.given(),
                        kept.isNone() ? "1" : kept),
                Label.of(
                        "请改正标题中的单位，或改正方案中该列的单位。",
                        "Correct the unit in the heading, or the column's unit in the scheme."));
        return heading.givenIn(kept);
    }

    /** A column whose cells may be empty may be absent: all its cells are empty then. */
    private void absent(Place row, Column column, HeadingRow headings) {
        if (column.mayBeEmpty() && !column.name().equals(register.key())) {
            problems.add(Problem.note(
                    row,
                    Label.of(
                            "没有列“%s”（%s），该列视为全部为空。",
                            "Column (%2$s), %1$s, is not there: all its cells count as empty.",
                            column.label().zh(),
                            column.name())));
            return;
        }
        Label advice = HeadingNames.nearest(column, headings.unknown())
                .map(near -> Label.of("是不是“%s”？", "Maybe (%s)?", near))
                .orElse(Label.of(
                        "请增加该列，标题写作“%s”。",
                        "Add it under the heading (%s).", column.label().zh()));
        problems.error(
                row,
                Label.of(
                        "缺少列“%s”（%s）。",
                        "Column (%2$s), %1$s, is not there.", column.label().zh(), column.name()),
                advice);
    }

    /** Other columns are no fault; only a name that is nearly a declared one may be a slip. */
    private void unknown(Place row, HeadingRow headings, Map<String, Heading> byColumn) {
        List<String> others = new ArrayList<>();
        for (String text : headings.unknown()) {
            String near = names.nearest(text)
                    .filter(name -> names.find(name, 0)
                            .filter(heading ->
                                    !byColumn.containsKey(heading.column().name()))
                            .isPresent())
                    .orElse("");
            if (near.isEmpty()) {
                others.add(Reading.shown(text));
            } else {
                problems.add(Problem.warning(
                        new Place(row.file(), row.sheet(), row.row(), Reading.shown(text)),
                        Label.of(
                                "标题“%s”不在登记表中，未读取。",
                                "Heading (%s) is not declared and was not read.", Reading.shown(text)),
                        Label.of("是不是“%s”？", "Maybe (%s)?", near)));
            }
        }
        if (!others.isEmpty()) {
            problems.add(Problem.note(
                    row,
                    Label.of(
                            "未读取的列：%s。",
                            "Columns not read: %s.",
                            String.join("、", others.subList(0, Math.min(20, others.size())))
                                    + (others.size() > 20 ? " … (" + others.size() + ")" : ""))));
        }
    }
}
