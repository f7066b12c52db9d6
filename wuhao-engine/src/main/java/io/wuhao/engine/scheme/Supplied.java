package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import java.util.List;

/**
 * What a second file supplied, which the document does not print.
 *
 * @param file its name; empty where there is none
 * @param keys the paths of what it supplied, in the order of the scheme
 */
public record Supplied(String file, List<String> keys) {

    static final Supplied NOTHING = new Supplied("", List.of());

    public Supplied {
        keys = List.copyOf(keys);
    }

    public boolean isNothing() {
        return keys.isEmpty();
    }

    /** How much is known where nothing is open any more. */
    Label everything() {
        String all = String.join(", ", keys);
        return Label.of("文件没有印出的，由 %s 补充：%s", "what the document does not print is supplied by %s: %s", file, all);
    }

    /** How much is known where something is still open. */
    Label beside(Label declared) {
        String all = String.join(", ", keys);
        return new Label(
                "%s（仅就文件而言）；由 %s 补充：%s".formatted(declared.zh(), file, all),
                "%s, by the document alone; supplied by %s: %s".formatted(declared.en(), file, all));
    }
}
