package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outline of a parcel: rings of points in degrees, read from WKT ({@code POLYGON}, {@code MULTIPOLYGON}) or GeoJSON.
 *
 * @param polygons each a list of rings, the first the outer one; a ring is a list of longitude and latitude
 */
record Boundary(List<List<List<double[]>>> polygons) {

    static final Label ADVICE = Label.of(
            "请填经纬度坐标的 WKT（POLYGON((经度 纬度, …))）或 GeoJSON，首尾点相同。",
            "Write WKT, POLYGON((longitude latitude, …)), or GeoJSON in degrees; the last point is the first.");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern WKT = Pattern.compile("(?is)\\s*(multi)?polygon\\s*(?:z\\s*)?(\\(.*\\))\\s*");
    private static final Pattern RING = Pattern.compile("\\(([^()]+)\\)");
    private static final int LONGEST = 200_000;

    /** What is wrong with the text, if anything. */
    static Optional<Label> findFault(String text) {
        Optional<Boundary> read = find(text);
        return read.isPresent()
                ? Optional.empty()
                : Optional.of(Label.of("边界坐标无法识别。", "The boundary is neither WKT nor GeoJSON in degrees."));
    }

    static Optional<Boundary> find(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Boundary boundary = text.strip().startsWith("{") ? geoJson(JSON.readTree(text)) : wkt(text);
            return boundary.isWhole() ? Optional.of(boundary) : Optional.empty();
        } catch (JacksonException | NumberFormatException broken) {
            return Optional.empty();
        }
    }

    private boolean isWhole() {
        return !polygons.isEmpty()
                && polygons.stream().flatMap(List::stream).allMatch(Boundary::isRing)
                && polygons.stream().noneMatch(List::isEmpty);
    }

    private static boolean isRing(List<double[]> ring) {
        if (ring.size() < 4) {
            return false;
        }
        double[] first = ring.get(0);
        double[] last = ring.get(ring.size() - 1);
        return first[0] == last[0]
                && first[1] == last[1]
                && ring.stream().allMatch(point -> Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90);
    }

    private static Boundary wkt(String text) {
        var whole = WKT.matcher(text);
        if (!whole.matches()) {
            return new Boundary(List.of());
        }
        List<List<List<double[]>>> polygons = new ArrayList<>();
        for (String polygon : whole.group(2).split("\\)\\s*\\)\\s*,\\s*\\(\\s*\\(")) {
            List<List<double[]>> rings = new ArrayList<>();
            var ring = RING.matcher("(" + polygon.replaceAll("^[\\s(]+|[\\s)]+$", "") + ")");
            while (ring.find()) {
                rings.add(points(ring.group(1)));
            }
            polygons.add(rings);
        }
        return new Boundary(polygons);
    }

    private static List<double[]> points(String text) {
        List<double[]> points = new ArrayList<>();
        for (String point : text.split(",")) {
            String[] parts = point.strip().split("\\s+");
            if (parts.length < 2) {
                throw new NumberFormatException(point);
            }
            points.add(new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])});
        }
        return points;
    }

    private static Boundary geoJson(JsonNode node) {
        if (node.path("type").asString("").equals("Feature")) {
            return geoJson(node.path("geometry"));
        }
        List<List<List<double[]>>> polygons = new ArrayList<>();
        JsonNode coordinates = node.path("coordinates");
        switch (node.path("type").asString("")) {
            case "Polygon" -> polygons.add(rings(coordinates));
            case "MultiPolygon" -> coordinates.forEach(polygon -> polygons.add(rings(polygon)));
            default -> {
                return new Boundary(List.of());
            }
        }
        return new Boundary(polygons);
    }

    private static List<List<double[]>> rings(JsonNode rings) {
        List<List<double[]>> read = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<double[]> points = new ArrayList<>();
            for (JsonNode point : ring) {
                points.add(new double[] {point.path(0).asDouble(), point.path(1).asDouble()});
            }
            read.add(points);
        }
        return read;
    }
}
