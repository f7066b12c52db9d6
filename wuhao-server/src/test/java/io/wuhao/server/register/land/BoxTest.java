package io.wuhao.server.register.land;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTest {

    private static final Box SIGHT = new Box(120, 30, 124, 34);

    @Test
    void aParcelIsInSightIfAnyOfItIs() {
        assertThat(SIGHT.touches(new Box(123.9, 33.9, 125, 35))).isTrue();
        assertThat(SIGHT.touches(new Box(124.1, 30, 125, 31))).isFalse();
        assertThat(new Box(121, 31, 122, 32).touches(SIGHT)).isTrue();
    }

    /** Four by four cells of one degree each, counted from the south-west, row by row. */
    @Test
    void everyPlaceLiesInOneCell() {
        assertThat(new Box(120.2, 30.2, 120.4, 30.4).cell(SIGHT, 4)).isZero();
        assertThat(new Box(123.2, 30.2, 123.4, 30.4).cell(SIGHT, 4)).isEqualTo(3);
        assertThat(new Box(120.2, 33.2, 120.4, 33.4).cell(SIGHT, 4)).isEqualTo(12);
        assertThat(new Box(124, 34, 124, 34).cell(SIGHT, 4)).isEqualTo(15); // the corner belongs to the last
        assertThat(new Box(124, 34, 126, 36).cell(SIGHT, 4)).isEqualTo(15); // what only reaches in stands at the edge
    }

    @Test
    void whatAMapSendsIsRead() {
        assertThat(Box.read("120.5,30,121.25,31")).contains(new Box(120.5, 30, 121.25, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "a,b,c,d", "5,1,4,2", "1,2,3,2", "1e400,2,3,4", "-999,1,999,2"})
    void whatIsNoRectangleHidesNothing(String text) {
        assertThat(Box.read(text)).isEmpty();
        assertThat(Box.read(null)).isEmpty();
    }
}
