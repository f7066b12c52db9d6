package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.Problem;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jingde 2022: the formula and the items are known, the weights are not. */
class JingdeTest {

    private static final Path FOLDER = Path.of("../schemes/jingde/2022");

    @TempDir
    Path temporary;

    @Test
    void weightsSuppliedByASecondFileGiveThePublishedPoints() {
        SchemeReader.Request request = Trial.request(
                Trial.read(FOLDER.resolve("scheme.yaml")), Trial.read(FOLDER.resolve("cases/weight-30.yaml")));
        SchemeReader.Result read = SchemeReader.read(request);
        assertThat(read.problems().stream().filter(Problem::isError).map(p -> p.in(Locale.ENGLISH)))
                .isEmpty();
        Scheme scheme = read.scheme().orElseThrow();
        assertThat(scheme.cases()).hasSize(2);
        assertThat(new CaseRunner(request, temporary, new DuckDbRunner())
                        .run(scheme).stream()
                                .flatMap(outcome -> outcome.differences().stream())
                                .map(problem -> problem.in(Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void withoutWeightsNothingIsScoredAndEveryClauseIsNamed() {
        Trial trial =
                Trial.of(Trial.read(FOLDER.resolve("scheme.yaml")), temporary).with("enterprise.csv", """
                        code,scale,tax,land,revenue,upgrade,value_added,heads,pollutant,rd,energy
                        91440300192181490G,above,10,10,100,0,10,10,10,1,10
                        """);
        assertThatThrownBy(trial::run)
                .hasMessageContaining("The document does not print (points.above.tax_per_mu.weight)")
                .hasMessageContaining("The document does not print (points.below.revenue_per_energy.weight)")
                .hasMessageContaining("Supply this clause in a file named by --supply");
    }

    @Test
    void whatTheDocumentPrintsCannotBeSupplied() {
        Trial trial = Trial.of(Trial.read(FOLDER.resolve("scheme.yaml")), temporary)
                .supplied("points: {each_item: {spread: 0 to 100}}\n");
        assertThatThrownBy(trial::scheme)
                .hasMessageContaining("(points.each_item.spread) is printed in the document and cannot be supplied");
    }
}
