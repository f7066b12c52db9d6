package io.wuhao.server.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the frozen tables and the result files of each run lie: {@code runs/ID/scheme.yaml}, {@code tables}, {@code out}. */
@Component
class RunFolder {

    private final Path data;

    RunFolder(@Value("${wuhao.data}") Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    Path tables(long run) {
        return data.resolve("runs").resolve(String.valueOf(run)).resolve("tables");
    }

    /** The text of the scheme as it was when the run began: an upgrade of the program does not change what a run says. */
    Path scheme(long run) {
        return data.resolve("runs").resolve(String.valueOf(run)).resolve("scheme.yaml");
    }

    Path out(long run) {
        return data.resolve("runs").resolve(String.valueOf(run)).resolve("out");
    }

    /** For what does not fit into memory. */
    Path temporary() throws IOException {
        return Files.createDirectories(data.resolve("tmp"));
    }
}
