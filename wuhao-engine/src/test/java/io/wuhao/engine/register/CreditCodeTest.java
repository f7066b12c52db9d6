package io.wuhao.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 32100-2015: 31 − (Σ value × 3^(i−1) mod 31); the organisation code in it by GB 11714. */
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9152000071430580XT",
                "91440300192181490G",
                "914403001922038216",
                "91110000616800612P",
                "914300007121944054",
                "91440300192317458F",
                "11320000MB151840XJ"
            })
    void realCodesAreValid(String code) {
        assertThat(CreditCode.findFault(code)).isEmpty();
        assertThat(CreditCode.read(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4Z", "914403001922038217", "91430500MA4L000001"})
    void wrongCodesAreRefused(String code) {
        assertThat(CreditCode.findFault(code)).isPresent();
    }

    @Test
    void oneWrongCharacterIsAlwaysFound() {
        String code = "914403001922038216";
        for (int i = 0; i < code.length(); i++) {
            char other = code.charAt(i) == '7' ? '8' : '7';
            String slip = code.substring(0, i) + other + code.substring(i + 1);
            assertThat(CreditCode.findFault(slip)).as(slip).isPresent();
        }
    }

    @Test
    void wrongOrganisationCodeIsFoundWhateverTheLastCharacter() {
        // 91440300 + 192181490 is right; with 192181491 one of the 31 last characters fits the sum, and only the second
        // check
        // refuses it
        List<String> faults = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> "91440300192181491" + (char) last)
                .map(code -> CreditCode.findFault(code).map(Label::en).orElse("valid"))
                .toList();
        assertThat(faults).doesNotContain("valid");
        assertThat(faults)
                .filteredOn(fault -> fault.contains("organisation code"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.14403E+17", "9.1440300192203E+17", "914403001922038000"})
    void damageByExcelIsExplained(String cell) {
        assertThat(String.valueOf(CreditCode.read(cell).fault())).contains("Excel keeps 15 digits");
    }

    @Test
    void fullWidthAndSmallLettersAreTheSameCode() {
        CellKind cells = CreditCode::read;
        assertThat(cells.read("９１４４０３００１９２１８１４９０ｇ ").value()).isEqualTo("91440300192181490G");
    }

    @Test
    void lengthAndStrangeLettersAreSaid() {
        assertThat(CreditCode.findFault("9144030019218149").map(Label::en))
                .hasValueSatisfying(text -> assertThat(text).contains("has 16 characters"));
        assertThat(CreditCode.findFault("9144O300192181490G").map(Label::en))
                .hasValueSatisfying(text -> assertThat(text).contains("holds O"));
    }
}
