package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problem.Severity;
import io.wuhao.engine.Problems;
import java.util.EnumMap;
import java.util.Map;

/**
 * The problems of one table: of each severity the first {@value #IN_FULL} in full, the rest as a count, so that a wrong file
 * neither floods the reader nor hides errors behind empty cells.
 */
final class TableProblems {

    static final int IN_FULL = 1_000;

    private final Problems problems;
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);

    TableProblems(Problems problems) {
        this.problems = problems;
    }

    void add(Problem problem) {
        if (counts.merge(problem.severity(), 1L, Long::sum) <= IN_FULL) {
            problems.add(problem);
        }
    }

    void error(Place place, Label what, Label advice) {
        add(Problem.error(place, what, advice));
    }

    void missing(Place place, Label what, Label advice) {
        add(new Problem(Severity.MISSING, place, what, advice));
    }

    /** Says how many more there were. */
    void close(Place table) {
        counts.forEach((severity, count) -> {
            if (count > IN_FULL) {
                problems.add(new Problem(
                        severity,
                        table,
                        Label.of("另有 %d 处同类问题未列出。", "%d more of this severity are not listed.", count - IN_FULL),
                        Label.of("请先处理已列出的。", "Deal with those listed first.")));
            }
        });
        counts.clear();
    }
}
