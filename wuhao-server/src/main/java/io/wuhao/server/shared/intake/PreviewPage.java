package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problem.Severity;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.Preview.Change;
import io.wuhao.server.shared.intake.Preview.Difference;
import io.wuhao.server.shared.intake.Preview.Effect;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What the page of a file that waits shows: its problems, or what it would do; of long lists the beginning. */
record PreviewPage(
        int errorCount,
        List<Problem> errors,
        List<Problem> warnings,
        List<Problem> notes,
        long fresh,
        long changed,
        long same,
        List<Label> columns,
        List<ShownRow> rows,
        List<ShownCell> cells,
        List<ShownJump> jumps,
        boolean unitDoubt,
        int unlisted,
        List<String> unlistedKeys,
        String fingerprint) {

    private static final int SHOWN = 200;
    private static final int PROBLEMS = 500;
    private static final int COLUMNS = 8;
    private static final int KEYS = 20;

    /** A new row, by its key and its first figures. */
    record ShownRow(int number, String key, List<Label> cells) {}

    /** A cell that changes. */
    record ShownCell(int number, String key, Label column, Label was, Label becomes) {}

    /** @param key null where the whole column is meant */
    record ShownJump(
            @Nullable String key, Label column, Label was, Label becomes, boolean sinceLastYear, boolean unit) {}

    static PreviewPage of(KeptRegister register, Checked checked, SignedIn reader) {
        Preview preview =
                checked.hasErrors() ? new Preview(List.of(), List.of(), List.of()) : Preview.of(register, checked);
        return new PreviewPage(
                (int) checked.problems().stream().filter(Problem::isError).count(),
                of(checked, Severity.ERROR),
                of(checked, Severity.WARNING),
                of(checked, Severity.NOTE),
                preview.count(Effect.NEW),
                preview.count(Effect.CHANGED),
                preview.count(Effect.SAME),
                columnsShown(register.form()).stream().map(Column::label).toList(),
                rows(register.form(), preview),
                cells(register, preview, reader),
                jumps(register, preview, reader),
                preview.hasUnitDoubt(),
                preview.unlisted().size(),
                preview.unlisted().stream().limit(KEYS).map(RegisterRow::key).toList(),
                preview.fingerprint());
    }

    private static List<Problem> of(Checked checked, Severity severity) {
        return checked.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .limit(PROBLEMS)
                .toList();
    }

    private static List<Column> columnsShown(RegisterForm form) {
        return form.columns().stream()
                .filter(column -> !column.name().equals(form.key()))
                .limit(COLUMNS)
                .map(FormColumn::column)
                .toList();
    }

    private static List<ShownRow> rows(RegisterForm form, Preview preview) {
        return preview.of(Effect.NEW).stream()
                .limit(SHOWN)
                .map(change -> new ShownRow(
                        change.number(),
                        change.row().key(),
                        columnsShown(form).stream()
                                .map(column ->
                                        shown(column, change.row().cells().get(column.name())))
                                .toList()))
                .toList();
    }

    private static List<ShownCell> cells(KeptRegister register, Preview preview, SignedIn reader) {
        BiPredicate<FormColumn, String> readable = register.readableFor(reader);
        List<ShownCell> cells = new ArrayList<>();
        for (Change change : preview.of(Effect.CHANGED)) {
            if (change.differences().isEmpty() && cells.size() < SHOWN) {
                cells.add(new ShownCell(change.number(), change.row().key(), AGAIN, Label.same(""), Label.same("")));
            }
            for (Difference cell : change.differences()) {
                if (cells.size() < SHOWN) {
                    boolean seen = readable.test(
                            cell.column(), register.placeOf(change.row()).orElse(""));
                    cells.add(new ShownCell(
                            change.number(),
                            change.row().key(),
                            cell.column().column().label(),
                            seen ? shown(cell.column().column(), cell.was()) : HIDDEN,
                            shown(cell.column().column(), cell.becomes())));
                }
            }
        }
        return cells;
    }

    private static final Label AGAIN = Label.of("（退回后原样重报）", "(sent back, handed in again as it was)");
    private static final Label HIDDEN = Label.of("（不可见）", "(not shown)");

    private static List<ShownJump> jumps(KeptRegister register, Preview preview, SignedIn reader) {
        BiPredicate<FormColumn, String> readable = register.readableFor(reader);
        return preview.jumps().stream()
                .limit(SHOWN)
                .map(jump -> {
                    RegisterRow row = jump.row();
                    Column column = jump.column().column();
                    boolean seen = row == null
                            || readable.test(
                                    jump.column(), register.placeOf(row).orElse(""));
                    return new ShownJump(
                            row == null ? null : row.key(),
                            column.label(),
                            seen ? figure(column, jump.was()) : HIDDEN,
                            figure(column, jump.becomes()),
                            jump.sinceLastYear(),
                            jump.isUnitDoubt());
                })
                .toList();
    }

    private static Label shown(Column column, @Nullable String text) {
        if (text == null) {
            return Label.of("（空）", "(empty)");
        }
        Label code = column.oneOf().get(text);
        if (code != null) {
            return code;
        }
        return switch (column.type()) {
            case NUMBER -> figure(column, new BigDecimal(text));
            case YES_NO -> text.equals("true") ? Label.of("是", "yes") : Label.of("否", "no");
            default -> Label.same(text.length() > 80 ? text.substring(0, 80) + "…" : text);
        };
    }

    private static Label figure(Column column, BigDecimal kept) {
        BigDecimal given = column.unit().convert(kept, column.givenIn(), 6);
        String plain = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(given);
        Label unit = column.givenIn().afterFigure();
        return new Label(plain + unit.zh(), plain + unit.en());
    }
}
