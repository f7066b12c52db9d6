package io.wuhao.engine.scorecard;

import com.samskivert.mustache.Mustache;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A scorecard as one self-contained page that prints well. */
public final class ExplainHtml {

    private ExplainHtml() {}

    public static String of(Scorecard card, Locale language) {
        boolean zh = language.getLanguage().equals("zh");
        Map<String, Object> page = Map.of(
                "lang", zh ? "zh-CN" : "en",
                "title", zh ? "评分说明" : "Scorecard",
                "card", CardView.of(card, language));
        return Mustache.compiler()
                .withLoader(ExplainHtml::template)
                .compile(template("explain"))
                .execute(page);
    }

    /** A template of this package: {@code card} is the partial that reports include, {@code card-style} its style sheet. */
    public static Reader template(String name) {
        String resource = name + ".mustache";
        return new InputStreamReader(
                Objects.requireNonNull(ExplainHtml.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8);
    }
}
