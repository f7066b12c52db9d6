package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The checks as their files say: add a file, get a check, its line on the page, and its sentence at every upload. */
@Component
class FigureChecks {

    private final List<FigureCheck> checks;

    FigureChecks() {
        this.checks = read();
    }

    List<FigureCheck> list() {
        return checks;
    }

    private static List<FigureCheck> read() {
        List<FigureCheck> read = new ArrayList<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:checks/*.yaml");
            for (Resource file : Arrays.asList(files)) {
                try (InputStream text = file.getInputStream()) {
                    String name = Objects.requireNonNull(file.getFilename());
                    read.add(check(
                            name.replace(".yaml", ""),
                            new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(text)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        read.sort(Comparator.comparing(FigureCheck::id));
        return List.copyOf(read);
    }

    private static FigureCheck check(String id, Object file) {
        String severity = text(id, file, "severity");
        if (!severity.equals("must fix") && !severity.equals("explain and submit")) {
            throw new IllegalStateException("checks/" + id + ".yaml: severity (" + severity
                    + ") is unknown. Write \"must fix\" or \"explain and submit\".");
        }
        return new FigureCheck(
                id,
                label(id, file, "name"),
                text(id, file, "when"),
                severity.equals("must fix"),
                label(id, file, "says"),
                label(id, file, "advice"));
    }

    private static Label label(String id, Object file, String key) {
        Object both = value(id, file, key);
        return new Label(text(id, both, "zh"), text(id, both, "en"));
    }

    private static String text(String id, @Nullable Object map, String key) {
        return value(id, map, key).toString();
    }

    private static Object value(String id, @Nullable Object map, String key) {
        Object value = map instanceof Map<?, ?> known ? known.get(key) : null;
        if (value == null) {
            throw new IllegalStateException("checks/" + id + ".yaml: (" + key + ") is not there.");
        }
        return value;
    }
}
