package io.wuhao.engine.export;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.WuhaoVersion;
import io.wuhao.engine.register.Loaded;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run read, how, and what came of it, as data ({@code run.json}): enough to run it again and to compare. It knows no time
 * of day and no folder, so the same input gives the same bytes on any day.
 */
public final class RunRecord {

    /** Its name in the output folder. */
    public static final String FILE = "run.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> content;

    private RunRecord(Map<String, Object> content) {
        this.content = content;
    }

    /** The record of a run; {@code remarks} are those of the scheme, for the assessment knows those of its tables. */
    public static RunRecord of(Assessment assessment, SchemeReader.Request request, List<Problem> remarks) {
        Scheme scheme = assessment.scheme();
        List<Problem> all = new ArrayList<>(remarks);
        all.addAll(assessment.remarks());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("wuhao", WuhaoVersion.get());
        content.put("engine", assessment.engine());
        content.put("duckdb", databaseVersion(assessment));
        content.put("scheme", scheme(scheme, request));
        content.put("sql_sha256", sha256(assessment.compiled().text().published()));
        content.put("inputs", inputs(assessment));
        content.put("conversions", conversions(assessment));
        content.put("empty_cells", missing(assessment));
        content.put("units", assessment.answer().units());
        content.put("counts", counts(assessment));
        content.put("rounding", rounding(assessment));
        content.put("unknown", scheme.unknown().stream().map(RunRecord::unknown).toList());
        content.put("defaults", scheme.defaults().stream().map(RunRecord::used).toList());
        content.put("remarks", all.stream().map(RunRecord::problem).toList());
        return new RunRecord(content);
    }

    /** As plain maps, lists, texts and numbers. */
    public Map<String, Object> content() {
        return new LinkedHashMap<>(content);
    }

    public String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content).replace("\r\n", "\n") + "\n";
    }

    private static String databaseVersion(Assessment assessment) {
        return assessment
                .answer()
                .store()
                .list("select version()", row -> row.getString(1))
                .get(0);
    }

    private static Map<String, Object> scheme(Scheme scheme, SchemeReader.Request request) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", scheme.head().name());
        map.put("year", scheme.head().year());
        map.put("as_at", scheme.assessed().asAt().toString());
        map.put("title", label(scheme.head().title()));
        map.put("source", scheme.head().document());
        map.put("completeness", scheme.head().completeness().word());
        map.put("notice", label(scheme.head().notice()));
        map.put(
                "assumed",
                scheme.head().assumed().stream().map(RunRecord::label).toList());
        Grading grading = scheme.grading();
        map.put("grades", grading == null ? List.of() : grading.letters());
        Map<String, Object> labels = new LinkedHashMap<>();
        scheme.labels().forEach((name, label) -> labels.put(name, label(label)));
        map.put("labels", labels);
        map.put("file", request.scheme().file());
        map.put("sha256", sha256(request.scheme().content()));
        SchemeReader.Text supplement = request.supplement();
        if (supplement != null) {
            map.put("supplement", Map.of("file", supplement.file(), "sha256", sha256(supplement.content())));
        }
        return map;
    }

    private interface ForTable {
        void add(String period, Loaded table);
    }

    private static void each(Assessment assessment, ForTable visitor) {
        assessment.loaded().forEach(table -> visitor.add("this year", table));
        assessment.loadedLastYear().forEach(table -> visitor.add("last year", table));
    }

    private static List<Map<String, Object>> inputs(Assessment assessment) {
        List<Map<String, Object>> inputs = new ArrayList<>();
        each(
                assessment,
                (period, table) -> table.sources().forEach(source -> {
                    Map<String, Object> input = new LinkedHashMap<>();
                    input.put("table", table.register().name());
                    input.put("period", period);
                    input.put("file", source.file());
                    input.put("sheet", source.sheet());
                    input.put("sha256", source.sha256());
                    input.put("bytes", source.bytes());
                    input.put("rows", source.rows());
                    inputs.add(input);
                }));
        return inputs;
    }

    private static List<Map<String, Object>> conversions(Assessment assessment) {
        List<Map<String, Object>> conversions = new ArrayList<>();
        each(
                assessment,
                (period, table) -> table.conversions().forEach(one -> {
                    Map<String, Object> conversion = new LinkedHashMap<>();
                    conversion.put("table", table.register().name());
                    conversion.put("period", period);
                    conversion.put("file", one.file());
                    conversion.put("column", one.column());
                    conversion.put("from", one.from().text());
                    conversion.put("to", one.to().text());
                    conversions.add(conversion);
                }));
        return conversions;
    }

    /** How many cells of each column are empty. Those that had to be admitted stand among the remarks, cell by cell. */
    private static List<Map<String, Object>> missing(Assessment assessment) {
        List<Map<String, Object>> missing = new ArrayList<>();
        each(
                assessment,
                (period, table) -> table.register().columns().stream()
                        .filter(column -> table.missing().containsKey(column.name()))
                        .forEach(column -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("table", table.register().name());
                            one.put("period", period);
                            one.put("column", column.name());
                            one.put("cells", table.missing().get(column.name()));
                            one.put("allowed_by_the_scheme", column.mayBeEmpty());
                            missing.add(one);
                        }));
        return missing;
    }

    private static List<Map<String, Object>> counts(Assessment assessment) {
        List<Map<String, Object>> counts = new ArrayList<>();
        assessment.answer().counts().forEach(count -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("group", count.group());
            one.put("outcome", count.outcome());
            one.put("code", count.code());
            one.put("units", count.units());
            counts.add(one);
        });
        return counts;
    }

    /** Units whose printed score hangs on the ninth decimal: another machine's arithmetic might print the neighbour. */
    private static Map<String, Object> rounding(Assessment assessment) {
        Scheme.ScoreRule rule = assessment.scheme().score();
        Map<String, Object> rounding = new LinkedHashMap<>();
        rounding.put("decimals", rule.decimals());
        rounding.put("rule", lower(rule.rounding()));
        rounding.put("units_within_1e_8_of_an_edge", new RoundingEdge(rule).units(assessment));
        return rounding;
    }

    private static Map<String, Object> unknown(Scheme.Unknown clause) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("clause", clause.path());
        one.put("part", lower(clause.part()));
        one.put("line", clause.place().row());
        if (!clause.consequence().en().isEmpty()) {
            one.put("consequence", label(clause.consequence()));
        }
        return one;
    }

    private static Map<String, Object> used(Scheme.Default used) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("key", used.path());
        one.put("line", used.place().row());
        one.put("says", label(used.says()));
        return one;
    }

    /** A problem as data; also what {@code --json} prints of what cannot be used. */
    public static Map<String, Object> problem(Problem problem) {
        Place place = problem.place();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("severity", lower(problem.severity()));
        one.put("file", place.file());
        one.put("sheet", place.sheet());
        one.put("row", place.row() == 0 ? null : place.row());
        one.put("column", place.column());
        one.put("what", label(problem.what()));
        one.put("advice", label(problem.advice()));
        return one;
    }

    private static Map<String, Object> label(Label label) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("zh", label.zh());
        both.put("en", label.en());
        return both;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
