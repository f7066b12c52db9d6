package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The text committed beside a bundled scheme is what the compiler writes: the diff of a rule change is its review. A scheme whose
 * scoring is unknown compiles only with a second file, and has none.
 */
class PublishedSqlTest {

    private static final String ADVICE = "%s is stale: write it anew by (./mvnw -pl wuhao-engine test"
            + " -Dtest=PublishedSqlTest -Dwuhao.write=true), read its diff and commit it";

    @TempDir
    Path temporary;

    @Test
    void committedTextOfEachBundledSchemeIsWhatTheCompilerWrites() throws IOException {
        for (Path folder : bundled()) {
            Scheme scheme = Trial.of(folder, temporary).scheme();
            Path committed = folder.resolve("scheme.sql");
            if (scheme.findUnknown(Scheme.Unknown.Part.SCORING).isPresent()) {
                assertThat(committed).as("no scoring, no text").doesNotExist();
                continue;
            }
            String written = Compiler.compile(scheme).text().published();
            if (Boolean.getBoolean("wuhao.write")) {
                Files.writeString(committed, written);
            }
            assertThat(committed).exists();
            assertThat(Files.readString(committed)).as(ADVICE, committed).isEqualTo(written);
        }
    }

    private static List<Path> bundled() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("../schemes"))) {
            List<Path> folders = all.filter(file -> file.endsWith("scheme.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
            assertThat(folders).isNotEmpty();
            return folders;
        }
    }
}
