package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutputFilesTest {

    @TempDir
    Path parent;

    private Path demo = Path.of("");

    @BeforeEach
    void makeDemo() throws IOException {
        demo = Told.demo(parent);
    }

    private String written(String name) throws IOException {
        return Files.readString(demo.resolve("out").resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(demo.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void resultsAreOrderedByGroupPlaceAndUnit() throws IOException {
        Told.by("assess", demo.toString());

        assertThat(written("result.csv").lines().limit(3))
                .containsExactly(
                        "\uFEFFunit,name,group,score,rank,ranked,total,bonus,penalty,grade_before_adjustment,grade,moves,direct,ungraded_reason,undecided,managed_as,merged_as,same_as",
                        "P01,甲演示厂,large,150.00,1,5,150.0,0.0,0.0,A,A,,,,,,,",
                        "P02,乙演示厂,large,125.00,2,5,125.0,0.0,0.0,B,B,,,,,,,");
        assertThat(written("result.csv"))
                .contains("P06,己演示厂,small,120.00,1,5,120.0,0.0,0.0,A,C,fine,,,,,,")
                .contains("P10,癸演示厂,small,,,,,0.0,0.0,,,,,new_firm,,,,");
    }

    @Test
    void aUnitsLinesGoFromTheTotalDownToTheRounding() throws IOException {
        Told.by("assess", demo.toString());

        assertThat(written("detail.csv").lines().limit(4))
                .containsExactly(
                        "\uFEFFunit,node,level,value,benchmark,points,weight,contribution,note",
                        "P01,total,0,,,150.0,,,",
                        "P01,tax_per_mu,1,15.0,10.0,150.0,100.0,150.0,",
                        "P01,rounding,1,,,0.0,,0.0,");
    }

    @Test
    void summaryCountsEveryOutcomeOnce() throws IOException {
        Told.by("assess", demo.toString());

        assertThat(written("summary.csv")).isEqualTo("""
                \uFEFFgroup,outcome,code,units
                large,graded,A,1
                large,graded,B,3
                large,graded,C,1
                small,figure missing,,1
                small,graded,B,3
                small,graded,C,2
                small,ungraded,new_firm,1
                """);
    }

    @Test
    void aTextThatExcelWouldRunGetsAnApostropheAndANegativeNumberDoesNot() throws IOException {
        Path table = demo.resolve("enterprise.csv");
        Files.writeString(table, Files.readString(table) + "-P13,+加,小,-5,10,否,否\n");

        Told.by("assess", demo.toString());

        assertThat(written("result.csv"))
                .contains("\nP11,'=cmd()|'/c'!A1,small,24.00,")
                .contains("\n'-P13,'+加,small,-10.00,");
    }

    @Test
    void sqlAndEmojiInANameAreOnlyAName() throws IOException {
        Told told = Told.by("assess", demo.toString());

        assertThat(told.exit()).isZero();
        assertThat(written("result.csv")).contains("P12,😀'; drop table result; --,small,");
    }

    @Test
    void anExistingFolderKeepsWhatIsNotOfTheContractAndLosesWhatIsOfAnOlderRun() throws IOException {
        Path out = Files.createDirectories(demo.resolve("out"));
        Files.writeString(out.resolve("备注.txt"), "mine");
        Files.writeString(out.resolve("result.csv"), "old");
        Told.by("assess", demo.toString(), "--format", "parquet");
        assertThat(names()).contains("result.parquet");

        Told.by("assess", demo.toString());

        assertThat(names())
                .containsExactly(
                        "detail.csv", "report.html", "result.csv", "run.json", "scheme.sql", "summary.csv", "备注.txt");
        assertThat(written("备注.txt")).isEqualTo("mine");
        assertThat(written("result.csv")).contains("P01");
    }

    @Test
    void aRunThatFailsLeavesTheOldFilesAlone() throws IOException {
        Told.by("assess", demo.toString());
        String before = written("result.csv");
        Path table = demo.resolve("enterprise.csv");
        Files.writeString(table, Files.readString(table).replace(",300,", ",三百块,"));

        assertThat(Told.by("assess", demo.toString()).exit()).isEqualTo(3);

        assertThat(written("result.csv")).isEqualTo(before);
    }

    @Test
    void parquetHoldsTheTextsAsTheyAre() throws IOException {
        Told.by("assess", demo.toString(), "--format", "csv,parquet");

        Path out = demo.resolve("out");
        try (Store store = Store.open(Store.Limits.usual(List.of(out), parent))) {
            assertThat(store.list(
                            "select name from read_parquet(" + Store.literal(out.resolve("result.parquet"))
                                    + ") where unit = 'P11'",
                            row -> row.getString(1)))
                    .containsExactly("=cmd()|'/c'!A1");
        }
    }

    @Test
    void shuffledRowsAndOtherThreadCountsGiveTheSameBytes() throws IOException {
        Told.by("assess", demo.toString(), "--threads", "1");
        List<String> first = List.of(written("result.csv"), written("detail.csv"), written("summary.csv"));
        Told.by("assess", demo.toString(), "--threads", "2");
        assertThat(List.of(written("result.csv"), written("detail.csv"), written("summary.csv")))
                .isEqualTo(first);

        Path table = demo.resolve("enterprise.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(table));
        Collections.shuffle(rows.subList(1, rows.size()), new Random(7));
        Files.write(table, rows);
        Told.by("assess", demo.toString(), "--threads", "2");

        assertThat(List.of(written("result.csv"), written("detail.csv"), written("summary.csv")))
                .isEqualTo(first);
    }

    /** The database works in parallel only above 122,880 rows, so a small table would prove nothing. */
    @Test
    void manyUnitsStandInTheirOrderWhateverTheThreads() throws IOException {
        int units = 300_000;
        StringBuilder rows = new StringBuilder("编号,名称,规模,税收（万元）,用地（亩）,新办,受罚\n");
        for (int i = 0; i < units; i++) {
            // 7919 is prime, so each number comes once, in no order
            long number = i * 7919L % units;
            rows.append("U%06d,演示,%s,%d,10,否,否%n".formatted(number, number % 3 == 0 ? "大" : "小", number % 5000));
        }
        Files.writeString(demo.resolve("enterprise.csv"), rows.toString());

        Told.by("assess", demo.toString(), "--quiet", "--threads", "2");
        List<String> places = written("result.csv")
                .lines()
                .skip(1)
                .map(OutputFilesTest::place)
                .toList();
        List<String> detailed = written("detail.csv")
                .lines()
                .skip(1)
                .map(line -> line.substring(0, 7))
                .toList();
        String result = written("result.csv");

        assertThat(places).hasSize(units).isSorted();
        assertThat(detailed).isSorted();
        Told.by("assess", demo.toString(), "--quiet", "--threads", "1");
        assertThat(written("result.csv").equals(result))
                .as("same bytes on one thread")
                .isTrue();
    }

    private static String place(String line) {
        String[] cells = line.split(",");
        return "%s %06d %s".formatted(cells[2], Integer.parseInt(cells[4]), cells[0]);
    }

    @Test
    void theSameRunElsewhereGivesTheSameRecord() throws IOException {
        Told.by("assess", demo.toString(), "--threads", "1");
        String first = written("run.json");
        Path copy = Told.demo(parent.resolve("another"));

        Told.by("assess", copy.toString(), "--threads", "2");

        assertThat(Files.readString(copy.resolve("out/run.json")))
                .isEqualTo(first)
                .doesNotContain(parent.toString());
    }

    @Test
    void theRecordSaysWhatWasReadAndWhatWasAdmitted() throws IOException {
        Path table = demo.resolve("enterprise.csv");
        Files.writeString(table, Files.readString(table).replace("P03,丙演示厂,大,200,", "P03,丙演示厂,大,,"));

        assertThat(Told.by("assess", demo.toString(), "--accept-missing").exit())
                .isZero();

        JsonNode run = JsonMapper.builder().build().readTree(written("run.json"));
        assertThat(run.at("/inputs/0/file").stringValue()).isEqualTo("enterprise.csv");
        assertThat(run.at("/inputs/0/rows").intValue()).isEqualTo(12);
        assertThat(run.at("/inputs/0/sha256").stringValue()).hasSize(64);
        assertThat(run.at("/empty_cells/0/column").stringValue()).isEqualTo("tax");
        assertThat(run.at("/remarks").toString()).contains("\"severity\":\"missing\"", "\"row\":4");
        assertThat(run.at("/rounding/rule").stringValue()).isEqualTo("half up");
    }

    @Test
    void scoresAtTheEdgeOfARoundingAreCounted() throws IOException {
        Path table = demo.resolve("enterprise.csv");
        // 100 × (20.001 / 20) / 10 = 10.0005 is no edge at 2 decimals; 100 × (20.01 / 20) / 10 = 10.005 is one
        Files.writeString(table, Files.readString(table) + "P13,,大,20.001,20,否,否\nP14,,大,20.01,20,否,否\n");

        Told.by("assess", demo.toString());

        JsonNode run = JsonMapper.builder().build().readTree(written("run.json"));
        assertThat(run.at("/rounding/units_within_1e_8_of_an_edge").intValue()).isEqualTo(1);
    }
}
