package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The compiled question: named stages in order, each reading tables and stages before it. DuckDB runs it as one statement for
 * each kept stage; other engines may run the same bodies stage by stage.
 *
 * @param heading comment lines at the top
 */
public record SqlText(List<Label> heading, List<Stage> stages) {

    private static final Pattern READ = Pattern.compile("\\b(?:from|join) ([a-z][a-z0-9_]*)");

    public SqlText {
        heading = List.copyOf(heading);
        stages = List.copyOf(stages);
    }

    /** A statement that makes one kept stage a table. */
    public record Statement(String table, String sql) {}

    /** How often each stage is read by later ones: an engine that does not share a stage's result must keep those read twice. */
    public Map<String, Long> readers() {
        Set<String> names = stages.stream().map(Stage::name).collect(Collectors.toSet());
        return stages.stream()
                .flatMap(stage -> namesRead(stage, names).stream())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    /** Which of the given tables the text reads. */
    public Set<String> tablesRead(Set<String> tables) {
        return stages.stream()
                .flatMap(stage -> namesRead(stage, tables).stream())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The statements for DuckDB, in order. */
    public List<Statement> statements() {
        Map<String, Stage> inner = new LinkedHashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Stage stage : stages) {
            if (stage.kept()) {
                statements.add(new Statement(stage.name(), statement(stage, inner)));
            } else {
                inner.put(stage.name(), stage);
            }
        }
        return statements;
    }

    private static String statement(Stage kept, Map<String, Stage> inner) {
        List<Stage> needed = needed(kept, inner);
        StringBuilder sql = new StringBuilder(comment("", kept.says()))
                .append("create table ")
                .append(kept.name())
                .append(" as\n");
        for (int i = 0; i < needed.size(); i++) {
            Stage stage = needed.get(i);
            sql.append(i == 0 ? "with\n" : ",\n")
                    .append(comment("", stage.says()))
                    .append(stage.name())
                    .append(" as (\n")
                    .append(stage.body().indent(2))
                    .append(")");
        }
        return sql.append(needed.isEmpty() ? "" : "\n").append(kept.body()).toString();
    }

    private static List<Stage> needed(Stage kept, Map<String, Stage> inner) {
        Map<String, Stage> found = new LinkedHashMap<>();
        List<Stage> waiting = new ArrayList<>(List.of(kept));
        while (!waiting.isEmpty()) {
            Stage stage = waiting.remove(waiting.size() - 1);
            for (String name : namesRead(stage, inner.keySet())) {
                if (found.putIfAbsent(name, inner.get(name)) == null) {
                    waiting.add(inner.get(name));
                }
            }
        }
        return inner.values().stream()
                .filter(stage -> found.containsKey(stage.name()))
                .toList();
    }

    /** A column may be called like a stage; what follows {@code from} or {@code join} is a stage or a table. */
    private static Set<String> namesRead(Stage stage, Set<String> names) {
        Set<String> read = new java.util.TreeSet<>();
        for (String line : stage.body().split("\n")) {
            Matcher matcher = READ.matcher(line.strip().startsWith("--") ? "" : line.replaceAll("'[^']*'", "''"));
            while (matcher.find()) {
                if (names.contains(matcher.group(1))) {
                    read.add(matcher.group(1));
                }
            }
        }
        return read;
    }

    /** The whole text as it is published beside a scheme. */
    public String published() {
        String head = heading.stream().map(line -> comment("", line)).collect(Collectors.joining());
        return statements().stream()
                .map(statement -> statement.sql() + ";\n")
                .collect(Collectors.joining("\n", head + "\n", ""));
    }

    /** Comment lines; what could end a comment or hide in it is taken out, since labels are data. */
    static String comment(String indent, Label says) {
        String zh = safe(says.zh());
        String en = safe(says.en());
        String text = zh.equals(en) ? zh : zh + " | " + en;
        return text.isEmpty() ? "" : indent + "-- " + text + "\n";
    }

    private static String safe(String label) {
        StringBuilder safe = new StringBuilder();
        label.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == '\\' ? ' ' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString().strip();
    }
}
