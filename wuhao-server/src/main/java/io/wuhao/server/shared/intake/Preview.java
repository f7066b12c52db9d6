package io.wuhao.server.shared.intake;

import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file would do to its register: rows that are new, that change, that stay, and those of the same places that it no
 * longer lists.
 */
record Preview(List<Change> changes, List<RegisterRow> unlisted, List<Jump> jumps) {

    enum Effect {
        NEW,
        CHANGED,
        SAME,
        REMOVED
    }

    /** One row of the file and what stands now; null where nothing does. */
    record Change(
            Effect effect, RegisterRow row, @Nullable RegisterRow now, int number, List<Difference> differences) {}

    /** One cell that would change. */
    record Difference(
            FormColumn column,
            @Nullable String was,
            @Nullable String becomes) {}

    static Preview of(KeptRegister register, Checked checked) {
        List<Change> changes = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        Set<String> sentBack = register.sentBack();
        for (RegisterRow row : checked.rows()) {
            RegisterRow now = checked.present().get(row.key());
            List<Difference> differences = differences(register.form(), row, now);
            boolean same = differences.isEmpty() && !sentBack.contains(row.key());
            Effect effect = now == null ? Effect.NEW : same ? Effect.SAME : Effect.CHANGED;
            changes.add(new Change(
                    effect, row, now, checked.numbers().getOrDefault(row.key(), 0), List.copyOf(differences)));
            Optional.ofNullable(checked.places().get(row.key())).ifPresent(touched::add);
        }
        List<RegisterRow> absent = checked.present().values().stream()
                .filter(row -> !checked.numbers().containsKey(row.key()))
                .toList();
        Map<String, String> places = register.placesOf(absent);
        List<RegisterRow> unlisted = absent.stream()
                .filter(row -> register.isOpen() && touched.contains(places.getOrDefault(row.key(), "")))
                .toList();
        Jump.Past past = new Jump.Past(
                checked.present(), register.yearBefore(checked.numbers().keySet()));
        return new Preview(List.copyOf(changes), unlisted, Jump.among(register.form(), changes, past));
    }

    static List<Difference> differences(RegisterForm form, RegisterRow row, @Nullable RegisterRow now) {
        List<Difference> differences = new ArrayList<>();
        for (FormColumn column : form.columns()) {
            String becomes = row.cells().get(column.name());
            String was = now == null ? null : now.cells().get(column.name());
            if (!same(column.column(), was, becomes)) {
                differences.add(new Difference(column, was, becomes));
            }
        }
        return differences;
    }

    static boolean same(Column column, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return column.isNumber() && column.oneOf().isEmpty()
                ? new BigDecimal(one).compareTo(new BigDecimal(other)) == 0
                : one.equals(other);
    }

    List<Change> of(Effect effect) {
        return changes.stream().filter(change -> change.effect() == effect).toList();
    }

    long count(Effect effect) {
        return changes.stream().filter(change -> change.effect() == effect).count();
    }

    /** Whether some figure moved by the factor that lies between yuan and 10k yuan. */
    boolean hasUnitDoubt() {
        return jumps.stream().anyMatch(Jump::isUnitDoubt);
    }

    /** Changes when the preview does: what is confirmed is what was shown. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        for (Change change : changes) {
            text.append(change.effect()).append(change.row().key());
            change.differences()
                    .forEach(cell -> text.append('|')
                            .append(cell.column().name())
                            .append(cell.was())
                            .append('>')
                            .append(cell.becomes()));
            text.append('\n');
        }
        unlisted.forEach(row -> text.append(row.key()).append('\n'));
        jumps.forEach(jump -> text.append(jump.was()).append(jump.becomes()).append('\n'));
        return Digests.sha256(text.toString());
    }
}
