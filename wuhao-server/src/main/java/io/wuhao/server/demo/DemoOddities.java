package io.wuhao.server.demo;

import io.wuhao.server.register.figure.Figure;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What goes wrong in real collections, in a few firms of the latest year: something for the checks to find. */
final class DemoOddities {

    private static final double RATE = 0.02;
    private static final List<String> REASONS = List.of("企业停产检修", "部门未提供", "户号尚未比对", "数据核实中");

    private final Random random;

    DemoOddities(Random random) {
        this.random = random;
    }

    String whyMissing() {
        return REASONS.get(random.nextInt(REASONS.size()));
    }

    /** Wrong amounts by kind; mostly none. */
    Map<String, Double> of(Map<String, @Nullable Double> amounts) {
        double chance = random.nextDouble() / RATE;
        double tax = of(amounts, "tax");
        double revenue = of(amounts, "revenue");
        double output = of(amounts, "output");
        if (chance < 0.15) {
            return Map.of("tax", tax * 10_000); // 元 for 万元
        } else if (output == 0) {
            return Map.of();
        } else if (chance < 0.35) {
            return Map.of("profit", revenue * 1.2);
        } else if (chance < 0.55) {
            return Map.of("value_added", output * 1.1);
        } else if (chance < 0.75) {
            return Map.of("power", 0.0);
        } else if (chance < 0.9) {
            return Map.of("output", 0.0);
        }
        return chance < 1 ? Map.of("profit", of(amounts, "rd")) : Map.of(); // one figure typed into two columns
    }

    private static double of(Map<String, @Nullable Double> amounts, String kind) {
        Double amount = amounts.get(kind);
        return amount == null ? 0 : amount;
    }

    /** A wrong unit is put right by the office or sent back; the rest waits for somebody to look. */
    Figure handled(Figure figure, double right, double odd, OffsetDateTime handedIn) {
        if (odd < right * 1_000) {
            return figure;
        }
        boolean sentBack = random.nextBoolean();
        return new Figure(
                figure.enterprise(),
                figure.period(),
                figure.kind(),
                figure.reported(),
                sentBack ? new Figure.Returned("reviewer", handedIn.plusDays(15), "疑似单位误填：按元填报（演示）") : null,
                null,
                sentBack
                        ? null
                        : new Figure.Layer(
                                DemoFigures.rounded(right), "office", handedIn.plusDays(30), "单位误填为元，已与税务部门核对（演示）"));
    }
}
