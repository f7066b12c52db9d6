package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WuhaoTest {

    @Test
    void helpNamesTheCommand() {
        StringWriter out = new StringWriter();

        int exit = Wuhao.commandLine(io.wuhao.engine.run.DuckDbRunner::new)
                .setOut(new PrintWriter(out))
                .execute("--help");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("Usage: wuhao");
    }
}
