package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema by which editors complete a scheme knows what the readers know, and refuses what they refuse by its shape. */
class SchemeSchemaTest {

    private static final Path DOCS = Path.of("../docs");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyBundledSchemeFitsTheSchema() throws IOException {
        List<Path> schemes = bundled();
        assertThat(schemes).isNotEmpty();
        for (Path scheme : schemes) {
            assertThat(faults(Files.readString(scheme))).as(scheme.toString()).isEmpty();
        }
    }

    @Test
    void misspeltSectionDoesNotFit() throws IOException {
        assertThat(faults(huangyan().replace("\nindicators:", "\nindicaters:"))).isNotEmpty();
    }

    @Test
    void misspeltKeyOfAnItemDoesNotFit() throws IOException {
        assertThat(faults(huangyan().replace("{weight: 30, ratio_to:", "{wieght: 30, ratio_to:")))
                .isNotEmpty();
    }

    @Test
    void bareMeanAndBareShareDoNotFit() throws IOException {
        assertThat(faults(huangyan().replace("ratio_to: 24.097", "ratio_to: mean")))
                .isNotEmpty();
        assertThat(faults(huangyan().replace("grades: unknown", "grades: {A: 20 %, B: rest}")))
                .isNotEmpty();
    }

    @Test
    void valuesMayBeUnknownSourcedOrByYear() throws IOException {
        assertThat(faults(huangyan().replace("ratio_to: 24.097", "ratio_to: unknown")))
                .isEmpty();
        assertThat(faults(huangyan().replace("ratio_to: 24.097", "ratio_to: {is: 24.097, source: 第三条}")))
                .isEmpty();
        assertThat(faults(huangyan().replace("ratio_to: 24.097", "ratio_to: {2022: 24.097, 2023: 25}")))
                .isEmpty();
        assertThat(faults(huangyan().replace("weight: 30", "weight: {2022: 30, 2023: unknown}")))
                .isEmpty();
    }

    @Test
    void everyKeyOfTheReadersStandsInTheSchema() throws IOException {
        Set<String> missing = ReaderKeys.all();
        missing.removeAll(properties());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyOfTheSchemaIsKnownToTheReaders() throws IOException {
        Set<String> strange = properties();
        strange.removeAll(ReaderKeys.words());
        assertThat(strange).isEmpty();
    }

    @Test
    void everyKeyOfTheReadersStandsInBothReferences() throws IOException {
        for (String reference : List.of("scheme-reference.md", "scheme-reference.zh.md")) {
            String text = Files.readString(DOCS.resolve(reference));
            assertThat(ReaderKeys.all().stream().filter(key -> !text.contains("`" + key + "`")))
                    .as(reference)
                    .isEmpty();
        }
    }

    private static List<Path> bundled() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../schemes"))) {
            return files.filter(file -> file.endsWith("scheme.yaml")).sorted().toList();
        }
    }

    private static String huangyan() throws IOException {
        return Files.readString(Path.of("../schemes/huangyan/2022/scheme.yaml"));
    }

    private static List<String> faults(String yaml) throws IOException {
        return SchemeSchema.faults(yaml);
    }

    /** The names under {@code properties}, wherever they stand. */
    private static Set<String> properties() throws IOException {
        Set<String> names = new TreeSet<>();
        List<JsonNode> open =
                new ArrayList<>(List.of(JSON.readTree(Files.readString(DOCS.resolve("scheme.schema.json")))));
        while (!open.isEmpty()) {
            JsonNode node = open.remove(open.size() - 1);
            JsonNode properties = node.get("properties");
            if (properties != null) {
                names.addAll(properties.propertyNames());
            }
            node.forEach(open::add);
        }
        return names;
    }
}
