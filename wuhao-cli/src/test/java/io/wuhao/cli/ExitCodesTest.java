package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Runner;
import io.wuhao.engine.run.Store;
import io.wuhao.engine.sql.SqlText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExitCodesTest {

    @TempDir
    Path parent;

    @Test
    void anUnknownCommandIsEchoedWithTheNearest() {
        Told told = Told.by("asess", "--lang", "zh");

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("没有命令（asess）", "（assess）");
    }

    @Test
    void anUnknownOptionIsEchoedWithTheNearest() {
        Told told = Told.by("assess", "x", "--qiet");

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("--qiet", "(--quiet)");
    }

    @Test
    void whatIsMissingOrDoesNotFitIsSaidInTheLanguageOfTheUser() {
        assertThat(Told.by("raise", "P01", "--lang", "zh").err()).contains("缺少 --to GRADE。");
        assertThat(Told.by("raise", "--to", "B", "--lang", "en").err()).contains("Missing: UNIT SCHEME TABLES.");
        assertThat(Told.by("assess", "x", "--top", "many", "--lang", "zh").err())
                .contains("--top：值（many）不对，应为 N。");
        assertThat(Told.by("assess", "x", "--lang", "fr").err()).contains("(fr) does not fit, it should be zh|en.");
    }

    @Test
    void anUnknownSchemeIsEchoedWithTheNearest() {
        Told told = Told.by("check", "huangyann");

        assertThat(told.exit()).isEqualTo(3);
        assertThat(told.err()).contains("(huangyann)", "Maybe (huangyan)?");
    }

    @Test
    void aBundledSchemeWithoutTablesIsWrongUsage() {
        assertThat(Told.by("assess", "huangyan").exit()).isEqualTo(2);
    }

    @Test
    void problemsOfATableAreListedByFileErrorsFirstAndCounted() throws IOException {
        Path demo = Told.demo(parent);
        Path table = demo.resolve("enterprise.csv");
        Files.writeString(
                table, Files.readString(table).replace("大,300,20", "大,,20").replace("大,250,20", "大,二百五,20"));

        Told told = Told.by("assess", demo.toString(), "--lang", "zh");

        assertThat(told.exit()).isEqualTo(3);
        assertThat(told.out()).isEmpty();
        assertThat(told.err().lines().map(line -> line.replaceAll("：.*|: .*", "")))
                .containsExactly("enterprise.csv", "  错误  第 3 行 税收（万元）", "  空缺  第 2 行 税收（万元）", "1 处错误，1 处空缺。");
    }

    @Test
    void emptyCellsAloneSayHowTheyCanBeAdmitted() throws IOException {
        Path demo = Told.demo(parent);
        Path table = demo.resolve("enterprise.csv");
        Files.writeString(table, Files.readString(table).replace("大,300,20", "大,,20"));

        assertThat(Told.by("assess", demo.toString()).err()).contains("--accept-missing");
        assertThat(Told.by("check", demo.toString(), table.toString()).exit()).isEqualTo(3);
        assertThat(Told.by("check", demo.toString(), table.toString(), "--accept-missing")
                        .exit())
                .isZero();
    }

    @Test
    void problemsAreDataWithJson() {
        assertThat(Told.by("assess", "huangyann", "..", "--json").out()).contains("\"severity\" : \"error\"");
    }

    @Test
    void aFolderThatCannotBeMadeIsWrongUsage() throws IOException {
        Path demo = Told.demo(parent);

        Told told = Told.by(
                "assess",
                demo.toString(),
                "--out",
                demo.resolve("scheme.yaml/out").toString());

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("--out");
    }

    @Test
    void anEngineThatIsNotThisProgramsIsWrongUsage() throws IOException {
        Told told = Told.by("assess", Told.demo(parent).toString(), "--engine", "spark");

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("spark", "DuckDB");
    }

    /** An engine with a fault of its own. */
    private record BrokenRunner() implements Runner {
        @Override
        public String engine() {
            return "DuckDB";
        }

        @Override
        public void run(SqlText text, Store store) {
            throw new IllegalStateException("broken on purpose");
        }
    }

    /** An engine that fills Java's memory. */
    private record GreedyRunner() implements Runner {
        @Override
        public String engine() {
            return "DuckDB";
        }

        @Override
        public void run(SqlText text, Store store) {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @Test
    void theEndOfJavasMemoryIsOneSentence() throws IOException {
        StringWriter err = new StringWriter();
        CommandLine line = Wuhao.commandLine(GreedyRunner::new)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err));

        int exit = Wuhao.inOwnProgram(line, "assess", Told.demo(parent).toString(), "--lang", "en");

        assertThat(exit).isEqualTo(70);
        assertThat(err.toString().strip())
                .isEqualTo("Java's memory is full. Set JAVA_TOOL_OPTIONS=-Xmx4g (or more) and run again.");
    }

    @Test
    void aFaultOfOursIsOneSentenceAndItsTraceAFile() throws IOException {
        Told told = Told.by(BrokenRunner::new, "assess", Told.demo(parent).toString(), "--lang", "en");

        assertThat(told.exit()).isEqualTo(70);
        assertThat(told.err())
                .startsWith("The program failed; that is our fault")
                .doesNotContain("\tat ");
        Path trace = Path.of(told.err().strip().replaceFirst(".* the file ", "").replaceFirst("\\.$", ""));
        assertThat(Files.readString(trace)).contains("broken on purpose", "\tat ");
        Files.delete(trace);
    }
}
