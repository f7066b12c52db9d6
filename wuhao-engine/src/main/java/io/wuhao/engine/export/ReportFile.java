package io.wuhao.engine.export;

import com.samskivert.mustache.Mustache;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scorecard.CardView;
import io.wuhao.engine.scorecard.ExplainHtml;
import io.wuhao.engine.scorecard.Scorecard;
import io.wuhao.engine.scorecard.Scorecards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The report: one page that needs nothing but itself, reads on a screen and prints on A4. It carries no time of day, so the same run
 * gives the same bytes.
 */
public final class ReportFile {

    /** More cards than these would make a page that no browser opens; the others are drawn one by one by {@code explain}. */
    static final int MOST_CARDS = 2_000;

    private final Assessment assessment;
    private final Locale language;
    private final Wording words;

    private ReportFile(Assessment assessment, Locale language) {
        this.assessment = assessment;
        this.language = language;
        this.words = new Wording(assessment.scheme(), language);
    }

    /** Writes the report in this language; every text of the scheme and the tables is escaped. */
    public static void write(Assessment assessment, Path file, Locale language) throws IOException {
        Map<String, Object> page = new ReportFile(assessment, language).page();
        try (Writer out = Files.newBufferedWriter(file)) {
            Mustache.compiler()
                    .nullValue("")
                    .emptyStringIsFalse(true)
                    .withLoader(ReportFile::template)
                    .compile(template("report"))
                    .execute(page, out);
        }
    }

    private static Reader template(String name) {
        if (name.startsWith("card")) {
            return ExplainHtml.template(name);
        }
        String resource = name + ".mustache";
        return new InputStreamReader(
                Objects.requireNonNull(ReportFile.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8);
    }

    private Map<String, Object> page() {
        List<String> units = new GroupResults(assessment.scheme(), assessment.answer()).units(MOST_CARDS);
        Anchors anchors = new Anchors(units);
        ReportHead head = new ReportHead(assessment, words);
        List<RankingSection.GroupView> groups = new RankingSection(assessment, words, anchors).groups();
        List<AnchoredCard> cards = cards(units, anchors);
        Map<String, Object> page = new LinkedHashMap<>(titles());
        page.put("lang", words.isChinese() ? "zh-CN" : "en");
        page.put("head", head.view());
        page.put("groups", groups);
        page.put("hasGroups", !groups.isEmpty());
        page.put("counting", new Cuts(assessment.scheme(), words).counting());
        List<ListSection.View> lists = new ListSection(assessment, words, anchors).views();
        page.put("lists", lists);
        page.put("hasLists", !lists.isEmpty());
        page.put("counts", new CountTable(assessment, words).view());
        UngradedSection ungraded = new UngradedSection(assessment, words, anchors);
        List<UngradedSection.Kind> kinds = ungraded.kinds();
        page.put("kinds", kinds);
        page.put("hasKinds", !kinds.isEmpty());
        UngradedSection.Kind open = ungraded.open();
        page.put("open", open);
        page.put("hasOpen", !open.listed().isEmpty());
        List<BenchmarkTable.Row> benchmarks = new BenchmarkTable(assessment, words).rows();
        page.put("benchmarks", benchmarks);
        page.put("hasBenchmarks", !benchmarks.isEmpty());
        page.put("cards", cards);
        page.put("hasCards", !cards.isEmpty());
        page.put("cardsLeft", left(cards.size()));
        return page;
    }

    record AnchoredCard(String id, CardView card) {}

    private List<AnchoredCard> cards(List<String> units, Anchors anchors) {
        List<AnchoredCard> cards = new ArrayList<>();
        for (Scorecard card : Scorecards.published(assessment).of(units)) {
            cards.add(new AnchoredCard(anchors.of(card.unit()), CardView.of(card, language)));
        }
        return cards;
    }

    private String left(int shown) {
        long units = assessment.answer().units();
        return units > shown
                ? words.say(
                        "这里有每组前列共 %s 家的说明；其余可用 explain 逐家查看，全部明细在 detail.csv。",
                        "Cards of %s units, the first of each group; draw the others by explain, all lines are in detail.csv.",
                        Wording.count(shown))
                : "";
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("tSkip", words.say("跳到排名", "Skip to the ranking"));
        titles.put("tSummary", words.say("概况", "Overview"));
        titles.put("tRanking", words.say("排名", "Ranking"));
        titles.put("tLists", words.say("名单", "Lists"));
        titles.put("tNobodyListed", words.say("没有单位列入。", "No unit is on it."));
        titles.put("tDistribution", words.say("得分分布", "Distribution of scores"));
        titles.put("tBenchmarks", words.say("基准值", "Benchmarks"));
        titles.put("tCards", words.say("各单位评分说明", "Every unit explained"));
        titles.put("tInputs", words.say("数据来源", "Sources"));
        titles.put("tMissing", words.say("缺失的数据", "Missing figures"));
        titles.put(
                "tDefaults", words.say("文件未写明、按默认处理的", "Where the document is silent, and the default that was used"));
        titles.put("tRemarks", words.say("读表时的提示", "Remarks on the tables"));
        titles.put("tNobody", words.say("没有参加排名的单位。", "No unit takes a place."));
        titles.put("tUngraded", words.say("没有等级的单位", "Units without a grade"));
        titles.put("tEverybody", words.say("没有这样的单位。", "There are none."));
        titles.put("tCounts", words.say("各组各等级家数", "Units by group and grade"));
        titles.put("tNoBenchmarks", words.say("这一方案没有基准值。", "This scheme has no benchmarks."));
        titles.put("tContents", words.say("目录", "Contents"));
        titles.put("tWhen", words.say("条件：", "where "));
        titles.put("tTop", words.say("返回顶部", "Back to the top"));
        addColumns(titles);
        return titles;
    }

    private void addColumns(Map<String, String> titles) {
        titles.put("tRank", ListOrder.none(assessment.scheme()) ? "" : words.say("位次", "Place"));
        titles.put("tUnit", words.say("单位", "Unit"));
        titles.put("tScore", words.say("得分", "Score"));
        titles.put("tParts", words.say("构成", "Parts"));
        titles.put("tGrade", assessment.scheme().grading() == null ? "" : words.say("等级", "Grade"));
        titles.put("tAll", words.say("合计", "All"));
        titles.put("tRestsOn", words.say("依据家数", "Rests on"));
        titles.put("tTable", words.say("表", "Table"));
        titles.put("tFile", words.say("文件", "File"));
        titles.put("tRows", words.say("行数", "Rows"));
        titles.put("tDigest", words.say("SHA-256 摘要", "SHA-256 digest"));
        titles.put("tConverted", words.say("单位换算", "Converted"));
        titles.put("tGroup", words.say("组别", "Group"));
        titles.put("tUnits", words.say("家数", "Units"));
        titles.put("tItem", words.say("指标", "Item"));
        titles.put("tValue", words.say("数值", "Value"));
        titles.put("tOrigin", words.say("来历", "Where from"));
    }
}
