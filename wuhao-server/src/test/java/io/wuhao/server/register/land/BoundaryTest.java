package io.wuhao.server.register.land;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundaryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON((113 28, 114 28, 114 29, 113 28))|1",
                "polygon ((113 28, 114 28, 114 29, 113 28), (113.5 28.2, 113.6 28.2, 113.6 28.3, 113.5 28.2))|1",
                "MULTIPOLYGON(((113 28, 114 28, 114 29, 113 28)), ((115 28, 116 28, 116 29, 115 28)))|2",
                "{\"type\":\"Polygon\",\"coordinates\":[[[113,28],[114,28],[114,29],[113,28]]]}|1",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[113,28],[114,28],[114,29],[113,28]]]]}}|1",
            })
    void outlinesAreRead(String text, int polygons) {
        assertThat(Boundary.find(text).orElseThrow().polygons()).hasSize(polygons);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "一号路以东",
                "POLYGON((113 28, 114 28, 114 29))",
                "POLYGON((38412345 3123456, 1 1, 2 2, 38412345 3123456))",
                "{\"type\":\"Point\",\"coordinates\":[113,28]}",
                "{\"type\":",
                "POLYGON((a b, c d, e f, a b))"
            })
    void whatIsNoOutlineInDegreesIsAFault(String text) {
        assertThat(Boundary.findFault(text)).isPresent();
    }
}
