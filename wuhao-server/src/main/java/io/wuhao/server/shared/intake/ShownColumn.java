package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;

/** A column as the page of its register shows it. */
record ShownColumn(FormColumn column, Label unit, Label allowed, Label basis, Label readers) {

    static ShownColumn of(FormColumn column) {
        return new ShownColumn(
                column,
                column.column().isNumber() ? column.column().givenIn().label() : Label.same(""),
                MeaningSheet.allowed(column.column()),
                Words.of(column.custody().basis()),
                Words.of(column.custody().readers()));
    }
}
