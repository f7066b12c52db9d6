package io.wuhao.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws of the rule itself, on seeded tables (演示数据). */
class LawsTest {

    private static final String HEAD = """
            scheme: laws
            year: 2022
            source: {document: 演示}
            completeness: full
            tables:
              firm:
                key: id
                columns:
                  id:   {type: text}
                  g:    {one_of: [p, q]}
                  tax:  {unit: 万元}
                  land: {unit: 亩}
                  use:  {unit: tce}
            assessed: {who: firm}
            indicators:
              tax_per_mu: {formula: tax / land}
              paid:       {formula: tax}
              use_per_mu: {formula: use / land, better: lower}
            score: {decimals: 8}
            """;

    private record Firm(String id, String g, double tax, double land, double use) {
        String row() {
            return "%s,%s,%.4f,%.2f,%.2f%n".formatted(id, g, tax, land, use);
        }
    }

    @TempDir
    Path temporary;

    private static List<Firm> firms(long seed, int size) {
        Random random = new Random(seed);
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            firms.add(new Firm(
                    "u%03d".formatted(i),
                    random.nextInt(3) == 0 ? "q" : "p",
                    random.nextInt(100_000) / 100.0 - 50,
                    1 + random.nextInt(3_000) / 100.0,
                    random.nextInt(9_000) / 100.0));
        }
        return firms;
    }

    private <T> Map<String, T> run(String rest, List<Firm> firms, Function<Answer.Result, T> of) {
        StringBuilder csv = new StringBuilder("id,g,tax,land,use\n");
        firms.forEach(firm -> csv.append(firm.row()));
        Map<String, T> found = new TreeMap<>();
        try (Assessment run = Trial.of(HEAD + rest, temporary)
                .with("firm.csv", csv.toString())
                .run()) {
            run.answer().results().forEach(result -> found.put(result.unit(), of.apply(result)));
        }
        return found;
    }

    private static List<Firm> with(List<Firm> firms, int index, UnaryOperator<Firm> change) {
        List<Firm> changed = new ArrayList<>(firms);
        changed.set(index, change.apply(firms.get(index)));
        return changed;
    }

    @Test
    void aBetterFigureNeverLowersTheScore() {
        String rest = """
                points:
                  tax_per_mu: {weight: 40, ratio_to: 12.5, at_most: 1.5 × weight, at_least: 0}
                  paid:       {weight: 20, steps: {below 100: 0, from 100: 5, from 400: 12, from 800: 20}}
                  use_per_mu: {weight: 40, spread: 20 to 100, lowest: 0, highest: 60}
                """;
        for (long seed = 1; seed <= 8; seed++) {
            List<Firm> firms = firms(seed, 37);
            Map<String, Double> before = run(rest, firms, Answer.Result::scoreUnrounded);
            Random random = new Random(seed);
            int index = random.nextInt(37);
            double more = random.nextInt(50_000) / 100.0;
            Map<String, Double> richer = run(
                    rest,
                    with(firms, index, f -> new Firm(f.id(), f.g(), f.tax() + more, f.land(), f.use())),
                    Answer.Result::scoreUnrounded);
            Map<String, Double> thriftier = run(
                    rest,
                    with(firms, index, f -> new Firm(f.id(), f.g(), f.tax(), f.land(), f.use() / 2)),
                    Answer.Result::scoreUnrounded);
            String unit = firms.get(index).id();
            assertThat(richer.get(unit)).as("seed %d", seed).isGreaterThanOrEqualTo(before.get(unit));
            assertThat(thriftier.get(unit)).as("seed %d", seed).isGreaterThanOrEqualTo(before.get(unit));
        }
    }

    @Test
    void moneyInAnotherUnitWithItsBenchmarkChangesNothing() {
        String rest = "points: {tax_per_mu: {weight: 60, ratio_to: %s}, use_per_mu: {weight: 40, spread: 0 to 100}}\n";
        for (long seed = 11; seed <= 14; seed++) {
            List<Firm> firms = firms(seed, 37);
            List<Firm> scaled = firms.stream()
                    .map(f -> new Firm(f.id(), f.g(), f.tax() * 7, f.land(), f.use()))
                    .toList();
            for (List<String> benchmarks :
                    List.of(List.of("12.5", "87.5"), List.of("max", "max"), List.of("2 × median", "2 × median"))) {
                Map<String, Double> before =
                        run(rest.formatted(benchmarks.get(0)), firms, Answer.Result::scoreUnrounded);
                Map<String, Double> after =
                        run(rest.formatted(benchmarks.get(1)), scaled, Answer.Result::scoreUnrounded);
                before.forEach((unit, score) -> assertThat(after.get(unit))
                        .as("%s by %s", unit, benchmarks)
                        .isCloseTo(score, within(1e-9)));
            }
        }
    }

    @Test
    void twoGroupsWithTheSameRulesComparedWithAllAreOneGroup() {
        String item = "{weight: 100, ratio_to: mean of ratios within all}";
        String apart =
                "points: {p: {tax_per_mu: %s}, q: {tax_per_mu: %s}}\nrank: {within: all}\n".formatted(item, item);
        String together = "points: {tax_per_mu: {weight: 100, ratio_to: mean of ratios}}\n";
        for (long seed = 21; seed <= 24; seed++) {
            List<Firm> firms = firms(seed, 60);
            assertThat(run(apart, firms, Answer.Result::score))
                    .as("seed %d", seed)
                    .isEqualTo(run(together, firms, Answer.Result::score));
            assertThat(run(apart, firms, Answer.Result::rank)).isEqualTo(run(together, firms, Answer.Result::rank));
        }
    }

    /** n(p) × mean(p) + n(q) × mean(q) = n × mean: with the mean as benchmark the average of all ratios is 1. */
    @Test
    void meanOfAllIsTheWeightedMeanOfTheGroups() {
        String rest = "points: {tax_per_mu: {weight: 1, ratio_to: mean of ratios%s}}\n";
        for (long seed = 31; seed <= 34; seed++) {
            List<Firm> firms = firms(seed, 50);
            Map<String, Double> all = run(rest.formatted(""), firms, Answer.Result::scoreUnrounded);
            Map<String, Double> own = run(rest.formatted(" within g"), firms, Answer.Result::scoreUnrounded);
            assertThat(all.values().stream().mapToDouble(x -> x).average().orElseThrow())
                    .as("seed %d", seed)
                    .isCloseTo(1, within(1e-9));
            for (String g : List.of("p", "q")) {
                assertThat(firms.stream()
                                .filter(firm -> firm.g().equals(g))
                                .mapToDouble(firm -> own.get(firm.id()))
                                .average()
                                .orElseThrow())
                        .as("seed %d, %s", seed, g)
                        .isCloseTo(1, within(1e-9));
            }
        }
    }
}
