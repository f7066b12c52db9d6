package io.wuhao.server.shared.page;

import io.wuhao.engine.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with a form, field by field, all at once. Pages read it under the name {@code problems}. */
public final class FieldProblems {

    private final Map<String, List<Label>> problems = new LinkedHashMap<>();

    public void add(String field, Label problem) {
        problems.merge(
                field,
                List.of(problem),
                (old, more) -> Stream.concat(old.stream(), more.stream()).toList());
    }

    public void addAll(String field, List<Label> more) {
        more.forEach(problem -> add(field, problem));
    }

    /** A text that must be there and fit. */
    public void needs(String field, String value, int longest) {
        if (value.isBlank()) {
            add(field, Label.of("请填写。", "Please fill this in."));
        } else if (value.length() > longest) {
            add(field, Label.of("最多 %d 个字。", "At most %d characters.", longest));
        }
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The problems of one field. */
    public List<Label> of(String field) {
        return problems.getOrDefault(field, List.of());
    }
}
