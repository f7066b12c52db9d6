package io.wuhao.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.InputException;
import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Suppositions;
import io.wuhao.engine.run.Trial;
import io.wuhao.engine.sql.Supposition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is supposed of a unit gives what a table that says so would give. */
class SuppositionsTest {

    private static final int TRIALS = Integer.getInteger("wuhao.trials", 12);

    @TempDir
    Path temporary;

    /** For random schemes: supposing what is so changes nothing, neither held nor anew. */
    @Test
    void supposingTheFigureThatIsThereChangesNothing() {
        for (long seed = 9_000; seed < 9_000 + TRIALS; seed++) {
            Trial trial = Trial.of(RandomScheme.of(seed), temporary)
                    .with("firm.csv", new RandomTable(seed, 20).csv())
                    .with("last_year/firm.csv", new RandomTable(seed + 1, 20).csv());
            try (Assessment run = trial.run()) {
                Suppositions suppositions = new Suppositions(run);
                List<Answer.Result> results = run.answer().results();
                for (Answer.Result unit : results.subList(0, 2)) {
                    for (String item : run.scheme().points().itemNames()) {
                        same(seed, run, suppositions, unit, item);
                    }
                }
            } catch (InputException refused) {
                assertThat(refused).hasMessageContaining("The benchmark of");
            }
        }
    }

    /** The same where every fourth row is merged with the one before it, whose classes it shares. */
    @Test
    void supposingTheFigureThatRandomMergedRowsHaveChangesNothing() {
        int ran = 0;
        for (long seed = 9_500; seed < 9_500 + TRIALS; seed++) {
            String scheme = RandomScheme.of(seed)
                    .replace("id:   {type: text}", "id:   {type: text}\n      parcel: {type: text, may_be_empty: yes}")
                    .replace("who: firm", "who: firm, merged_by: parcel");
            Trial trial = Trial.of(scheme, temporary)
                    .with("firm.csv", inParcels(new RandomTable(seed, 20).csv()))
                    .with("last_year/firm.csv", inParcels(new RandomTable(seed + 1, 20).csv()));
            try (Assessment run = trial.run()) {
                Suppositions suppositions = new Suppositions(run);
                Answer.Result unit = run.answer().results().stream()
                        .filter(one -> one.unit().equals(one.mergedAs()))
                        .findFirst()
                        .orElseThrow();
                for (String item : run.scheme().points().itemNames()) {
                    same(seed, run, suppositions, unit, item);
                }
                ran++;
            } catch (InputException refused) {
                assertThat(refused).hasMessageFindingMatch("The benchmark of|Of merged rows");
            }
        }
        assertThat(ran).isGreaterThan(TRIALS / 3);
    }

    private static String inParcels(String csv) {
        List<String> lines = csv.lines().toList();
        StringBuilder table = new StringBuilder(lines.get(0)).append(",parcel\n");
        for (int i = 1; i < lines.size(); i++) {
            String[] before = lines.get(i - 1).split(",", -1);
            String[] cells = lines.get(i).split(",", -1);
            if (i % 4 == 2) {
                System.arraycopy(before, 1, cells, 1, 2);
            }
            table.append(String.join(",", cells)).append(i % 4 == 1 || i % 4 == 2 ? ",p" + i / 4 + "\n" : ",\n");
        }
        return table.toString();
    }

    private static void same(long seed, Assessment run, Suppositions suppositions, Answer.Result unit, String item) {
        if (run.answer().everything(unit.unit()).get(item) instanceof Number figure) {
            for (boolean held : new boolean[] {true, false}) {
                Suppositions.Outcome outcome =
                        suppositions.of(Supposition.figures(unit.unit(), Map.of(item, figure.doubleValue()), held));
                assertThat(outcome.score())
                        .as("seed %d, unit %s, item %s, held %s", seed, unit.unit(), item, held)
                        .isEqualTo(run.answer().everything(unit.unit()).get("score"));
                assertThat(outcome.rank()).as("seed %d", seed).isEqualTo(unit.rank());
                assertThat(outcome.grade()).as("seed %d", seed).isEqualTo(unit.grade());
                assertThat(outcome.moves()).as("seed %d", seed).isEqualTo(unit.moves());
            }
        }
    }

    private static final String SCHEME = """
            scheme: supposed
            year: 2022
            source: {document: 演示}
            completeness: full
            tables:
              firm:
                key: id
                columns:
                  id: {type: text}
                  tax: {unit: 万元}
                  land: {unit: 亩}
                  rd: {}
            assessed: {who: firm}
            ungraded: {tiny: {when: tax / land < 1 万元/亩}}
            groups: {size: {rich: {when: per_mu >= 20 万元/亩}, poor: {when: per_mu < 20 万元/亩}}}
            indicators:
              per_mu: {formula: tax / land, unit: 万元/亩}
              rd: {}
              blend: {formula: per_mu * 2 + rd * 1 万元/亩, unit: 万元/亩}
            points:
              within: size
              per_mu: {weight: 50, ratio_to: ratio of sums within all}
              rd: {weight: 30, spread: 20 to 100}
              blend: {weight: 20, ratio_to: mean of values within all}
            total: {combine: sum}
            score: {decimals: 6}
            rank: {within: all}
            grades: {A: to 30 %, B: rest}
            moves: {low: {becomes: B, when: per_mu < 15 万元/亩}}
            """;

    /** The unit with land 1: its tax is its tax per mu, so that a table can say what is supposed. */
    @Test
    void supposingAFigureGivesWhatTheTableWouldGive() {
        for (String[] figures : new String[][] {{"30", "4"}, {"12", "9"}, {"0.5", "2"}, {"21", "0"}}) {
            Suppositions.Outcome supposed;
            try (Assessment run = Trial.of(SCHEME, temporary)
                    .with("firm.csv", table("10", "3"))
                    .run()) {
                supposed = new Suppositions(run)
                        .of(Supposition.figures(
                                "u",
                                Map.of("per_mu", Double.valueOf(figures[0]), "rd", Double.valueOf(figures[1])),
                                false));
            }
            try (Assessment run = Trial.of(SCHEME, temporary)
                    .with("firm.csv", table(figures[0], figures[1]))
                    .run()) {
                Answer.Result told = run.answer().find("u").orElseThrow();
                assertThat(supposed.rank()).as("%s, %s", figures[0], figures[1]).isEqualTo(told.rank());
                assertThat(supposed.grade()).isEqualTo(told.grade());
                assertThat(supposed.moves()).isEqualTo(told.moves());
                if (told.score() != null) {
                    assertThat(supposed.score()).isEqualByComparingTo(told.score());
                }
            }
        }
    }

    private static final String MERGING = SCHEME.replace(
            "      rd: {}\nassessed: {who: firm}",
            "      rd: {}\n      parcel: {type: text, may_be_empty: yes}\nassessed: {who: firm, merged_by: parcel}");

    /** Two rows with land 0.25 + 0.75 = 1; the table says what is supposed of both by its parts, in two ways. */
    @Test
    void supposingAFigureOfMergedRowsGivesWhatTheTableWouldGive() {
        for (double[] figures : new double[][] {{30, 4}, {12, 9}, {0.5, 2}, {21, 0}, {10, 3}}) {
            Suppositions.Outcome supposed;
            try (Assessment run = merged(10, 3, 0.5)) {
                supposed = new Suppositions(run)
                        .of(Supposition.figures("t", Map.of("per_mu", figures[0], "rd", figures[1]), false));
            }
            for (double share : new double[] {0.5, 0.125}) {
                try (Assessment run = merged(figures[0], figures[1], share)) {
                    Answer.Result told = run.answer().find("u").orElseThrow();
                    assertThat(supposed.rank())
                            .as("%s, %s", figures[0], figures[1])
                            .isEqualTo(told.rank());
                    assertThat(supposed.grade()).isEqualTo(told.grade());
                    assertThat(supposed.moves()).isEqualTo(told.moves());
                    if (told.score() != null) {
                        assertThat(supposed.score()).isEqualByComparingTo(told.score());
                    }
                }
            }
        }
    }

    @Test
    void supposingTheFigureThatMergedRowsHaveChangesNothing() {
        try (Assessment run = merged(10, 3, 0.5)) {
            Suppositions suppositions = new Suppositions(run);
            for (Answer.Result unit : run.answer().results()) {
                boolean first = unit.mergedAs() == null || unit.mergedAs().equals(unit.unit());
                for (String item : first ? run.scheme().points().itemNames() : Set.<String>of()) {
                    same(0, run, suppositions, unit, item);
                }
            }
        }
    }

    private Assessment merged(double tax, double rd, double share) {
        String rows = "id,tax,land,rd,parcel\nt," + tax * share + ",0.25," + rd * share + ",p\nu," + tax * (1 - share)
                + ",0.75," + rd * (1 - share) + ",p\n";
        String others = "v1,20,0.4,2,q\nv2,30,0.6,3,q\nw,90,3,1,\nx,16,1,6,\ny,66,3,8,\n";
        return Trial.of(MERGING, temporary).with("firm.csv", rows + others).run();
    }

    private static String table(String tax, String rd) {
        return "id,tax,land,rd\nu," + tax + ",1," + rd + "\nv,50,2,5\nw,90,3,1\nx,16,1,6\ny,66,3,8\n";
    }
}
