package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void aChineseCharacterTakesTwoPlaces() {
        TextTable table = new TextTable(List.of(false, true));
        table.add(List.of("ab", "1.5"));
        table.add(List.of("亩产", "10.25"));
        table.rule("");

        assertThat(table.lines()).containsExactly("ab      1.5", "亩产  10.25", "───────────");
    }

    @Test
    void combiningMarksTakeNoPlaceAndRareCharactersTwo() {
        assertThat(TextTable.width("e\u0301")).isEqualTo(1);
        assertThat(TextTable.width("𠮷")).isEqualTo(2);
    }

    @Test
    void aLongTextIsShortenedAtAWholeCharacter() {
        TextTable table = new TextTable(List.of(false));
        table.add(List.of("亩".repeat(30)));

        assertThat(table.lines()).containsExactly("亩".repeat(19) + "…");
        assertThat(TextTable.width(table.lines().get(0))).isLessThanOrEqualTo(40);
    }
}
