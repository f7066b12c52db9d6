package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.intake.RowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One entry of a parcel's history: the file and what it changed. */
record ParcelEvent(RowEvent event, List<Change> changes) {

    /** One figure, before and after; null where there was none. */
    record Change(
            Label column, @Nullable String was, @Nullable String became) {}

    static List<ParcelEvent> list(List<RowEvent> events) {
        return events.stream()
                .map(event -> new ParcelEvent(event, changes(event)))
                .toList();
    }

    private static List<Change> changes(RowEvent event) {
        List<Change> changes = new ArrayList<>();
        Map<String, String> was = cells(event.was());
        Map<String, String> became = cells(event.became());
        if (was.isEmpty() || became.isEmpty()) {
            return changes;
        }
        for (FormColumn column : ParcelRegister.FORM.columns()) {
            String before = was.get(column.name());
            String after = became.get(column.name());
            if (!Objects.equals(before, after)) {
                changes.add(new Change(column.column().label(), before, after));
            }
        }
        return changes;
    }

    private static Map<String, String> cells(@Nullable RegisterRow row) {
        return row == null ? Map.of() : row.cells();
    }
}
