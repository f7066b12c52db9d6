package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way from a figure to points, on invented firms (演示数据), against calculations by hand. */
class ScorecardItemsTest {

    private static final String SCHEME = """
            scheme: items
            year: 2022
            title: {zh: 演示数据, en: demonstration}
            source: {document: 演示数据}
            completeness: scoring
            tables:
              firm:
                zh: 企业
                key: code
                columns:
                  code:    {zh: 编号, en: code, type: text}
                  name:    {zh: 名称, en: name, type: text}
                  size:    {zh: 规模, en: size, one_of: {above: {zh: 规上, en: above-scale}, below: {zh: 规下, en: below-scale}}}
                  tax:     {zh: 税收, en: tax, unit: 万元}
                  land:    {zh: 用地面积, en: land, unit: 亩}
                  energy:  {zh: 能耗, en: energy, unit: tce}
                  rd:      {zh: 研发费用, en: R&D, unit: 万元, may_be_empty: yes}
                  patents: {zh: 专利数, en: patents, unit: 件, may_be_empty: yes}
                  water:   {zh: 用水量, en: water, unit: t, may_be_empty: yes}
                  jobs:    {zh: 职工人数, en: heads, unit: 人, may_be_empty: yes}
                  waste:   {zh: 固废, en: waste, unit: t, may_be_empty: yes}
            assessed: {who: firm, as_at: 2022-12-31, shown_by: name}
            indicators:
              tax_per_mu:   {zh: 亩均税收, en: tax per mu, formula: tax / land, unit: 万元/亩}
              energy_rate:  {zh: 单位税收能耗, en: energy per tax, formula: energy / tax, unit: tce/万元, better: lower}
              rd_share:     {zh: 研发占比, en: R&D share, formula: rd / tax}
              patents:      {zh: 专利, en: patents, unit: 件}
              water_rate:   {zh: 单位用水税收, en: tax per t of water, formula: tax / water, unit: 万元/t}
              tax_per_head: {zh: 人均税收, en: tax per head, formula: tax / jobs, unit: 万元/人, department: {zh: 税务局, en: the tax bureau}}
              waste_rate:   {zh: 单位固废税收, en: tax per t of waste, formula: tax / waste, unit: 万元/t}
            points:
              above:
                tax_per_mu:   {weight: 30, ratio_to: 2 × mean of ratios of last year, at_most: 1.2 × weight}
                energy_rate:  {weight: 20, spread: 20 to 100}
                rd_share:
                  ratio_to: {is: mean of ratios, fewer_than: 5, then: 0.04}
                  steps: {below 0.5: 0, from 0.5 below 1: 3, from 1: 5}
                patents:
                  steps: {below 1: 0, from 1: 2, from 5: 4}
                  missing: 0
                  except: [{when: rd is missing, points: 1}]
                water_rate:   {weight: 10, ratio_to: mean of first 50 %, missing: mean of points, decimals: 1}
                tax_per_head: {weight: 10, formula: value / benchmark * weight - 1, benchmark: median, missing: benchmark}
                waste_rate:   {weight: 10, ratio_to: ratio of sums, missing: mean of values, at_least: 4}
              below:
                tax_per_mu: {weight: 100, ratio_to: 10}
            total: {combine: sum}
            score: {decimals: 2}
            grades: unknown
            """;

    /** 上年比值 1000/100 = 10、200/40 = 5、300/20 = 15，平均 10，2 倍是 20。 */
    private static final String LAST_YEAR = """
            code,name,size,tax,land,energy,rd,patents,water,jobs,waste
            F1,演示一厂,above,1000,100,1,1,1,1,1,1
            F2,演示二厂,above,200,40,1,1,1,1,1,1
            F3,演示三厂,above,300,20,1,1,1,1,1,1
            """;

    private static final String FIRMS = """
            code,name,size,tax,land,energy,rd,patents,water,jobs,waste
            F1,演示一厂,above,1200,100,600,60,5,600,100,240
            F2,演示二厂,above,300,10,300,6,,100,60,
            F3,演示三厂,above,500,50,500,,,,,100
            F4,演示四厂,below,80,10,10,1,1,1,1,1
            """;

    @TempDir
    Path folder;

    private Scorecard card(String unit) {
        try (Assessment run = Trial.of(SCHEME, folder)
                .with("firm.csv", FIRMS)
                .with("last_year/firm.csv", LAST_YEAR)
                .run()) {
            return new Scorecards(run).find(unit).orElseThrow();
        }
    }

    private static Scorecard.Line line(Scorecard card, String node) {
        return card.lines().stream()
                .filter(line -> line.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private List<String> says(String unit, String node) {
        return line(card(unit), node).says().stream().map(Label::zh).toList();
    }

    @Test
    void ratioToTwiceLastYearsMeanIsCapped() {
        assertThat(says("F2", "tax_per_mu"))
                .containsExactly(
                        "亩均税收 = 税收 ÷ 用地面积 = 300 万元 ÷ 10 亩 = 30 万元/亩。",
                        "基准值 20 万元/亩：规上 3 家的各户比值的平均 10 的 2 倍（上年）。",
                        "30 ÷ 20 × 30 = 45 分。",
                        "封顶 36 分。",
                        "在规上 3 家中，该项得分第 1 位。");
        assertThat(line(card("F2"), "tax_per_mu").says().get(1).en())
                .isEqualTo(
                        "Benchmark 20 ×10k yuan/mu: 2 × 10, the mean of the single figures of above-scale (3 units) (last year).");
    }

    @Test
    void officeThatSuppliesAFigureIsSaidOnTheCardAndInTheReading() {
        assertThat(line(card("F1"), "tax_per_head").says())
                .contains(Label.of("数据由税务局提供。", "The figure is supplied by the tax bureau."));
        assertThat(says("F1", "tax_per_mu")).noneMatch(sentence -> sentence.contains("提供"));
        Scheme scheme = SchemeReader.read(new SchemeReader.Text("scheme.yaml", SCHEME))
                .scheme()
                .orElseThrow();
        assertThat(SchemeReading.of(scheme).stream()
                        .flatMap(section -> section.sentences().stream())
                        .map(Label::zh))
                .contains("人均税收 = 税收 ÷ 职工人数，单位万元/人，数据由税务局提供。");
    }

    /** 单位税收能耗 0.5、1、1，越低越好：F1 得 (20 + 80 × 1) ÷ 100 × 20 = 20 分。 */
    @Test
    void spreadSaysItsEdgesAndThatLowerIsBetter() {
        assertThat(says("F1", "energy_rate"))
                .contains(
                        "最低值 0.5 tce/万元：规上 3 家的最小值。",
                        "最高值 1 tce/万元：规上 3 家的最大值。",
                        "(20 + 80 × (1 − 0.5) ÷ (1 − 0.5)) ÷ 100 × 20（越低越好） = 20 分。");
        assertThat(line(card("F1"), "energy_rate").points()).isEqualTo(20.0);
    }

    @Test
    void stepTableSaysTheStepAndTheFallbackOfItsBenchmark() {
        assertThat(says("F2", "rd_share"))
                .contains(
                        "基准值 0.04：规上有该数据的只有 2 家，不足 5 家，改用：文件印出。",
                        "与基准值之比：0.02 ÷ 0.04 = 0.5。",
                        "0.5 落在“不小于 0.5 且小于 1”一档：3 分。");
    }

    @Test
    void stepsOfTheValueItselfKeepItsUnit() {
        assertThat(says("F1", "patents"))
                .containsExactly("专利 = 5 件（登记的数值）。", "5 件 落在“不小于 5”一档：4 分。", "在规上 3 家中，该项得分第 1 位。");
    }

    @Test
    void fixedPointsForAMissingFigureAreSaid() {
        assertThat(says("F2", "patents")).containsExactly("专利 = 缺失。", "没有专利的数据：按规定记 0 分。", "在规上 3 家中，该项得分第 3 位。");
    }

    @Test
    void exceptionSaysItsCondition() {
        assertThat(says("F3", "patents")).contains("例外：研发费用缺失，该项得 1 分。");
    }

    /** F1 得 2 ÷ 3 × 10 = 6.7，F2 得 10，平均 8.35。 */
    @Test
    void missingFigureTakesTheMeanOfTheOthersPoints() {
        assertThat(says("F1", "water_rate")).contains("2 ÷ 3 × 10 = 6.6667 分。", "四舍五入到 1 位小数：6.7 分。");
        assertThat(says("F3", "water_rate"))
                .contains("没有用水量的数据：取规上其他单位该项得分的平均 8.35 分。", "基准值 3 万元/t：规上 2 家的前 50 % 的平均。");
        assertThat(line(card("F3"), "water_rate").points()).isCloseTo(8.35, within(1e-9));
    }

    /** 人均税收 12 和 5 的中位数是 8.5；12 ÷ 8.5 × 10 − 1 = 13.1176。 */
    @Test
    void formulaIsSaidWithItsFiguresAndTheBenchmarkStandsInForWhatIsMissing() {
        assertThat(says("F1", "tax_per_head"))
                .contains("基准值 8.5 万元/人：规上 2 家的中位数。", "计分公式：数值 ÷ 基准值 × 分值 − 1 = 12 ÷ 8.5 × 10 − 1 = 13.1176 分。");
        assertThat(says("F3", "tax_per_head"))
                .contains("没有职工人数的数据：按基准值计。", "计分公式：数值 ÷ 基准值 × 分值 − 1 = 8.5 ÷ 8.5 × 10 − 1 = 9 分。");
    }

    /** 总额之比按登记的数值：(1200 + 500) ÷ (240 + 100) = 5，没有数据的 F2 不计入。 */
    @Test
    void meanOfTheKnownValuesStandsInForWhatIsMissing() {
        assertThat(says("F2", "waste_rate"))
                .containsSubsequence("没有固废的数据：取规上已知数值的平均值 5 万元/t。", "基准值 5 万元/t：规上 2 家的总额之比。", "5 ÷ 5 × 10 = 10 分。");
    }

    @Test
    void unitWithoutAFigureThatIsNeededSaysWhichItemHasNoPoints() {
        Scorecard card = card("F3");
        assertThat(card.score()).isNull();
        assertThat(card.ungraded()).isEqualTo(Label.of("研发占比没有得分", "there are no points for R&D share"));
        assertThat(says("F3", "rd_share")).contains("研发占比 = 研发费用 ÷ 税收 = （缺失） ÷ 500 万元 = 缺失。", "没有研发费用的数据：不得分，该单位不评级。");
    }

    @Test
    void unitIsComparedWithItsOwnClassOnly() {
        Scorecard card = card("F4");
        assertThat(card.group()).isEqualTo(Label.of("规下", "below-scale"));
        assertThat(card.lines()).extracting(Scorecard.Line::node).containsExactly("total", "tax_per_mu", "rounding");
        assertThat(card.facts()).extracting(Scorecard.Fact::column).containsExactly("size", "tax", "land");
    }

    @Test
    void cardsComeInTheOrderAskedAndUnknownUnitsAreLeftOut() {
        try (Assessment run = Trial.of(SCHEME, folder)
                .with("firm.csv", FIRMS)
                .with("last_year/firm.csv", LAST_YEAR)
                .run()) {
            Scorecards cards = new Scorecards(run);
            assertThat(cards.of(List.of("F3", "nobody", "F1", "x' or '1'='1")))
                    .extracting(Scorecard::unit)
                    .containsExactly("F3", "F1");
            assertThat(cards.find("nobody")).isEmpty();
            assertThat(cards.of(List.of())).isEmpty();
        }
    }
}
