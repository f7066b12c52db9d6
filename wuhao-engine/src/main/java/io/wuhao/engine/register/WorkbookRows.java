package io.wuhao.engine.register;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.util.Iterator;
import java.util.function.Supplier;

/** Rows from a workbook library, which answers a damaged file with whatever unchecked exception lies nearest. */
record WorkbookRows(Iterator<RawRow> rows, Place place) implements Iterator<RawRow> {

    @Override
    public boolean hasNext() {
        return guarded(place, rows::hasNext);
    }

    @Override
    public RawRow next() {
        return guarded(place, rows::next);
    }

    /** The libraries document no exceptions for damaged files, so this one place takes all unchecked ones. */
    static <T> T guarded(Place place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InputException told) {
            throw told;
        } catch (RuntimeException damaged) {
            InputException problem = new InputException(Problem.error(
                    place,
                    Label.of(
                            "工作簿已损坏，无法读取（%s）。",
                            "The workbook is damaged and cannot be read (%s).",
                            damaged.getClass().getSimpleName()),
                    Label.of("请用 Excel 或 WPS 打开并另存为 .xlsx。", "Open it in Excel or WPS and save it as .xlsx.")));
            problem.initCause(damaged);
            throw problem;
        }
    }
}
