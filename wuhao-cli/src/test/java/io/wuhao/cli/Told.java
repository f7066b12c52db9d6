package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.DuckDbRunner;
import io.wuhao.engine.run.Runner;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/** What a command told its user: exit code, standard output, standard error. */
record Told(int exit, String out, String err) {

    static {
        System.setProperty("wuhao.home", "..");
    }

    static Told by(String... words) {
        return by(DuckDbRunner::new, words);
    }

    static Told by(Supplier<Runner> runner, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Wuhao.commandLine(runner).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(words);
        return new Told(exit, out.toString(), err.toString());
    }

    /** The demonstration's scheme and table, in a folder of their own. */
    static Path demo(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("演示 demo"));
        for (String name : List.of("scheme.yaml", "enterprise.csv")) {
            try (InputStream in = Told.class.getResourceAsStream("/demo/" + name)) {
                assertThat(in).isNotNull();
                Files.copy(in, folder.resolve(name));
            }
        }
        return folder;
    }
}
