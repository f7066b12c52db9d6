package io.wuhao.engine.register;

/**
 * A heading that names a declared column.
 *
 * @param index the place in the row, from 0
 * @param text as the file has it, for places of problems
 * @param given the unit in which the cells below are given
 * @param stated whether the file itself states that unit
 */
record Heading(Column column, int index, String text, Unit given, boolean stated) {

    boolean unitFits() {
        return !column.isNumber() || given.fits(column.unit());
    }

    Heading givenIn(Unit unit) {
        return new Heading(column, index, text, unit, true);
    }
}
