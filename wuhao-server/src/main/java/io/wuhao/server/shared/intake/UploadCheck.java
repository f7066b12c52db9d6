package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problem.Severity;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.ReadTable;
import io.wuhao.engine.register.ReadTable.ReadColumn;
import io.wuhao.engine.register.ReadTable.ReadRow;
import io.wuhao.engine.register.RegisterReader;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds one file against its register: cells, then whose the rows are, then what the register itself asks of them. */
final class UploadCheck {

    static final int MOST_ROWS = 100_000;

    /** Above this many unknown keys it is quicker to read the register once than to ask for each. */
    private static final int ASKED_ONE_BY_ONE = 500;

    private final KeptRegister register;
    private final RegisterForm form;
    private final List<String> recorded;
    private final String shown;
    private final Problems problems = new Problems();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private ReadTable table = new ReadTable(null, "", Map.of(), List.of());

    private UploadCheck(KeptRegister register, String shown, SignedIn reader) {
        this.register = register;
        this.form = register.form();
        this.shown = shown;
        this.recorded = register.placesRecordedBy(reader);
    }

    static Checked check(KeptRegister register, Path file, String shown, SignedIn reader) throws IOException {
        return new UploadCheck(register, shown, reader).check(file);
    }

    private Checked check(Path file) throws IOException {
        Optional<Problem> refused = UploadGuard.findFault(file, shown);
        if (refused.isPresent()) {
            return new Checked(table, Map.of(), List.of(), Map.of(), Map.of(), List.of(refused.get()));
        }
        readCells(file);
        Map<String, RegisterRow> present = new LinkedHashMap<>();
        register.rowsWithin(recorded).forEach(row -> present.put(row.key(), row));
        List<RegisterRow> rows = new ArrayList<>();
        for (ReadRow row : table.rows()) {
            String key = row.cells().get(form.key());
            if (key != null && numbers.putIfAbsent(key, row.number()) == null) {
                rows.add(whole(row, key, present.get(key)));
            }
        }
        Map<String, String> places = register.placesOf(rows);
        List<RegisterRow> own = ownOf(rows, present, places);
        register.check(own).forEach(problem -> problems.add(placed(problem)));
        own.stream().filter(row -> !places.containsKey(row.key())).forEach(this::nowhere);
        if (!register.isOpen()) {
            closed(own, present);
        }
        return new Checked(table, numbers, rows, present, places, problems.list());
    }

    private void readCells(Path file) {
        Set<String> required = form.columns().stream()
                .filter(FormColumn::required)
                .map(FormColumn::name)
                .collect(Collectors.toSet());
        Problems cells = new Problems();
        table = new RegisterReader(form.asRegister(), required, MOST_ROWS).read(file, shown, cells);
        for (Problem problem : cells.list()) {
            boolean empty = problem.severity() == Severity.MISSING;
            problems.add(
                    empty
                            ? Problem.error(
                                    problem.place(),
                                    problem.what(),
                                    Label.of("该列必填，请补填。", "The column must be filled: fill it in."))
                            : problem);
        }
    }

    /** The row as the register would hold it: a column that the file lacks stays, a cell left empty becomes empty. */
    private RegisterRow whole(ReadRow row, String key, @Nullable RegisterRow now) {
        Map<String, String> cells = new HashMap<>(now == null ? Map.of() : now.cells());
        cells.keySet().removeAll(table.columns().keySet());
        cells.putAll(row.cells());
        return new RegisterRow(key, cells);
    }

    /** The rows that this person may record; the others become problems that tell nothing of what stands elsewhere. */
    private List<RegisterRow> ownOf(
            List<RegisterRow> rows, Map<String, RegisterRow> present, Map<String, String> places) {
        Set<String> foreign = keysElsewhere(rows, present);
        List<RegisterRow> own = new ArrayList<>();
        for (RegisterRow row : rows) {
            String place = places.get(row.key());
            boolean elsewhere = place != null && recorded.stream().noneMatch(place::startsWith);
            if (elsewhere || foreign.contains(row.key())) {
                problems.add(placed(ProblemAt.error(
                        row,
                        form.key(),
                        Label.of("“%s”不归您登记。", "\"%s\" is not yours to record.", row.key()),
                        Label.of(
                                "请核对编号和所属园区；确应由您登记的，请联系上级园区办。",
                                "Check the number and the park; if it should be yours, ask the office above you."))));
            } else {
                own.add(row);
            }
        }
        return own;
    }

    /** A row that lies nowhere is nobody's; most registers say more about it themselves. */
    private void nowhere(RegisterRow row) {
        String park = row.cells().get("park");
        Label what = park == null
                ? Label.of("该行没有写明现有的园区或区县。", "The row names no park or county that is there.")
                : Label.of("没有代码为“%s”的园区。", "There is no park with the code \"%s\".", park);
        Problem problem = placed(ProblemAt.error(
                row, park == null ? null : "park", what, Label.of("请按“填表说明”填写园区代码。", "Write the park's code.")));
        boolean told = problems.list().stream()
                .anyMatch(known -> known.isError()
                        && known.place().row() == problem.place().row());
        if (!told) {
            problems.add(problem);
        }
    }

    /** A closed register takes what was sent back; the other rows of the file may stay in it as they stand. */
    private void closed(List<RegisterRow> own, Map<String, RegisterRow> present) {
        Set<String> sentBack = register.sentBack();
        own.stream()
                .filter(row -> !sentBack.contains(row.key()))
                .filter(row ->
                        !Preview.differences(form, row, present.get(row.key())).isEmpty())
                .forEach(
                        row -> problems.add(
                                placed(
                                        ProblemAt.error(
                                                row,
                                                form.key(),
                                                Label.of(
                                                        "本期已停止收数，该行没有被退回。",
                                                        "The period is closed, and this row was not sent back."),
                                                Label.of(
                                                        "只能重报被退回的行；确需补报的，请园区办重新开放。",
                                                        "Only rows that were sent back are taken; for others ask the park office to open it again.")))));
    }

    private Set<String> keysElsewhere(List<RegisterRow> rows, Map<String, RegisterRow> present) {
        List<String> unknown = rows.stream()
                .map(RegisterRow::key)
                .filter(key -> !present.containsKey(key))
                .toList();
        if (unknown.size() <= ASKED_ONE_BY_ONE) {
            return unknown.stream()
                    .filter(key -> register.find(key).isPresent())
                    .collect(Collectors.toSet());
        }
        return register.rowsWithin(List.of("/")).stream()
                .map(RegisterRow::key)
                .filter(key -> !present.containsKey(key))
                .collect(Collectors.toSet());
    }

    /** A problem of the register, at its key and column, becomes one of the file, at its row and heading. */
    private Problem placed(Problem problem) {
        Place at = problem.place();
        Integer number = numbers.get(at.file());
        if (number == null) {
            return problem;
        }
        String name = at.column();
        ReadColumn column = name == null ? null : table.columns().get(name);
        String heading = column == null ? name : column.heading();
        return new Problem(
                problem.severity(), new Place(shown, table.sheet(), number, heading), problem.what(), problem.advice());
    }
}
