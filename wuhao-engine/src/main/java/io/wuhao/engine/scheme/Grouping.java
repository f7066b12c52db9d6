package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.register.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A division of the units into classes, so that like is compared with like: by conditions, of which the first that holds
 * counts, or by the value of a column.
 *
 * @param column the column whose values are the classes, or null where conditions decide
 * @param classes the classes known beforehand; empty for a column without codes, such as the park's name
 */
public record Grouping(String name, Label label, @Nullable Column column, List<GroupClass> classes, Place place) {

    /** One class; {@code when} is null where a column decides. */
    public record GroupClass(
            String code, Label label, @Nullable Clause when, Place place) {}

    public Grouping {
        classes = List.copyOf(classes);
    }

    public Optional<GroupClass> findClass(String code) {
        return classes.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Map<String, Label> labels() {
        return classes.stream().collect(Collectors.toMap(GroupClass::code, GroupClass::label));
    }
}
