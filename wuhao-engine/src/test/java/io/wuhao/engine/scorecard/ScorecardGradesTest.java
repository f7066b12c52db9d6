package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the score to the grade, and down to the cells, on invented firms (演示数据). */
class ScorecardGradesTest {

    static final String SCHEME = """
            scheme: grades
            year: 2022
            title: {zh: 演示数据, en: demonstration}
            source: {document: 演示数据}
            tables:
              firm:
                zh: 企业
                en: firms
                key: code
                columns:
                  code:       {zh: 编号, en: code, type: text}
                  name:       {zh: 名称, en: name, type: text}
                  tax:        {zh: 税收, en: tax, unit: 万元}
                  honour:     {zh: 驰名商标, en: known brand, type: yes/no}
                  leader:     {zh: 龙头企业, en: leading firm, type: yes/no}
                  polluter:   {zh: 环保处罚, en: fined for pollution, type: yes/no, may_be_empty: yes}
                  complaints: {zh: 投诉数, en: complaints, unit: 件}
              parcel:
                zh: 地块
                en: parcels
                key: id
                columns:
                  id:   {zh: 宗地号, en: id, type: text}
                  firm: {zh: 企业, en: firm, type: text, refers_to: firm}
                  area: {zh: 面积, en: area, unit: 亩}
                  idle: {zh: 闲置, en: idle, type: yes/no}
            assessed: {who: firm, as_at: 2022-12-31, shown_by: name}
            ungraded:
              small: {zh: 税收不足起评线, en: tax below the line, when: tax < 10}
            indicators:
              tax_per_mu: {zh: 亩均税收, en: tax per mu, formula: tax / sum(parcel.area where not idle), unit: 万元/亩}
              growth:     {zh: 税收增长, en: growth of tax, formula: tax / last_year(tax) - 1}
            points:
              tax_per_mu: {weight: 80, ratio_to: 20}
              growth:     {steps: {below 0: 0, from 0: 10, from 0.1: 20}, missing: 0}
            total: {combine: sum}
            bonus:
              at_most: 5
              brand:  {zh: 品牌加分, en: brand, when: honour, points: 4}
              faster: {zh: 增长加分, en: growth, when: growth > 0.1, points: 3}
            penalty:
              trouble: {zh: 投诉扣分, en: complaints, when: complaints > 2, points: 2}
            score: {decimals: 1}
            direct:
              key_firm: {zh: 龙头企业, en: leading firm, becomes: A, quota: outside, when: leader}
            grades: {A: to 40 %, B: rest, C: last 20 %, names: {A: {zh: 优先发展, en: first}}}
            moves:
              fined: {zh: 环保处罚, en: fined, not_above: B, when: polluter}
            """;

    static final String FIRMS = """
            编号,名称,税收（元）,驰名商标,龙头企业,环保处罚,投诉数
            G1,演示一厂,10000000,是,否,是,0
            G2,演示二厂,6000000,否,否,,3
            G3,演示三厂,5000000,否,否,否,0
            G4,演示四厂,3000000,否,否,否,0
            G5,演示五厂,50000,否,否,否,0
            G6,演示六厂,1000000,否,是,否,0
            """;

    static final String PARCELS = """
            id,firm,area,idle
            P1,G1,30,否
            P2,G1,20,否
            P3,G1,70,是
            P4,G2,40,否
            P5,G3,50,否
            P6,G4,60,否
            P7,G5,1,否
            P8,G6,50,否
            """;

    static final String LAST_YEAR = """
            code,name,tax,honour,leader,polluter,complaints
            G1,演示一厂,800,否,否,否,0
            G2,演示二厂,600,否,否,否,0
            G4,演示四厂,250,否,否,否,0
            G6,演示六厂,200,否,否,否,0
            """;

    @TempDir
    Path folder;

    static Assessment run(Path folder) {
        return Trial.of(SCHEME, folder)
                .with("firm.csv", FIRMS)
                .with("parcel.csv", PARCELS)
                .with("last_year/firm.csv", LAST_YEAR)
                .with("last_year/parcel.csv", "id,firm,area,idle\n")
                .run();
    }

    private Scorecard card(String unit) {
        try (Assessment run = run(folder)) {
            return new Scorecards(run).find(unit).orElseThrow();
        }
    }

    private static List<String> zh(List<Label> labels) {
        return labels.stream().map(Label::zh).toList();
    }

    private static Scorecard.Line line(Scorecard card, String node) {
        return card.lines().stream()
                .filter(line -> line.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    /** 1000 ÷ 50 ÷ 20 × 80 = 80；增长 25 % 得 20；加分 4 + 3，最多 5；共 105。 */
    @Test
    void bonusAboveItsCeilingIsCutByALineOfItsOwn() {
        Scorecard card = card("G1");
        assertThat(card.score()).isEqualByComparingTo("105.0");
        assertThat(zh(line(card, "bonus_brand").says())).containsExactly("符合：驰名商标。加 4 分。");
        assertThat(zh(line(card, "bonus_faster").says())).containsExactly("符合：税收增长 > 0.1（税收增长 0.25）。加 3 分。");
        assertThat(zh(line(card, "bonus_ceiling").says())).containsExactly("加分合计最多 5 分，超出的 2 分不计。");
        assertThat(line(card, "bonus_ceiling").contribution()).isCloseTo(-2.0, within(1e-9));
    }

    /** 600 ÷ 40 ÷ 20 × 80 = 60；增长 0 得 10；扣 2；共 68。 */
    @Test
    void penaltyIsTakenOffWithItsCondition() {
        Scorecard card = card("G2");
        assertThat(card.score()).isEqualByComparingTo("68.0");
        assertThat(zh(line(card, "penalty_trouble").says())).containsExactly("符合：投诉数 > 2 件（投诉数 3 件）。扣 2 分。");
        assertThat(line(card, "penalty_trouble").contribution()).isEqualTo(-2.0);
    }

    /** 名单里 4 家：前 40 % 是 1.6，四舍五入 2 家；末位 20 % 是 0.8，1 家。 */
    @Test
    void cutSaysThePlacesThatItGaveTheGrade() {
        assertThat(zh(card("G2").grades()))
                .containsExactly("第 2 名，共 4 家；A 前 40 %（含），B 其余，C 末位 20 %；A 是第 1 至第 2 名，共 2 家；初评 A。");
        assertThat(zh(card("G3").grades()))
                .containsExactly("第 4 名，共 4 家；A 前 40 %（含），B 其余，C 末位 20 %；C 是第 4 名，共 1 家；初评 C。");
    }

    @Test
    void moveSaysItsReasonAndWhatItDid() {
        Scorecard card = card("G1");
        assertThat(card.gradeBefore()).isEqualTo("A");
        assertThat(card.grade()).isEqualTo("B");
        assertThat(zh(card.grades())).endsWith("环保处罚（不高于 B）：环保处罚，由 A 调整为 B。", "最终等级 B。");
    }

    @Test
    void gradeGivenDirectlySaysWhy() {
        Scorecard card = card("G6");
        assertThat(card.rank()).isNull();
        assertThat(card.grade()).isEqualTo("A");
        assertThat(card.gradeName()).isEqualTo(Label.of("优先发展", "first"));
        assertThat(zh(card.grades())).containsExactly("直接定为 A（不占名额）：龙头企业，因为龙头企业。");
    }

    @Test
    void ungradedUnitShowsItsKindAndItsFiguresWithoutPoints() {
        Scorecard card = card("G5");
        assertThat(card.ungraded())
                .isEqualTo(Label.of(
                        "税收不足起评线：税收 < 10 万元（税收 5 万元）", "tax below the line: tax < 10 ×10k yuan (tax 5 ×10k yuan)"));
        assertThat(card.score()).isNull();
        assertThat(card.grades()).isEmpty();
        assertThat(line(card, "tax_per_mu").value()).isEqualTo(5.0);
        assertThat(card.lines()).extracting(Scorecard.Line::points).containsOnlyNulls();
    }

    @Test
    void conditionOnAMissingFigureIsListedAsOpen() {
        assertThat(zh(card("G2").open())).containsExactly("环保处罚");
        assertThat(card("G1").open()).isEmpty();
    }

    @Test
    void figuresAreShownDownToTheCell() {
        Scorecard card = card("G1");
        assertThat(zh(line(card, "tax_per_mu").says()))
                .first()
                .isEqualTo("亩均税收 = 税收 ÷ 地块（限非闲置）的面积之和 = 1,000 万元 ÷ 50 亩 = 20 万元/亩。");
        assertThat(zh(line(card, "growth").says()))
                .first()
                .isEqualTo("税收增长 = 税收 ÷ 上年税收 − 1 = 1,000 万元 ÷ 800 万元 − 1 = 0.25。");
        assertThat(card.facts())
                .extracting(fact -> fact.label().zh() + "："
                        + (fact.value() == null ? "" : fact.value().zh()) + " " + fact.unit() + "，"
                        + fact.source().zh())
                .contains(
                        "税收：1,000 万元，firm.csv 第 2 行, 税收（元）（文件中单位为 元，已换算）",
                        "地块（限非闲置）的面积之和：50 亩，地块 2 行，parcel.csv",
                        "上年税收：800 万元，last_year/firm.csv 第 2 行, tax");
    }

    @Test
    void unitThatWasNotThereLastYearSaysSo() {
        Scorecard card = card("G3");
        assertThat(zh(line(card, "growth").says())).contains("没有上年税收的数据：按规定记 0 分。");
        assertThat(card.facts())
                .filteredOn(fact -> fact.label().zh().equals("上年税收"))
                .extracting(fact -> fact.source().zh())
                .containsExactly("上年没有该单位");
    }
}
