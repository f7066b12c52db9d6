package io.wuhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Chinese first, English complete: the two files of a module say the same things. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");

    @TestFactory
    Stream<DynamicTest> bothLanguagesSayTheSame() throws IOException {
        return listed(MESSAGES, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Path english = Path.of(file.toString().replace(".properties", "_en.properties"));
                    assertThat(read(english).stringPropertyNames())
                            .isEqualTo(read(file).stringPropertyNames());
                }));
    }

    @Test
    void everyWordOfAPageIsWritten() throws IOException {
        Set<String> written = new TreeSet<>();
        for (Path file : listed(MESSAGES, ".properties")) {
            written.addAll(read(file).stringPropertyNames());
        }
        Set<String> asked = new TreeSet<>();
        for (Path page : listed(TEMPLATES, ".html")) {
            Matcher key = KEY.matcher(Files.readString(page));
            while (key.find()) {
                asked.add(key.group(1));
            }
        }

        assertThat(written).containsAll(asked);
    }

    private static List<Path> listed(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        }
        return messages;
    }
}
