package io.wuhao.server.shared.enterprise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of one firm's name have in common: no spaces, brackets, signs, legal form. */
final class NameKey {

    private static final Pattern SIGNS = Pattern.compile("[\\s()\\[\\]{}<>《》〈〉「」“”\"'·.,，。、_-]+");
    private static final Pattern LEGAL_FORM = Pattern.compile("(集团)?(股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司|总厂)$");

    private NameKey() {}

    /** The longest form that still tells firms apart; never empty for a name that holds a letter. */
    static String of(String name) {
        String clean = SIGNS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String core = LEGAL_FORM.matcher(clean).replaceFirst("");
        return core.isEmpty() ? clean : core;
    }
}
