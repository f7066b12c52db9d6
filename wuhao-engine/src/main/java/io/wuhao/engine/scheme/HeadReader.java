package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The head of a scheme: name, year, title, source, completeness, what was assumed. */
final class HeadReader {

    private static final List<String> COMPLETENESS =
            Arrays.stream(Completeness.values()).map(Completeness::word).toList();

    private HeadReader() {}

    static Scheme.Head read(Keys file, int year, Supplied supplied) {
        String name = file.required("scheme", "unnamed");
        if (file.has("scheme")) {
            file.reading.isName(name, file.line("scheme"));
        }
        Map<String, String> document = new LinkedHashMap<>();
        if (file.has("source")) {
            file.mapping("source").ifPresent(source -> {
                Keys keys = Keys.open(source, "source", file.reading);
                source.keys().forEach(key -> document.put(key, String.join("; ", keys.texts(key))));
            });
        } else {
            file.missing("source");
        }
        if (!file.has("completeness")) {
            file.reading.useDefault(
                    "completeness", file.line(), "未写完整程度：视为全文已知（full）。", "Completeness is not stated: taken as full.");
        }
        String completeness = file.oneOf("completeness", COMPLETENESS, "完整程度", "completeness");
        return new Scheme.Head(
                name,
                year,
                file.labelUnder("title", Label.same(name)),
                document,
                Completeness.of(completeness),
                supplied,
                file.labels("assumed"),
                file.labelUnder("notice", Label.same("")),
                file.reading.at(file.line()));
    }
}
