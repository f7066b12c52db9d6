package io.wuhao.engine.formula;

import static io.wuhao.engine.formula.Enterprises.problems;
import static io.wuhao.engine.formula.Enterprises.sql;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts that nobody should write, and somebody will: a problem in words or a harmless literal, never a stack trace. */
class HostileFormulaTest {

    private static final String PIECES =
            "tax land scale above listed ( ) + - ÷ and or not in is missing between case when then else"
                    + " end where sum parcel.area count 5 15% 亿元 2022-12-31 'x' = > , starts with least round last_year years left 😀 . '";

    @Test
    void emptyFormulaIsAProblem() {
        assertThat(problems("")).contains("the formula is empty");
        assertThat(problems("　\n")).contains("the formula is empty");
    }

    @Test
    void lengthAndDepthAreLimited() {
        assertThat(problems("1" + " ".repeat(1_999))).isEmpty();
        assertThat(problems("1" + " ".repeat(2_000))).contains("2001 characters");
        assertThat(problems("(".repeat(50) + "1" + ")".repeat(50))).isEmpty();
        assertThat(problems("(".repeat(51) + "1" + ")".repeat(51))).contains("nested more than 50 deep");
        assertThat(problems("- ".repeat(51) + "1")).contains("nested more than 50 deep");
        assertThat(problems("not ".repeat(51) + "listed")).contains("nested more than 50 deep");
    }

    @Test
    void formulaThatWouldGrowWhenWrittenOutIsRefused() {
        assertThat(problems("ln(".repeat(40) + "index" + ")".repeat(40))).contains("too large when written out");
        assertThat(problems("index" + "+index".repeat(300))).contains("too large when written out");
        assertThat(problems("index" + "+index".repeat(150))).isEmpty();
    }

    @Test
    void textsStayTexts() {
        assertThat(sql("industry = '''; drop table x; --'")).isEqualTo("industry = '''; drop table x; --'");
        assertThat(sql("industry = \"'; drop table x; --\"")).isEqualTo("industry = '''; drop table x; --'");
        assertThat(sql("industry = “it's 😀”")).isEqualTo("industry = 'it''s 😀'");
        assertThat(sql("industry = 'it’s'")).isEqualTo("industry = 'it’s'");
        assertThat(sql("industry = ＇甲＇")).isEqualTo("industry = '甲'");
        assertThat(sql("industry starts with '😀字'")).isEqualTo("left(industry, 2) = '😀字'");
    }

    @Test
    void textsThatTheEnginesReadDifferentlyAreRefused() {
        for (String text : List.of("a\\", "a\\n", "＼", "a\u0000b", "a\nb", "a\u2028b", "\ud83d")) {
            assertThat(problems("industry = '" + text + "'")).as(text).contains("a backslash or a control character");
        }
    }

    @Test
    void signsOutsideTextsAreRefusedByName() {
        assertThat(problems("'; drop table x; --")).contains("a quotation mark is not closed");
        assertThat(problems("tax 😀 land")).contains("sign “😀”");
        assertThat(problems("tax \u0007 land")).contains("sign “U+0007”");
        assertThat(problems("drop table x")).contains("not expected here");
        assertThat(problems("${env:HOME}")).contains("sign “$”");
        assertThat(problems("read_csv('/etc/passwd')")).contains("there is no function (read_csv)");
        assertThat(problems("(select 1)")).contains("not “1”", "An operator");
        assertThat(problems("税收 / land")).contains("name (税收) is not known");
    }

    @Test
    void noHeapOfPiecesGivesAStackTrace() {
        List<String> pieces = List.of(PIECES.split(" "));
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder heap = new StringBuilder();
            for (int j = random.nextInt(9); j >= 0; j--) {
                heap.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            assertThat(problems(heap.toString())).isNotNull();
        }
    }
}
