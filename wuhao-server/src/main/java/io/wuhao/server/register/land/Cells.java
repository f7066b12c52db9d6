package io.wuhao.server.register.land;

import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row being written or read: text here, figures and days in the register's own types. */
record Cells(Map<String, String> all) {

    Cells() {
        this(new HashMap<>());
    }

    static Cells of(RegisterRow row) {
        return new Cells(row.cells());
    }

    Cells put(String column, @Nullable Object value) {
        if (value instanceof BigDecimal figure) {
            all.put(column, Area.plain(figure));
        } else if (value != null) {
            all.put(column, value.toString());
        }
        return this;
    }

    RegisterRow row(String key) {
        return new RegisterRow(key, all);
    }

    String get(String column) {
        String text = all.get(column);
        if (text == null) {
            throw new IllegalArgumentException("column (" + column + ") is empty; the intake checks required columns");
        }
        return text;
    }

    @Nullable
    String find(String column) {
        return all.get(column);
    }

    @Nullable
    BigDecimal figure(String column) {
        String text = all.get(column);
        return text == null ? null : new BigDecimal(text);
    }

    @Nullable
    LocalDate day(String column) {
        String text = all.get(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
