package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void theFirstVariableThatIsSetDecides() {
        assertThat(Speech.Language.ofSystem(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Locale.CHINESE);
        assertThat(Speech.Language.ofSystem(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8")))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Speech.Language.ofSystem(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "zh_TW.UTF-8")))
                .isEqualTo(Locale.CHINESE);
    }
}
