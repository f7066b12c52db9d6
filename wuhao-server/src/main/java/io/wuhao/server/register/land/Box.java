package io.wuhao.server.register.land;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rectangle in degrees of longitude and latitude. */
record Box(double west, double south, double east, double north) {

    private static final double WHOLE_TURN = 360;

    static Box around(Boundary boundary) {
        double[] longitudes = boundary.polygons().stream()
                .flatMap(polygon -> polygon.get(0).stream())
                .mapToDouble(point -> point[0])
                .toArray();
        double[] latitudes = boundary.polygons().stream()
                .flatMap(polygon -> polygon.get(0).stream())
                .mapToDouble(point -> point[1])
                .toArray();
        return new Box(
                Arrays.stream(longitudes).min().orElseThrow(),
                Arrays.stream(latitudes).min().orElseThrow(),
                Arrays.stream(longitudes).max().orElseThrow(),
                Arrays.stream(latitudes).max().orElseThrow());
    }

    /** {@code west,south,east,north} as a map sends it; empty where it is none, and then everything is in sight. */
    static Optional<Box> read(@Nullable String text) {
        if (text == null || !text.matches("(-?\\d{1,3}(\\.\\d{1,20})?,){3}-?\\d{1,3}(\\.\\d{1,20})?")) {
            return Optional.empty();
        }
        double[] sides =
                Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
        return Optional.of(new Box(sides[0], sides[1], sides[2], sides[3]))
                .filter(box -> box.east > box.west && box.north > box.south && box.east - box.west <= WHOLE_TURN);
    }

    boolean touches(Box other) {
        return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
    }

    Box with(Box other) {
        return new Box(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }

    double[] middle() {
        return new double[] {(west + east) / 2, (south + north) / 2};
    }

    /** In which of {@code cells} × {@code cells} equal cells of another box the middle of this one lies. */
    int cell(Box whole, int cells) {
        return cells * step(middle()[1], whole.south, whole.north, cells)
                + step(middle()[0], whole.west, whole.east, cells);
    }

    private static int step(double at, double from, double to, int cells) {
        double share = to > from ? (at - from) / (to - from) : 0;
        return Math.max(0, Math.min(cells - 1, (int) (share * cells)));
    }
}
