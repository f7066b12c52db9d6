package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with a form, field by field, all at once. Pages read it under the name {@code problems}. */
final class FieldProblems {

    private final Map<String, List<Label>> problems = new LinkedHashMap<>();

    void add(String field, Label problem) {
        problems.merge(
                field,
                List.of(problem),
                (old, more) -> Stream.concat(old.stream(), more.stream()).toList());
    }

    void addAll(String field, List<Label> more) {
        more.forEach(problem -> add(field, problem));
    }

    void needs(String field, String value, int longest) {
        if (value.isBlank()) {
            add(field, Label.of("请填写。", "Please fill this in."));
        } else if (value.length() > longest) {
            add(field, Label.of("最多 %d 个字。", "At most %d characters.", longest));
        }
    }

    /** A login that can be typed anywhere and mistaken for no other. */
    void needsLogin(String field, String login) {
        if (!login.matches(Account.LOGIN)) {
            add(
                    field,
                    Label.of(
                            "登录名“%s”不行：用 3 到 32 个小写字母、数字、点、横线或下划线，以字母或数字开头。",
                            "The login (%s) does not do: 3 to 32 small letters, digits, dots, hyphens or underscores, a letter or digit first.",
                            login));
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
