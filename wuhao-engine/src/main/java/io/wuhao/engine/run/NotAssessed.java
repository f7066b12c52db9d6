package io.wuhao.engine.run;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.Scheme;
import java.util.List;

/** Rows of the assessed table that have no result, because the condition of {@code assessed} does not hold for them. */
public record NotAssessed(Assessment assessment) {

    /** Whether a row with this key is in the table and has no result. */
    public boolean has(String key) {
        Scheme scheme = assessment.scheme();
        String column = scheme.who().key();
        List<String> found = assessment
                .answer()
                .store()
                .list(
                        "select " + column + " from " + scheme.who().name() + " where " + column + " = "
                                + Store.literal(key) + " and not exists (select 1 from result where unit = " + column
                                + ") limit 1",
                        row -> row.getString(1));
        return scheme.assessed().when() != null && !found.isEmpty();
    }

    /** Why a row has no result, with the condition as the rulebook writes it. */
    public Label why() {
        Clause when = assessment.scheme().assessed().when();
        String condition = when == null ? "" : when.written().text();
        return Label.of(
                "它在数据表里，但不参评：参评条件（%s）不成立。",
                "It is in the table and is not assessed: the condition of assessed.when (%s) does not hold for it.",
                condition);
    }
}
