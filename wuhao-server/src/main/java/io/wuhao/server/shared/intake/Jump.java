package io.wuhao.server.shared.intake;

import io.wuhao.server.shared.intake.Preview.Change;
import io.wuhao.server.shared.intake.Preview.Effect;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure that moved far: against a year before where the register knows that, else against what stands now.
 *
 * @param row null where a whole column is meant
 */
record Jump(
        @Nullable RegisterRow row,
        FormColumn column,
        BigDecimal was,
        BigDecimal becomes,
        boolean sinceLastYear,
        boolean isUnitDoubt) {

    /** From here on a change is shown; half an office's typing errors are a digit too many or too few. */
    private static final BigDecimal FAR = new BigDecimal(3);

    private static final BigDecimal UNIT_FROM = new BigDecimal(3_000);
    private static final BigDecimal UNIT_TO = new BigDecimal(30_000);
    private static final int FEW = 5;

    /** What rows are held against, by key. */
    record Past(Map<String, RegisterRow> present, Map<String, RegisterRow> yearBefore) {

        Optional<BigDecimal> yearBefore(RegisterRow row, FormColumn column) {
            return Optional.ofNullable(yearBefore.get(row.key())).flatMap(before -> figure(before, column));
        }

        Stream<RegisterRow> all() {
            return Stream.concat(present.values().stream(), yearBefore.values().stream());
        }
    }

    /** Those that may be a wrong unit first: of long lists the beginning is shown. */
    static List<Jump> among(RegisterForm form, List<Change> changes, Past past) {
        List<Jump> jumps = new ArrayList<>();
        for (FormColumn column : form.columns()) {
            if (column.column().isNumber()) {
                for (Change change : changes) {
                    ofCell(column, change, past).ifPresent(jumps::add);
                }
                ofColumn(column, changes, past).ifPresent(jumps::add);
            }
        }
        jumps.sort(Comparator.comparing(Jump::isUnitDoubt).reversed());
        return List.copyOf(jumps);
    }

    /** A row that stays as it is was looked at when it came. */
    private static Optional<Jump> ofCell(FormColumn column, Change change, Past past) {
        Optional<BigDecimal> becomes = figure(change.row(), column);
        if (becomes.isEmpty() || change.effect() == Effect.SAME) {
            return Optional.empty();
        }
        RegisterRow now = change.now();
        Optional<Jump> sinceNow = (now == null ? Optional.<BigDecimal>empty() : figure(now, column))
                .flatMap(was -> between(change.row(), column, was, becomes.get(), false, FAR));
        Optional<BigDecimal> before = past.yearBefore(change.row(), column);
        if (before.isEmpty()) {
            return sinceNow;
        }
        // what is in line with last year is no jump, whatever stands now: that is how a wrong unit is put right
        Optional<Jump> sinceLastYear = between(change.row(), column, before.get(), becomes.get(), true, FAR);
        return sinceLastYear.isPresent() && sinceNow.filter(Jump::isUnitDoubt).isPresent() ? sinceNow : sinceLastYear;
    }

    /** Rows without a past: their middle is held against the middle of what is known. */
    private static Optional<Jump> ofColumn(FormColumn column, List<Change> changes, Past past) {
        List<BigDecimal> fresh = changes.stream()
                .filter(change -> change.effect() == Effect.NEW)
                .filter(change -> past.yearBefore(change.row(), column).isEmpty())
                .flatMap(change -> figure(change.row(), column).stream())
                .sorted()
                .toList();
        List<BigDecimal> known =
                past.all().flatMap(row -> figure(row, column).stream()).sorted().toList();
        return fresh.isEmpty() || known.size() < FEW
                ? Optional.empty()
                : between(null, column, middle(known), middle(fresh), false, UNIT_FROM)
                        .filter(Jump::isUnitDoubt);
    }

    private static BigDecimal middle(List<BigDecimal> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static Optional<BigDecimal> figure(RegisterRow row, FormColumn column) {
        return row.find(column.name()).map(BigDecimal::new).filter(figure -> figure.signum() > 0);
    }

    private static Optional<Jump> between(
            @Nullable RegisterRow row,
            FormColumn column,
            BigDecimal was,
            BigDecimal becomes,
            boolean sinceLastYear,
            BigDecimal far) {
        BigDecimal larger = was.max(becomes);
        BigDecimal smaller = was.min(becomes);
        if (larger.compareTo(smaller.multiply(far)) < 0) {
            return Optional.empty();
        }
        boolean unit =
                larger.compareTo(smaller.multiply(UNIT_FROM)) >= 0 && larger.compareTo(smaller.multiply(UNIT_TO)) <= 0;
        return Optional.of(new Jump(row, column, was, becomes, sinceLastYear, unit));
    }
}
