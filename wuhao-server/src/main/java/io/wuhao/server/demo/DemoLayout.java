package io.wuhao.server.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Lays rectangles side by side in rows, so that a park looks like one from above; degrees of a place that is no place. */
final class DemoLayout {

    private static final double METRES_PER_DEGREE = 111_320;
    private static final double SHORTEST_ROW = 2_400;
    private static final double STREET = 18;

    private final double rowLength;
    private final double longitude;
    private final double latitude;
    private double x;
    private double y;
    private double depth;

    /**
     * @param park counted from 0: each has its own corner
     * @param mu of its firms; large parks lie farther apart
     */
    DemoLayout(int park, double mu) {
        int column = park % 4;
        int row = park / 4;
        rowLength = Math.max(SHORTEST_ROW, Math.sqrt(1.3 * squareMetres(mu).doubleValue()));
        double apart = rowLength / SHORTEST_ROW;
        longitude = 113.10 + 0.05 * apart * column;
        latitude = 28.20 + 0.04 * apart * row;
    }

    /** The next rectangle of that many square metres; give the large ones first. */
    String next(BigDecimal area) {
        double square = area.doubleValue();
        if (depth == 0 || x + square / depth > rowLength) {
            y += depth == 0 ? 0 : depth + STREET;
            x = 0;
            depth = Math.sqrt(square / 1.4);
        }
        double width = square / depth;
        String polygon = "POLYGON((" + point(x, y) + ", " + point(x + width, y) + ", " + point(x + width, y + depth)
                + ", " + point(x, y + depth) + ", " + point(x, y) + "))";
        x += width + STREET / 3;
        return polygon;
    }

    private String point(double east, double north) {
        double there = latitude + north / METRES_PER_DEGREE;
        return String.format(
                Locale.ROOT,
                "%.6f %.6f",
                longitude + east / METRES_PER_DEGREE / Math.cos(Math.toRadians(latitude)),
                there);
    }

    /** Mu in square metres. */
    static BigDecimal squareMetres(double mu) {
        return BigDecimal.valueOf(mu * 2_000 / 3).setScale(2, RoundingMode.HALF_UP);
    }
}
