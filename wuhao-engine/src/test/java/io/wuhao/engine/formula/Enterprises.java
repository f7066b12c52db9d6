package io.wuhao.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.register.Unit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two registers to write formulas about: enterprises, and the parcels and tenants that refer to them. */
final class Enterprises {

    static final Place PLACE = Place.line("scheme.yaml", 12);
    static final LocalDate AS_AT = LocalDate.of(2022, 12, 31);
    static final Scope SCOPE = scope();

    private Enterprises() {}

    static Column column(String name, String zh, Column.Type type, String unit) {
        return Column.of(name, new Label(zh, name), type, Unit.of(unit), PLACE);
    }

    static List<Column> columns() {
        return List.of(
                column("code", "统一社会信用代码", Column.Type.CREDIT_CODE, ""),
                coded("scale", "规模", null, null),
                column("tax", "税收", Column.Type.NUMBER, "万元"),
                column("revenue", "营业收入", Column.Type.NUMBER, "万元"),
                column("land", "用地面积", Column.Type.NUMBER, "亩"),
                column("site", "厂区面积", Column.Type.NUMBER, "公顷"),
                column("power_used", "用电量", Column.Type.NUMBER, "万kWh"),
                column("share", "研发占比", Column.Type.NUMBER, "%"),
                column("index", "指数", Column.Type.NUMBER, ""),
                column("industry", "行业代码", Column.Type.TEXT, ""),
                column("listed", "上市", Column.Type.YES_NO, ""),
                column("founded", "成立日期", Column.Type.DATE, ""));
    }

    private static Column coded(String name, String zh, @Nullable String refersTo, @Nullable String called) {
        Map<String, Label> codes = new LinkedHashMap<>();
        codes.put("above", new Label("规上", "above-scale"));
        codes.put("below", new Label("规下", "below-scale"));
        return new Column(
                name,
                new Label(zh, name),
                Column.Type.TEXT,
                Unit.NONE,
                Unit.NONE,
                codes,
                refersTo,
                called,
                false,
                PLACE);
    }

    private static Column reference(String name, @Nullable String called) {
        return new Column(
                name,
                new Label("企业", name),
                Column.Type.CREDIT_CODE,
                Unit.NONE,
                Unit.NONE,
                Map.of(),
                "enterprise",
                called,
                false,
                PLACE);
    }

    static Register parcel() {
        return new Register(
                "parcel",
                new Label("地块", "parcel"),
                "id",
                List.of(
                        column("id", "编号", Column.Type.TEXT, ""),
                        reference("owner", null),
                        reference("user", "used_parcel"),
                        column("area", "面积", Column.Type.NUMBER, "m2"),
                        column("vacancy", "空置率", Column.Type.NUMBER, "%"),
                        column("idle", "闲置", Column.Type.YES_NO, ""),
                        coded("scale", "规模", null, null)),
                PLACE);
    }

    private static Scope scope() {
        Map<String, Term> names = new LinkedHashMap<>();
        columns().forEach(column -> names.put(column.name(), new Term.Own(column)));
        names.put("value", new Term.Variable("value", Term.Type.NUMBER, Unit.NONE));
        names.put("points(tax_per_mu)", new Term.Variable("points(tax_per_mu)", Term.Type.NUMBER, Unit.NONE));
        Register parcel = parcel();
        return new Scope(
                "enterprise",
                names,
                Map.of(
                        "parcel",
                                new Scope.Link(
                                        parcel, parcel.findColumn("owner").orElseThrow()),
                        "used_parcel",
                                new Scope.Link(parcel, parcel.findColumn("user").orElseThrow())));
    }

    static Term bind(String formula) {
        Problems problems = new Problems();
        var term = new Formula(formula, PLACE).bind(SCOPE, problems);
        assertThat(problems.list().stream().filter(Problem::isError))
                .as(formula)
                .isEmpty();
        return term.orElseThrow();
    }

    /** Leaves by their names, aggregates as {@code sum_area}, last year's terms as {@code last}. */
    static String sql(String formula) {
        return sql(bind(formula));
    }

    static String sql(Term term) {
        return new SqlPrinter(Enterprises::spelling, AS_AT).print(term);
    }

    static String spelling(Term.Leaf leaf) {
        if (leaf instanceof Term.Own own) {
            return own.column().name();
        } else if (leaf instanceof Term.Linked linked) {
            String column = linked.column() == null ? "rows" : linked.column().name();
            return linked.aggregate().name().toLowerCase(Locale.ROOT) + "_" + column;
        }
        return leaf instanceof Term.Variable variable ? variable.name().replaceAll("[()]", "_") : "last";
    }

    /** All that is wrong with it, in one text. */
    static String problems(String formula, Locale language) {
        Problems problems = new Problems();
        var term = new Formula(formula, PLACE).bind(SCOPE, problems);
        assertThat(term.isPresent()).as(formula).isEqualTo(!problems.hasErrors());
        return problems.list().stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n"));
    }

    static String problems(String formula) {
        return problems(formula, Locale.ENGLISH);
    }
}
