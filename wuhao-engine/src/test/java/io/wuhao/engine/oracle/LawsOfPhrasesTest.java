package io.wuhao.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a phrase of the language on any table; seeded tables (演示数据). */
class LawsOfPhrasesTest {

    private static final String HEAD = """
            scheme: phrases
            year: 2025
            source: {document: 演示}
            tables:
              firm:
                key: id
                columns:
                  id:     {type: text}
                  parcel: {type: text, may_be_empty: yes}
                  owner:  {type: text, refers_to: firm, called: tenants, may_be_empty: yes}
                  tax:    {unit: 万元}
                  land:   {unit: 亩}
                  energy: {unit: tce, may_be_empty: yes}
                  power:  {unit: 万kWh, may_be_empty: yes}
              certificate:
                key: number
                columns:
                  number: {type: text}
                  holder: {refers_to: firm, called: certificates}
                  kind:   {one_of: [tech, brand]}
                  rung:   {one_of: [city, nation]}
                  until:  {type: date}
            indicators:
              per_mu:    {formula: tax / land}
              per_tce:   {formula: tax / energy}
              per_power: {formula: tax / power}
            """;
    private static final String PLAIN = "assessed: {who: firm}\npoints:\n  per_mu: {weight: 10, ratio_to: 2}\n";

    @TempDir
    Path folder;

    private record Firm(String id, String parcel, String owner, int tax, int land, String energy, String power) {
        String row() {
            return String.join(",", id, parcel, owner, "" + tax, "" + land, energy, power) + "\n";
        }
    }

    /** Small whole figures, so that scores tie. */
    private static List<Firm> firms(Random random) {
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < 12 + random.nextInt(20); i++) {
            firms.add(new Firm(
                    "F%02d".formatted(i),
                    random.nextBoolean() ? "" : "P" + random.nextInt(6),
                    i > 3 && random.nextInt(4) == 0 ? "F0" + random.nextInt(4) : "",
                    1 + random.nextInt(9),
                    1 + random.nextInt(3),
                    "" + (1 + random.nextInt(9)),
                    "" + (1 + random.nextInt(9))));
        }
        return firms;
    }

    private static String certificates(Random random, int firms, int count, String prefix) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s%d,F%02d,%s,%s,%s%n"
                        .formatted(
                                prefix,
                                i,
                                random.nextInt(firms),
                                random.nextBoolean() ? "tech" : "brand",
                                random.nextBoolean() ? "city" : "nation",
                                random.nextInt(3) == 0 ? "2025-06-30" : "2026-06-30"))
                .collect(Collectors.joining());
    }

    private Map<String, Answer.Result> run(String rule, List<Firm> firms, String certificates) {
        try (Assessment run = assessment(rule, firms, certificates)) {
            Map<String, Answer.Result> results = new TreeMap<>();
            run.answer().results().forEach(result -> results.put(result.unit(), result));
            return results;
        }
    }

    private Assessment assessment(String rule, List<Firm> firms, String certificates) {
        return Trial.of(HEAD + rule, folder)
                .with("firm.csv", "id,parcel,owner,tax,land,energy,power\n" + rows(firms))
                .with("certificate.csv", "number,holder,kind,rung,until\n" + certificates)
                .run();
    }

    private static String rows(List<Firm> firms) {
        return firms.stream().map(Firm::row).collect(Collectors.joining());
    }

    private static <T> Map<String, String> each(Map<String, Answer.Result> results, Function<Answer.Result, T> what) {
        Map<String, String> each = new TreeMap<>();
        results.forEach((unit, result) -> each.put(unit, String.valueOf(what.apply(result))));
        return each;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void certificatesTwiceGiveNothingMoreAndOneMoreNeverTakesAway(long seed) {
        Random random = new Random(seed);
        List<Firm> firms = firms(random);
        String rule = PLAIN + """
                bonus:
                  at_most: 4
                  certificates: {table: certificates, class: kind, level: rung, valid_until: until, tech: {city: 1, nation: 3}, brand: 2}
                """;
        String held = certificates(random, firms.size(), 20, "a");
        Map<String, Answer.Result> once = run(rule, firms, held);
        assertThat(each(run(rule, firms, held + held.replaceAll("(?m)^a", "b")), Answer.Result::bonus))
                .isEqualTo(each(once, Answer.Result::bonus));
        run(rule, firms, held + certificates(random, firms.size(), 5, "c"))
                .forEach((unit, more) -> assertThat(more.bonus()).isBetween(bonus(once, unit), 4.0));
    }

    private static double bonus(Map<String, Answer.Result> results, String unit) {
        Answer.Result result = results.get(unit);
        Double bonus = result == null ? null : result.bonus();
        return bonus == null ? 0 : bonus;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void mergingIsTheSameAsAddingTheRowsBeforehand(long seed) {
        List<Firm> firms = firms(new Random(seed));
        Map<String, Answer.Result> merged = run(PLAIN.replace("who: firm", "who: firm, merged_by: parcel"), firms, "");
        Map<String, Firm> added = new TreeMap<>();
        for (Firm firm : firms) {
            added.merge(
                    firm.parcel().isEmpty() ? firm.id() : firm.parcel(),
                    new Firm(firm.id(), firm.parcel(), "", firm.tax(), firm.land(), "", ""),
                    (a, b) -> new Firm(a.id(), a.parcel(), "", a.tax() + b.tax(), a.land() + b.land(), "", ""));
        }
        Map<String, Answer.Result> beforehand = run(PLAIN, List.copyOf(added.values()), "");
        for (Firm firm : firms) {
            String unit = added.getOrDefault(firm.parcel(), firm).id();
            assertThat(List.of(merged.get(firm.id())))
                    .extracting(Answer.Result::score, Answer.Result::rank, Answer.Result::ranked)
                    .isEqualTo(List.of(Tuple.tuple(
                            beforehand.get(unit).score(),
                            beforehand.get(unit).rank(),
                            beforehand.get(unit).ranked())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void firstKnownIsTheFirstWhereItIsKnownAndTheSecondWhereItIsNot(long seed) {
        Random random = new Random(seed);
        List<Firm> firms = firms(random).stream()
                .map(firm -> random.nextBoolean()
                        ? firm
                        : new Firm(firm.id(), "", "", firm.tax(), firm.land(), "", firm.power()))
                .toList();
        String one = "assessed: {who: firm}\npoints:\n  per_tce: {weight: 10, ratio_to: 3, missing: 0}\n";
        String other = "assessed: {who: firm}\npoints:\n  per_power: {weight: 10, ratio_to: 5}\n";
        String both =
                "assessed: {who: firm}\npoints:\n  green: {weight: 10, first_known: {per_tce: {ratio_to: 3}, per_power: {ratio_to: 5}}}\n";
        Map<String, Answer.Result> first = run(one, firms, "");
        Map<String, Answer.Result> second = run(other, firms, "");
        Map<String, Answer.Result> either = run(both, firms, "");
        firms.forEach(firm -> assertThat(either.get(firm.id()).score())
                .isEqualTo((firm.energy().isEmpty() ? second : first)
                        .get(firm.id())
                        .score()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theSecondStageTakesItsShareOfAllFromTheFirstHalfOnly(long seed) {
        List<Firm> firms = firms(new Random(seed));
        String rule = PLAIN + "grades: {A: {among: first 50 %, by: per_power, first: 20 %}, B: rest}\n";
        Map<String, Answer.Result> results = run(rule, firms, "");
        long half = half(firms.size(), "0.5");
        List<Answer.Result> best = results.values().stream()
                .filter(result -> "A".equals(result.grade()))
                .toList();
        assertThat(best).allMatch(result -> rank(result) <= half);
        assertThat((long) best.size()).isGreaterThanOrEqualTo(half(firms.size(), "0.2"));
    }

    private static long half(int of, String share) {
        return new BigDecimal(share)
                .multiply(BigDecimal.valueOf(of))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }

    private static long rank(Answer.Result result) {
        Long rank = result.rank() == null ? null : result.rank().longValue();
        return rank == null ? Long.MAX_VALUE : rank;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void densePlacesHaveNoGapsAndChangeNoGrade(long seed) {
        List<Firm> firms = firms(new Random(seed));
        String grades = "grades: {A: to 20 %, B: next 50 %, C: rest, D: last 10 %}\n";
        Map<String, Answer.Result> dense = run(PLAIN + "rank: {places: dense}\n" + grades, firms, "");
        Map<String, Answer.Result> skip = run(PLAIN + grades, firms, "");
        assertThat(each(dense, Answer.Result::grade)).isEqualTo(each(skip, Answer.Result::grade));
        List<Long> places = dense.values().stream()
                .map(LawsOfPhrasesTest::rank)
                .distinct()
                .sorted()
                .toList();
        assertThat(places)
                .isEqualTo(IntStream.rangeClosed(1, places.size())
                        .mapToObj(i -> (long) i)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nobodyOutsideAListOfTheFirstIsBetterThanOneOnIt(long seed) {
        List<Firm> firms = firms(new Random(seed));
        String rule = PLAIN + "lists:\n  best: {first: 5}\n  worst: {last: 3}\n";
        try (Assessment run = assessment(rule, firms, "")) {
            Map<String, List<String>> lists = run.answer().listed().stream()
                    .collect(Collectors.groupingBy(
                            Answer.Listed::list,
                            TreeMap::new,
                            Collectors.mapping(Answer.Listed::unit, Collectors.toList())));
            List<Answer.Result> byScore = run.answer().results().stream()
                    .sorted(Comparator.comparing(LawsOfPhrasesTest::rank))
                    .toList();
            holds(lists.getOrDefault("best", List.of()), byScore, 5);
            List<Answer.Result> fromTheFoot = new ArrayList<>(byScore);
            Collections.reverse(fromTheFoot);
            holds(lists.getOrDefault("worst", List.of()), fromTheFoot, 3);
        }
    }

    /** The first so many in this order, and whoever shares the score of the last of them. */
    private static void holds(List<String> listed, List<Answer.Result> order, int first) {
        BigDecimal edge = order.get(first - 1).scoreUnrounded() == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(order.get(first - 1).scoreUnrounded());
        List<String> expected = IntStream.range(0, order.size())
                .filter(i -> i < first
                        || BigDecimal.valueOf(order.get(i).scoreUnrounded()).compareTo(edge) == 0)
                .mapToObj(i -> order.get(i).unit())
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aTenantHasTheGradeOfItsLandlordAndTakesNoPlace(long seed) {
        List<Firm> firms = firms(new Random(seed));
        String rule = PLAIN
                + "direct: {tenant: {same_as: owner, when: owner is not missing}}\ngrades: {A: to 30 %, B: rest}\n";
        Map<String, Answer.Result> results = run(rule, firms, "");
        firms.stream().filter(firm -> !firm.owner().isEmpty()).forEach(tenant -> {
            assertThat(results.get(tenant.id()).grade())
                    .isEqualTo(results.get(tenant.owner()).grade());
            assertThat(results.get(tenant.id()).rank()).isNull();
        });
    }
}
