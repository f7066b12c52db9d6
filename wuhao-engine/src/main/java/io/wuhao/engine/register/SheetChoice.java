package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which sheet of a workbook holds a register: the one named after it, else the first in which its headings are found, else the
 * first.
 *
 * @param note says what was not read, where there was a choice
 */
record SheetChoice(int index, Optional<Problem> note) {

    /** @param rows opens the rows of the sheet at an index */
    static SheetChoice of(String file, List<String> sheets, Register register, IntFunction<Iterator<RawRow>> rows) {
        List<String> names = namesOf(register);
        int named = IntStream.range(0, sheets.size())
                .filter(i -> names.contains(HeadingNames.comparable(sheets.get(i))))
                .findFirst()
                .orElse(-1);
        if (named >= 0 || sheets.size() == 1) {
            return new SheetChoice(Math.max(named, 0), Optional.empty());
        }
        HeadingNames headings = new HeadingNames(register);
        int found = IntStream.range(0, sheets.size())
                .filter(i -> HeadingRow.find(first(rows.apply(i)), register, headings)
                        .isPresent())
                .findFirst()
                .orElse(0);
        String others = IntStream.range(0, sheets.size())
                .filter(i -> i != found)
                .mapToObj(sheets::get)
                .map(Reading::shown)
                .collect(Collectors.joining("、"));
        Place place = new Place(file, sheets.get(found), 0, null);
        return new SheetChoice(
                found, Optional.of(Problem.note(place, Label.of("未读取的工作表：%s。", "Sheets not read: %s.", others))));
    }

    /** The names under which a file or a sheet may hold the register, comparable. */
    static List<String> namesOf(Register register) {
        return List.of(
                HeadingNames.comparable(register.name()),
                HeadingNames.comparable(register.label().zh()),
                HeadingNames.comparable(register.label().en()));
    }

    static List<RawRow> first(Iterator<RawRow> rows) {
        List<RawRow> first = new ArrayList<>();
        while (first.size() < HeadingRow.SEARCHED && rows.hasNext()) {
            first.add(rows.next());
        }
        return first;
    }
}
