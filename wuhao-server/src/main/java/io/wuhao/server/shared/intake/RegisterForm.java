package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import java.util.List;
import java.util.Optional;

/**
 * A register as declared once: template, upload check, preview and the engine's table all follow from it.
 *
 * @param name the identifier, {@code [a-z][a-z0-9_]*}; also the engine's table
 * @param key the column whose value names a row
 */
public record RegisterForm(String name, Label label, String key, List<FormColumn> columns) {

    public RegisterForm {
        columns = List.copyOf(columns);
    }

    /** One column: what may stand in its cells, whether a cell must be filled, and whose it is. */
    public record FormColumn(Column column, boolean required, Custody custody) {

        public String name() {
            return column.name();
        }
    }

    public Optional<FormColumn> find(String column) {
        return columns.stream().filter(known -> known.name().equals(column)).findFirst();
    }

    /** The declaration as the engine reads it. */
    public Register asRegister() {
        return new Register(
                name, label, key, columns.stream().map(FormColumn::column).toList(), Place.file(label.zh()));
    }
}
