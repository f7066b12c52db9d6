package io.wuhao.server.register.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Grant;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class FigureRegisterTest {

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @Autowired
    Offices offices;

    @Autowired
    Rounds rounds;

    @Autowired
    FigureKinds kinds;

    @Autowired
    FigureRegister figuresOfTax;

    @Autowired
    FigureRegister figuresOfStatistics;

    City.Tree tree;

    @BeforeEach
    void aCity() {
        tree = city.tree();
        firms.settle(tree);
        for (String department : List.of("tax", "statistics", "commerce")) {
            rounds.put(new Round(department, "2025", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 15)));
        }
        figuresOfTax.put(row(Firms.STAR, Map.of("tax", "120", "sales", "3000")));
        figuresOfTax.put(row(Firms.MOON, Map.of("tax", "30", "sales", "800")));
    }

    private static RegisterRow row(String code, Map<String, String> cells) {
        return new RegisterRow(code, cells).with(Map.of("code", code, "period", "2025"));
    }

    @Test
    void theFormAsksADepartmentForItsColumnsOfTheOpenPeriod() {
        assertThat(figuresOfTax.form().name()).isEqualTo("figure_tax_2025");
        assertThat(figuresOfTax.form().columns())
                .extracting(column -> column.name())
                .containsExactly("code", "name", "period", "tax", "sales", "remark");
        assertThat(figuresOfTax.find(Firms.STAR).orElseThrow().cells())
                .containsEntry("tax", "120")
                .containsEntry("sales", "3000");
    }

    @Test
    void anotherDepartmentOpensNoneOfItsFiles() {
        Office bureau = offices.add(tree.city(), Office.Kind.DEPARTMENT, Label.same("市税务局"));
        kinds.handsIn("tax", bureau.id());
        SignedIn tax = new SignedIn(-3, "tax", "王五", "", true, List.of(new Grant(Role.DEPARTMENT, bureau.path())));
        SignedIn power = new SignedIn(
                -4,
                "power",
                "赵六",
                "",
                true,
                List.of(new Grant(Role.DEPARTMENT, tree.city().path())));

        assertThat(figuresOfTax.mayOpenFiles(tax, tree.city().path())).isTrue();
        assertThat(figuresOfTax.mayOpenFiles(power, tree.city().path())).isFalse();
        assertThat(figuresOfTax
                        .readableFor(power)
                        .test(
                                figuresOfTax.form().find("tax").orElseThrow(),
                                tree.city().path()))
                .isFalse();
    }

    @Test
    void aMissingFigureNeedsItsReason() {
        RegisterRow row = row(Firms.SUN, Map.of("tax", "5"));

        assertThat(figuresOfTax.check(List.of(row)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what().zh()).contains("销售收入", "缺数原因"));
        assertThat(figuresOfTax.check(List.of(row.with(Map.of("remark", "部门未提供")))))
                .isEmpty();
    }

    @Test
    void aCodeBesideAnotherFirmsNameIsASlippedRow() {
        assertThat(figuresOfTax.check(List.of(row(Firms.SUN, Map.of("tax", "5", "sales", "90", "name", "东川月湾纺织有限公司")))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what().zh()).contains("西岭日升光电有限公司", "东川月湾纺织有限公司"));
        assertThat(figuresOfTax.check(
                        List.of(row(Firms.SUN, Map.of("tax", "5", "sales", "90", "name", "西岭日升光电（有限公司）")))))
                .isEmpty();
    }

    @Test
    void checksStopWhatMustBeFixedAndAskForAnExplanation() {
        RegisterRow row = row(
                Firms.STAR,
                Map.of(
                        "revenue",
                        "3000",
                        "output",
                        "3100",
                        "value_added",
                        "3200",
                        "profit",
                        "4000",
                        "rd",
                        "50",
                        "heads",
                        "80"));

        assertThat(figuresOfStatistics.check(List.of(row)))
                .extracting(problem -> problem.what().zh())
                .containsExactlyInAnyOrder("利润总额大于主营业务收入。", "增加值大于工业总产值。");
        assertThat(figuresOfStatistics.check(List.of(row.with(Map.of("remark", "处置子公司收益", "value_added", "800")))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.isError()).isFalse());
    }

    @Test
    void tenThousandTimesLastYearIsAWrongUnit() {
        rounds.put(new Round("tax", "2026", LocalDate.of(2026, 2, 1), LocalDate.of(2027, 3, 15)));

        assertThat(figuresOfTax.check(List.of(new RegisterRow(
                        Firms.STAR, Map.of("code", Firms.STAR, "period", "2026", "tax", "1200000", "sales", "1")))))
                .extracting(problem -> problem.what().zh())
                .anySatisfy(what -> assertThat(what).contains("疑似单位误填"));
    }

    @Test
    void undoTakesBackWhatNobodyApproved() {
        figuresOfTax.remove(Firms.STAR);

        assertThat(figuresOfTax.find(Firms.STAR)).isEmpty();
    }
}
