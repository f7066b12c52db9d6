package io.wuhao.server.demo;

import io.wuhao.server.register.figure.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Years of figures, three unless asked for more. A firm's land and yield give its value added; everything else hangs on that, so that the usual firm
 * comes out near the benchmarks that Huangyan printed for 2022 (24 万元 of tax and 136 of value added per mu above scale, 12 of tax
 * below).
 */
final class DemoFigures {

    static final int LATEST = 2025;

    private static final Map<String, String> DEPARTMENTS = departments();

    private final Random random;
    private final int firstYear;
    private final DemoOddities oddities;

    DemoFigures(Random random, int firstYear) {
        this.random = random;
        this.firstYear = firstYear;
        this.oddities = new DemoOddities(random);
    }

    private static Map<String, String> departments() {
        Map<String, String> departments = new LinkedHashMap<>();
        List.of("tax", "sales").forEach(kind -> departments.put(kind, "tax"));
        List.of("revenue", "output", "value_added", "profit", "rd", "heads")
                .forEach(kind -> departments.put(kind, "statistics"));
        List.of("energy", "upgrade").forEach(kind -> departments.put(kind, "industry"));
        departments.put("power", "power");
        departments.put("water", "water");
        departments.put("emission", "environment");
        List.of("exports", "imports").forEach(kind -> departments.put(kind, "commerce"));
        return departments;
    }

    List<Figure> of(DemoFirm firm) {
        List<Figure> figures = new ArrayList<>();
        double standing = random.nextDouble();
        for (int year = firstYear; year <= LATEST; year++) {
            boolean goneFromTheRoster = year == LATEST && standing < 0.004;
            if (!goneFromTheRoster) {
                add(figures, firm, year);
            }
        }
        return figures;
    }

    private void add(List<Figure> figures, DemoFirm firm, int year) {
        Map<String, @Nullable Double> amounts = firm.isAbove() ? above(firm, year) : below(firm, year);
        Map<String, Double> odd = year == LATEST ? oddities.of(amounts) : Map.of();
        int row = 3 + Integer.parseInt(firm.code().substring(10, 16));
        amounts.forEach((kind, amount) -> {
            if (year < LATEST || isIn(DEPARTMENTS.getOrDefault(kind, ""), firm)) {
                figures.add(figure(firm, year, kind, amount, odd.get(kind), row));
            }
        });
    }

    /** Of the latest year not all has come: environment and commerce are late in some counties. */
    private static boolean isIn(String department, DemoFirm firm) {
        long county = firm.enterprise().county().id();
        return switch (department) {
            case "environment" -> county % 4 != 1;
            case "commerce" -> county % 3 != 1;
            default -> true;
        };
    }

    private Map<String, @Nullable Double> above(DemoFirm firm, int year) {
        Map<String, @Nullable Double> amounts = new LinkedHashMap<>();
        double valueAdded = firm.land() * 120 * firm.yield() * firm.trade().perMu() * grown(firm, year);
        double output = valueAdded / (0.17 + 0.12 * random.nextDouble());
        double revenue = output * (0.92 + 0.12 * random.nextDouble());
        amounts.put("tax", valueAdded * (0.09 + 0.14 * random.nextDouble()));
        amounts.put("sales", revenue * (0.96 + 0.08 * random.nextDouble()));
        amounts.put("revenue", revenue);
        amounts.put("output", output);
        amounts.put("value_added", valueAdded);
        amounts.put("profit", revenue * (0.05 + 0.05 * random.nextGaussian()));
        amounts.put("rd", revenue * 0.024 * firm.trade().research() * usually(0.5));
        amounts.put("heads", Math.max(8, (double) Math.round(valueAdded / 17 * usually(0.4))));
        double energy = valueAdded / 3.2 * firm.trade().energy() * usually(0.5);
        amounts.put("energy", energy);
        amounts.put("upgrade", random.nextDouble() < 0.4 ? revenue * 0.03 * usually(0.7) : 0.0);
        amounts.put("power", energy * 0.55 / 1.229 * usually(0.2));
        amounts.put("water", output * 1.1 * usually(0.7));
        amounts.put(
                "emission",
                firm.trade().emission() == 0
                        ? null
                        : valueAdded / 4_900 * firm.trade().emission() * usually(0.6));
        amounts.put("exports", random.nextDouble() < 0.3 ? revenue * 0.3 * random.nextDouble() : 0.0);
        amounts.put("imports", random.nextDouble() < 0.12 ? revenue * 0.1 * random.nextDouble() : 0.0);
        return amounts;
    }

    /** Statistics asks firms below scale for a few figures only. */
    private Map<String, @Nullable Double> below(DemoFirm firm, int year) {
        Map<String, @Nullable Double> amounts = new LinkedHashMap<>();
        double tax = firm.land() * 10.5 * firm.yield() * firm.trade().perMu() * grown(firm, year);
        double revenue = tax / (0.03 + 0.02 * random.nextDouble());
        amounts.put("tax", tax);
        amounts.put("sales", revenue * (0.96 + 0.08 * random.nextDouble()));
        amounts.put("revenue", revenue);
        amounts.put("heads", Math.max(3, (double) Math.round(revenue / 55 * usually(0.4))));
        amounts.put("power", tax / 0.25 * firm.trade().energy() * usually(0.45));
        amounts.put("water", revenue * 1.2 * usually(0.7));
        return amounts;
    }

    private double grown(DemoFirm firm, int year) {
        return Math.pow(1 + Math.max(-0.4, firm.growth()), year - firstYear) * (0.96 + 0.08 * random.nextDouble());
    }

    private double usually(double spread) {
        return Math.exp(spread * random.nextGaussian());
    }

    private Figure figure(
            DemoFirm firm, int year, String kind, @Nullable Double amount, @Nullable Double odd, int row) {
        String department = DEPARTMENTS.getOrDefault(kind, "");
        OffsetDateTime handedIn = LocalDate.of(year + 1, 2, 10).atTime(9, 30).atOffset(ZoneOffset.ofHours(8));
        Figure.Source source = new Figure.Source(department + "-" + year + ".xlsx", "数据", row);
        Double given = odd == null ? amount : odd;
        if (amount == null || given == null || odd == null && random.nextDouble() < 0.012) {
            String why = amount == null ? "不涉及排放" : oddities.whyMissing();
            return plain(firm, year, kind, new Figure.Reported(null, why, department, handedIn, source));
        }
        Figure plain = plain(firm, year, kind, new Figure.Reported(rounded(given), null, department, handedIn, source));
        return odd == null ? looked(plain, department, year, handedIn) : oddities.handled(plain, amount, odd, handedIn);
    }

    private static Figure plain(DemoFirm firm, int year, String kind, Figure.Reported reported) {
        return new Figure(firm.code(), String.valueOf(year), kind, reported, null, null, null);
    }

    /** The two earlier years are approved whole; of the latest year tax and power are. */
    private Figure looked(Figure figure, String department, int year, OffsetDateTime handedIn) {
        BigDecimal amount = figure.reported().amount();
        boolean approved = year < LATEST || department.equals("tax") || department.equals("power");
        if (amount == null || !approved) {
            return figure;
        }
        Figure.Layer approval = new Figure.Layer(amount, "reviewer", handedIn.plusDays(20), null);
        Figure.Layer adjustment = random.nextDouble() < 0.002
                ? new Figure.Layer(
                        amount.multiply(BigDecimal.valueOf(0.9)).setScale(2, RoundingMode.HALF_UP),
                        "office",
                        handedIn.plusDays(40),
                        "扣除与评价无关的一次性项目（演示）")
                : null;
        return new Figure(
                figure.enterprise(), figure.period(), figure.kind(), figure.reported(), null, approval, adjustment);
    }

    static BigDecimal rounded(double amount) {
        return BigDecimal.valueOf(amount).setScale(Math.abs(amount) < 1 ? 4 : 2, RoundingMode.HALF_UP);
    }
}
