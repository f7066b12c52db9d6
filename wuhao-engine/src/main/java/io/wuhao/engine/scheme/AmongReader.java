package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Scope;
import java.math.BigDecimal;
import java.util.Optional;

/** A grade in two stages: {@code {among: first 50 %, by: points(x) + points(y), first: 15 %}}. */
final class AmongReader {

    private final Reading reading;
    private final Scope scope;

    AmongReader(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
    }

    Optional<Grading.Cut> read(YamlNode.Mapping mapping, String path) {
        Keys keys = Keys.of(mapping, path, reading, "among", "by", "first", "last");
        String among = keys.required("among", "").strip();
        keys.required("by", "");
        Optional<Clause> by = keys.text("by").flatMap(text -> reading.clause(text, keys.line("by"), scope));
        if (keys.has("first") == keys.has("last")) {
            reading.error(
                    mapping.line(),
                    Label.of("（%s）要写且只写 first、last 中的一个。", "(%s) needs either first or last.", path),
                    Label.of("例如 first: 15 %（取前 15 %）。", "As first: 15 % (the first 15 % of the list)."));
            return Optional.empty();
        }
        boolean first = keys.has("first");
        Optional<BigDecimal> part = part(among, keys);
        Optional<BigDecimal> share = share(keys, first ? "first" : "last");
        if (by.isEmpty() || part.isEmpty() || share.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Grading.Cut.Among(among.startsWith("first"), part.get(), by.get(), first, share.get()));
    }

    private Optional<BigDecimal> part(String among, Keys keys) {
        Optional<BigDecimal> part = among.startsWith("first ") || among.startsWith("last ")
                ? Phrases.share(among.substring(among.indexOf(' ')))
                : Optional.empty();
        if (part.isEmpty() && keys.has("among") && !keys.isUnknown("among")) {
            reading.error(
                    keys.line("among"),
                    Label.of("看不懂第一段（%s）。", "The first stage (%s) is not understood.", among),
                    Label.of("请写 first 50 % 或 last 50 %。", "Say first 50 % or last 50 %."));
        }
        return part;
    }

    private Optional<BigDecimal> share(Keys keys, String key) {
        Optional<String> text = keys.text(key);
        Optional<BigDecimal> share = text.flatMap(Phrases::share);
        if (share.isEmpty() && text.isPresent()) {
            reading.error(
                    keys.line(key),
                    Label.of("（%s: %s）应为百分比。", "(%s: %s) should be a share.", key, text.get()),
                    Label.of("请写例如 15 %。", "Write it as 15 %."));
        }
        return share;
    }
}
