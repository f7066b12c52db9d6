package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which grouping a class belongs to, and which names may stand under {@code within}. */
final class ClassNames {

    private final Register who;
    private final Map<String, Grouping> groups;

    ClassNames(Register who, Map<String, Grouping> groups) {
        this.who = who;
        this.groups = groups;
    }

    /** The grouping to which all these classes belong; empty where there are none, or none fits (which is reported). */
    Optional<String> groupingOf(List<String> codes, Reading reading, List<YamlNode.Entry> entries) {
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        List<String> fitting = groups.values().stream()
                .filter(group ->
                        codes.stream().allMatch(code -> group.findClass(code).isPresent()))
                .map(Grouping::name)
                .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        if (fitting.size() > 1) {
            reading.error(
                    entries.get(0).line(),
                    Label.of("类（%s）在几个组里都有：%s。", "Class (%s) is in several groups: %s.", codes.get(0), fitting),
                    Label.of("请给类起不同的代码。", "Give the classes codes of their own."));
            return Optional.empty();
        }
        notFound(codes, reading, entries);
        return Optional.empty();
    }

    private void notFound(List<String> codes, Reading reading, List<YamlNode.Entry> entries) {
        List<String> known = groups.values().stream()
                .flatMap(group -> group.classes().stream())
                .map(Grouping.GroupClass::code)
                .distinct()
                .toList();
        boolean reported = false;
        for (YamlNode.Entry entry : entries) {
            if (!known.contains(entry.key())) {
                reading.notOneOf(entry.key(), known, entry.line(), "类或指标", "class or indicator");
                reported = true;
            }
        }
        if (!reported) {
            reading.error(
                    entries.get(0).line(),
                    Label.of("这些类不属于同一个组：%s。", "These classes are not of one group: %s.", codes),
                    Label.of("同一处只能按一个组分类。", "One place is divided by one group."));
        }
    }

    boolean isGrouping(String name) {
        return groups.containsKey(name)
                || who.findColumn(name).filter(ClassNames::divides).isPresent();
    }

    private static boolean divides(Column column) {
        return column.type() == Column.Type.TEXT || column.type() == Column.Type.YES_NO;
    }

    /** {@code all} stands for no division. */
    void checkGrouping(String name, int line, Reading reading) {
        if (!name.equals("all") && !isGrouping(name)) {
            Set<String> known = new LinkedHashSet<>(groups.keySet());
            who.columns().stream().filter(ClassNames::divides).map(Column::name).forEach(known::add);
            reading.notOneOf(name, known, line, "组或列", "group or column");
        }
    }

    /** All groupings of the file, and the columns that serve as one. */
    Map<String, Grouping> withColumns(List<String> used) {
        Map<String, Grouping> all = new LinkedHashMap<>(groups);
        for (String name : used) {
            who.findColumn(name).ifPresent(column -> all.putIfAbsent(name, PopulationReader.ofColumn(column)));
        }
        return all;
    }
}
