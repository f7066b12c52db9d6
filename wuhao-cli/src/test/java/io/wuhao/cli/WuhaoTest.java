package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class WuhaoTest {

    @Test
    void helpNamesTheCommand() {
        StringWriter out = new StringWriter();

        int exit = new CommandLine(new Wuhao()).setOut(new PrintWriter(out)).execute("--help");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("Usage: wuhao");
    }
}
