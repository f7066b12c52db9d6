package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Unit;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns of a form, written down one after the other; those of one register mostly share their custody. */
public final class FormColumns {

    private final Custody custody;
    private final List<FormColumn> columns = new ArrayList<>();

    public FormColumns(Custody custody) {
        this.custody = custody;
    }

    public FormColumns required(String name, Label label, Column.Type type) {
        return add(column(name, label, type, Unit.NONE, Map.of(), false), true, custody);
    }

    public FormColumns optional(String name, Label label, Column.Type type) {
        return add(column(name, label, type, Unit.NONE, Map.of(), true), false, custody);
    }

    /** A column in which one of these codes must stand. */
    public FormColumns choice(String name, Label label, Map<String, Label> oneOf, boolean required) {
        return add(column(name, label, Column.Type.TEXT, Unit.NONE, oneOf, !required), required, custody);
    }

    /** A figure, which may be missing, under a custody of its own. */
    public FormColumns figure(String name, Label label, Unit unit, Custody whose) {
        return add(column(name, label, Column.Type.NUMBER, unit, Map.of(), true), false, whose);
    }

    public FormColumns required(String name, Label label, Unit unit) {
        return add(column(name, label, Column.Type.NUMBER, unit, Map.of(), false), true, custody);
    }

    public List<FormColumn> list() {
        return List.copyOf(columns);
    }

    private FormColumns add(Column column, boolean required, Custody whose) {
        columns.add(new FormColumn(column, required, whose));
        return this;
    }

    private static Column column(
            String name, Label label, Column.Type type, Unit unit, Map<String, Label> oneOf, boolean mayBeEmpty) {
        return new Column(name, label, type, unit, unit, oneOf, null, null, mayBeEmpty, Place.file(label.zh()));
    }
}
