package io.wuhao.server.shared.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** RFC 6238, appendix B: the secret of its SHA-1 vectors. */
    private static final Totp RFC = new Totp(Totp.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(RFC.codeAt(Instant.ofEpochSecond(second), 8)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfRfc4648WithoutPadding(String text, String encoded) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void aCodeIsGoodForItsHalfMinuteAndTheOnesBesideIt() {
        Instant at = Instant.ofEpochSecond(1111111109); // step 37037036
        String code = RFC.codeAt(at, 6);

        assertThat(RFC.stepOf(code, at)).hasValue(37037036);
        assertThat(RFC.stepOf(code, at.plusSeconds(30))).hasValue(37037036);
        assertThat(RFC.stepOf(code, at.minusSeconds(30))).hasValue(37037036);
        assertThat(RFC.stepOf(code, at.plusSeconds(60))).isEmpty();
        assertThat(RFC.stepOf("081 804", at)).as("spaces do not matter").hasValue(37037036);
    }

    @Test
    void theAppReadsWhoseAccountItIs() {
        assertThat(new Totp("JBSWY3DPEHPK3PXP").uri("五好", "li.hua"))
                .isEqualTo(
                        "otpauth://totp/%E4%BA%94%E5%A5%BD:li.hua?secret=JBSWY3DPEHPK3PXP&issuer=%E4%BA%94%E5%A5%BD");
        assertThat(new Totp("JBSWY3DPEHPK3PXP").typed()).isEqualTo("JBSW Y3DP EHPK 3PXP");
    }
}
