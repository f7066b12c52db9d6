package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Benchmarks as a rulebook may word them. */
class BenchmarkPhrasesTest {

    private static SchemeReader.Result read(String phrase) {
        return SchemeReader.read(new SchemeReader.Text("trial.yaml", """
                scheme: trial
                year: 2022
                source: {document: 演示文件}
                completeness: full
                tables:
                  firm: {key: code, columns: {code: {type: text}, tax: {unit: 万元}}}
                assessed: {who: firm}
                indicators: {tax_paid: {formula: tax}}
                points: {tax_paid: {weight: 100, ratio_to: %s}}
                grades: {A: to 50 %%, B: rest}
                """.formatted(phrase)));
    }

    private static Benchmark benchmark(String phrase) {
        return read(phrase).scheme().orElseThrow().points().items().values().stream()
                .flatMap(List::stream)
                .findFirst()
                .flatMap(Points.Item::benchmark)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "median of values, MEDIAN, 1, false",
        "max of values, MAX, 1, false",
        "min of values, MIN, 1, false",
        "median, MEDIAN, 1, false",
        "1.2 × median of values of last year, MEDIAN, 1.2, true",
        "mean of values, MEAN, 1, false",
    })
    void medianAndEndsMayBeSaidToBeOfValues(String phrase, String kind, String times, boolean lastYear) {
        Benchmark read = benchmark(phrase);
        assertThat(read.kind()).hasToString(kind);
        assertThat(read.times()).isEqualByComparingTo(times);
        assertThat(read.lastYear()).isEqualTo(lastYear);
    }

    @Test
    void aPhraseThatIsNotUnderstoodIsAnsweredByTheWholeOnes() {
        assertThat(read("middle of values").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH))
                        .contains("\"ratio of sums\", \"mean of values\", \"median\"")
                        .doesNotContain(" / "))
                .satisfies(
                        problem -> assertThat(problem.in(Locale.CHINESE)).contains("“ratio of sums”、“mean of values”"));
    }
}
