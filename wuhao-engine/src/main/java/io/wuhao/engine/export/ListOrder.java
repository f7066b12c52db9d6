package io.wuhao.engine.export;

import io.wuhao.engine.run.Store;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Scheme;
import java.util.List;

/** In which order the units of a list are shown: by place or, where a rule publishes them 不分先后, by grade and then by key. */
public final class ListOrder {

    private ListOrder() {}

    /** Whether places are left out where lists are shown; result.csv keeps them. */
    public static boolean none(Scheme scheme) {
        Grading grading = scheme.grading();
        return grading != null && grading.withoutOrder();
    }

    /** What the rows of {@code result} are sorted by. */
    static String by(Scheme scheme) {
        Grading grading = scheme.grading();
        if (grading == null || !grading.withoutOrder()) {
            return "rank nulls last, unit nulls last";
        }
        List<String> letters = grading.letters();
        StringBuilder grades = new StringBuilder("case grade_before_adjustment");
        for (int i = 0; i < letters.size(); i++) {
            grades.append(" when ")
                    .append(Store.literal(letters.get(i)))
                    .append(" then ")
                    .append(i);
        }
        return "rank is null, " + grades + " end nulls last, unit nulls last";
    }
}
