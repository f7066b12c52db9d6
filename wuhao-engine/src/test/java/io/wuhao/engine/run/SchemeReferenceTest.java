package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.scheme.SchemeSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every example of the scheme reference really reads, fits the JSON Schema, and runs. A fragment replaces the sections of its
 * frame; under tables and indicators it is added, as the reference says.
 */
class SchemeReferenceTest {

    private static final Pattern BLOCK =
            Pattern.compile("^```yaml([^\\n]*)\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Set<String> ADDED = Set.of("tables", "indicators", "enterprise", "columns");

    @TempDir
    Path temporary;

    private record Example(String info, String text) {
        boolean is(String word) {
            return info.strip().startsWith(word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheme-reference.md", "scheme-reference.zh.md"})
    void everyExampleReadsAndRuns(String reference) throws IOException {
        List<Example> examples = examples(reference);
        List<String> faults = new ArrayList<>();
        for (Example example : examples) {
            if (!example.is("refused")) {
                String scheme = whole(example, examples);
                faultsOf(scheme).forEach(fault -> faults.add(example.text() + "\n→ " + fault));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(examples).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheme-reference.md", "scheme-reference.zh.md"})
    void whatTheReferenceCallsRefusedIsRefused(String reference) throws IOException {
        List<Example> examples = examples(reference);
        for (Example example : examples) {
            if (example.is("refused")) {
                assertThat(problems(request(whole(example, examples))))
                        .as(example.text())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void bothLanguagesShowTheSameExamples() throws IOException {
        assertThat(examples("scheme-reference.zh.md")).isEqualTo(examples("scheme-reference.md"));
    }

    private static List<Example> examples(String reference) throws IOException {
        String text = Files.readString(Path.of("../docs", reference));
        return BLOCK.matcher(text)
                .results()
                .map((MatchResult block) -> new Example(block.group(1), block.group(2)))
                .toList();
    }

    private static String whole(Example example, List<Example> examples) {
        if (example.info().isBlank()) {
            return example.text();
        }
        Example frame =
                examples.stream().filter(one -> one.is("frame")).findFirst().orElseThrow();
        Map<String, Object> scheme =
                example.is("frame") ? tree(frame.text()) : merged(tree(frame.text()), tree(example.text()));
        scheme.putIfAbsent("cases", cases());
        return new Dump(DumpSettings.builder().build()).dumpToString(scheme);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new LinkedHashMap<>((Map<String, Object>) tree);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(Map<String, Object> frame, Map<String, Object> fragment) {
        Map<String, Object> merged = new LinkedHashMap<>(frame);
        fragment.forEach((key, value) -> {
            boolean adds = ADDED.contains(key) && value instanceof Map && frame.getOrDefault(key, "") instanceof Map;
            merged.put(
                    key,
                    adds
                            ? merged((Map<String, Object>) frame.getOrDefault(key, Map.of()), (Map<String, Object>)
                                    value)
                            : value);
        });
        return merged;
    }

    /** One case without expectations, so that every fragment also runs on the database. */
    private static Map<String, Object> cases() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("code", "E" + i);
            row.put("scale", i % 2 == 0 ? "above" : "below");
            row.put("park_name", i < 3 ? "东区" : "西区");
            row.put("industry", "3412");
            row.put("founded", "2010-01-01");
            row.put("level", "city");
            List.of("tax", "revenue", "value_added", "rd", "land", "energy", "power", "emission", "heads")
                    .forEach(figure -> row.put(figure, String.valueOf(100 + rows.size() * 10)));
            row.put("tenants", "2");
            row.put("honours", "1");
            row.put("main_board", "no");
            row.put("dishonest", "no");
            rows.add(row);
        }
        return Map.of("it runs", Map.of("enterprise", rows, "last_year", Map.of("enterprise", rows)));
    }

    private List<String> faultsOf(String text) throws IOException {
        SchemeReader.Request request = request(text);
        List<String> faults = new ArrayList<>(problems(request));
        faults.addAll(SchemeSchema.faults(text));
        if (faults.isEmpty()) {
            Scheme scheme = SchemeReader.read(request).scheme().orElseThrow();
            for (CaseRunner.Outcome outcome : new CaseRunner(request, temporary, new DuckDbRunner()).run(scheme)) {
                outcome.differences().forEach(problem -> faults.add(problem.in(Locale.ENGLISH)));
            }
        }
        return faults;
    }

    private static SchemeReader.Request request(String text) {
        return new SchemeReader.Request(new SchemeReader.Text("scheme.yaml", text), null, null, Set.of());
    }

    private static List<String> problems(SchemeReader.Request request) {
        return SchemeReader.read(request).problems().stream()
                .filter(Problem::isError)
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }
}
