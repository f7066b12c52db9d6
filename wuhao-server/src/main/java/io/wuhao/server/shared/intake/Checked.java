package io.wuhao.server.shared.intake;

import io.wuhao.engine.Problem;
import io.wuhao.engine.register.ReadTable;
import java.util.List;
import java.util.Map;

/**
 * A file held against its register: the rows whole, what stands there now, and everything that is wrong.
 *
 * @param numbers the row of the file, by key
 * @param rows what the register would hold, in the order of the file; what the file leaves out is as it stands
 * @param places where the rows of the file lie, by key
 * @param present the rows that stand now, by key, within the places of who handed the file in
 */
record Checked(
        ReadTable table,
        Map<String, Integer> numbers,
        List<RegisterRow> rows,
        Map<String, RegisterRow> present,
        Map<String, String> places,
        List<Problem> problems) {

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
