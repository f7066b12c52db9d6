package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.DuckDbRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The explanation of one area of the published figures of Lishui 2019, calculated by the formula of Huangyan 2022. */
class ExplainCommandTest {

    private static final String EXAMPLE = "../examples/lishui-2019";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Wuhao.commandLine(DuckDbRunner::new);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void scoreIsExplainedDownToTheCell() {
        assertThat(run("explain", EXAMPLE, "缙云县", "--lang", "zh")).isZero();
        assertThat(out.toString())
                // 36.91 ÷ 24.097 × 30 = 45.95178…
                .contains("36.91 ÷ 24.097 × 30 = 45.9518 分")
                .contains("没有单位排放增加值的数据：取全体其他单位该项得分的平均 1.3597 分")
                .contains("亩均税收：36.91 万元/亩  [area.csv 第 3 行, tax_per_mu]")
                .contains("文件没有印出等级划分，不评等级");
    }

    @Test
    void jsonHasBothLanguagesAndThePageIsWritten() throws IOException {
        Path page = folder.resolve("card.html");
        assertThat(run("explain", EXAMPLE, "缙云县", "--json", "--html", page.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"zh\" : \"亩均税收\"").contains("\"en\" : \"tax per mu\"");
        assertThat(Files.readString(page)).contains("缙云县").doesNotContain("<script");
    }

    @Test
    void unknownUnitIsNamedWithTheNearestOne() {
        assertThat(run("explain", EXAMPLE, "缙云", "--lang", "en")).isEqualTo(3);
        assertThat(err.toString()).contains("There is no unit (缙云)").contains("Maybe (缙云县)?");
    }
}
