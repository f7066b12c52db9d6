package io.wuhao.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Unit;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.server.shared.intake.Custody;
import io.wuhao.server.shared.intake.EngineSource;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import io.wuhao.server.shared.intake.RegisterRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers become the tables that a scheme asks for; nothing is guessed and nothing becomes zero. */
class RunTablesTest {

    private static final String SCHEME = """
            scheme: small
            year: 2025
            title: 小办法
            source: {document: 演示}
            completeness: scoring
            tables:
              enterprise:
                key: code
                columns:
                  code: {zh: 代码}
                  scale: {zh: 规模, one_of: {above: 规上, below: 规下}}
                  tax: {zh: 税收, unit: 万元}
                  land: {zh: 用地, unit: 亩}
            assessed: {who: enterprise}
            indicators:
              tax_per_mu: {zh: 亩均税收, formula: tax / land, unit: 万元/亩}
            points:
              tax_per_mu: {weight: 100, ratio_to: 20}
            total: {combine: sum}
            grades: unknown
            """;

    @TempDir
    Path folder;

    @Test
    void columnsOfSeveralRegistersAreJoinedByKeyWithTheirUnitsInTheHead() throws IOException {
        RunTables tables = new RunTables(List.of(
                source(List.of(text("code"), number("tax", "税收", "元")), Map.of("code", "A1", "tax", "300000")),
                source(List.of(text("code"), number("land", "用地", "m²")), Map.of("code", "A1", "land", "2000"))));

        tables.write(scheme(), 2025, "/1/", folder);

        assertThat(Files.readString(folder.resolve("enterprise.csv")))
                .isEqualToNormalizingNewlines("code,tax (元),land (m2)\nA1,300000,2000\n");
    }

    @Test
    void aFigureThatIsMissingStaysAnEmptyCellAndAFirmThatIsNotRegisteredIsNoUnit() throws IOException {
        RunTables tables = new RunTables(List.of(
                source(List.of(text("code"), number("tax", "税收", "万元")), Map.of("code", "A1")),
                source(List.of(text("code"), number("land", "用地", "亩")), Map.of("code", "B2", "land", "3"))));

        tables.write(scheme(), 2025, "/1/", folder);

        assertThat(Files.readString(folder.resolve("enterprise.csv")))
                .isEqualToNormalizingNewlines("code,tax (万元),land (亩)\nA1,,\n");
    }

    @Test
    void aColumnIsFoundByItsLabelWhereItsNameDiffers() {
        RunTables tables = new RunTables(List.of(source(
                List.of(text("code"), number("tax_paid", "税收", "万元"), number("land", "用地", "亩")),
                Map.of("code", "A1"))));

        assertThat(tables.check(scheme(), 2025)).isEmpty();
    }

    @Test
    void aColumnThatNoRegisterHasIsNamedWithTheNearest() {
        RunTables tables = new RunTables(
                List.of(source(List.of(text("code"), number("taxes", "入库税金", "万元")), Map.of("code", "A1"))));

        List<Problem> problems = tables.check(scheme(), 2025);

        assertThat(problems).hasSize(2).allMatch(Problem::isError);
        assertThat(problems.get(0).in(Locale.SIMPLIFIED_CHINESE)).contains("税收", "tax", "登记中没有这一列", "taxes");
    }

    private static Scheme scheme() {
        SchemeReader.Result result = SchemeReader.read(new SchemeReader.Text("small.yaml", SCHEME));
        return result.scheme().orElseThrow(() -> new AssertionError(result.problems()));
    }

    private static EngineSource source(List<FormColumn> columns, Map<String, String> cells) {
        RegisterForm form = new RegisterForm("enterprise", Label.of("企业", "enterprise"), "code", columns);
        return new EngineSource() {
            @Override
            public String table() {
                return "enterprise";
            }

            @Override
            public String pageOf(int year, String key, String column) {
                return "/enterprises/" + key;
            }

            @Override
            public RegisterForm form(int year) {
                return form;
            }

            @Override
            public List<RegisterRow> rows(int year, String place) {
                return List.of(new RegisterRow(cells.getOrDefault("code", ""), cells));
            }
        };
    }

    private static FormColumn text(String name) {
        return column(name, "代码", Column.Type.TEXT, Unit.NONE);
    }

    private static FormColumn number(String name, String label, String unit) {
        return column(name, label, Column.Type.NUMBER, Unit.of(unit));
    }

    private static FormColumn column(String name, String label, Column.Type type, Unit unit) {
        return new FormColumn(
                Column.of(name, Label.of(label, name), type, unit, Place.file("test")),
                false,
                new Custody(Label.same("统计局"), Custody.Basis.PUBLIC, Label.same("评价"), Custody.Readers.PLACE, true));
    }
}
