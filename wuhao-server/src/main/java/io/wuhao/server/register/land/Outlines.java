package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.server.register.land.Ledger.Line;
import io.wuhao.server.shared.audit.Pictures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Parcels as a map draws them: each outline, or, where more are in sight than a person can tell apart, how many lie where. */
@Component
class Outlines {

    /** Outlines in one answer; about a megabyte. */
    private static final int MOST = 3_000;

    /** Cells along each side of what is in sight. */
    private static final int CELLS = 16;

    private final Pictures.Picture<LocalDate, Map<String, Outline>> pictures;

    Outlines(Parcels parcels, Pictures pictures) {
        this.pictures = pictures.of(1, day -> read(parcels.listWithin(List.of("/"))));
    }

    private record Outline(Boundary boundary, Box box) {}

    private record Seen(Line line, Outline outline) {}

    private static Map<String, Outline> read(List<Parcel> parcels) {
        Map<String, Outline> outlines = new HashMap<>();
        for (Parcel parcel : parcels) {
            Optional.ofNullable(parcel.boundary())
                    .flatMap(Boundary::find)
                    .ifPresent(boundary -> outlines.put(parcel.number(), new Outline(boundary, Box.around(boundary))));
        }
        return Map.copyOf(outlines);
    }

    /** A GeoJSON collection; {@code grouped} says that its points stand for several parcels. */
    Map<String, Object> of(List<Line> lines, LocalDate day, Optional<Box> sight, Locale language) {
        return of(lines, day, sight, language, MOST);
    }

    Map<String, Object> of(List<Line> lines, LocalDate day, Optional<Box> sight, Locale language, int most) {
        Map<String, Outline> known = pictures.get(day);
        List<Seen> seen = new ArrayList<>();
        for (Line line : lines) {
            Outline outline = known.get(line.parcel().number());
            if (outline != null && sight.map(outline.box()::touches).orElse(true)) {
                seen.add(new Seen(line, outline));
            }
        }
        boolean grouped = seen.size() > most;
        List<Object> features = grouped
                ? groups(seen, sight.orElseGet(() -> around(seen)), language)
                : seen.stream().map(one -> (Object) feature(one, language)).toList();
        return Map.of("type", "FeatureCollection", "grouped", grouped, "features", features);
    }

    private static Box around(List<Seen> seen) {
        return seen.stream().map(one -> one.outline().box()).reduce(Box::with).orElseThrow();
    }

    private static List<Object> groups(List<Seen> seen, Box sight, Locale language) {
        return seen.stream()
                .collect(Collectors.groupingBy(
                        one -> one.outline().box().cell(sight, CELLS), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(cell -> group(cell, language))
                .toList();
    }

    private static Object group(List<Seen> cell, Locale language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("count", cell.size());
        told.put(
                "mu",
                Area.shownMu(
                        cell.stream().map(one -> one.line().parcel().area()).reduce(BigDecimal.ZERO, BigDecimal::add)));
        told.put(
                "park",
                most(cell.stream().map(one -> one.line().park().name()).toList())
                        .in(language));
        told.put("label", states(cell, language));
        double longitude = cell.stream()
                .mapToDouble(one -> one.outline().box().middle()[0])
                .average()
                .orElseThrow();
        double latitude = cell.stream()
                .mapToDouble(one -> one.outline().box().middle()[1])
                .average()
                .orElseThrow();
        return Map.of(
                "type", "Feature", "properties", told, "geometry", Map.of("type", "Point", "coordinates", new double[] {
                    longitude, latitude
                }));
    }

    private static Label most(Collection<Label> labels) {
        return labels.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Label, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().zh()))
                .orElseThrow()
                .getKey();
    }

    /** {@code 疑似闲置 3 · 正常 120}: the gravest first. */
    private static String states(List<Seen> cell, Locale language) {
        Map<LandState, Long> counts = cell.stream()
                .collect(Collectors.groupingBy(
                        one -> one.line().gravest().state(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().label().in(language) + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    private static Map<String, Object> feature(Seen seen, Locale language) {
        Line line = seen.line();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", line.parcel().number());
        told.put("park", line.park().name().in(language));
        told.put("mu", Area.shownMu(line.parcel().area()));
        told.put("state", line.gravest().state().code());
        told.put("label", line.gravest().state().label().in(language));
        told.put("why", line.gravest().why().in(language));
        return Map.of(
                "type",
                "Feature",
                "properties",
                told,
                "geometry",
                Map.of(
                        "type",
                        "MultiPolygon",
                        "coordinates",
                        seen.outline().boundary().polygons()));
    }
}
