package io.wuhao.server.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the frozen tables and the result files of each run lie: {@code runs/ID/tables}, {@code runs/ID/out}. */
@Component
class RunFolder {

    private final Path data;

    RunFolder(@Value("${wuhao.data}") Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    Path tables(long run) {
        return data.resolve("runs").resolve(String.valueOf(run)).resolve("tables");
    }

    Path out(long run) {
        return data.resolve("runs").resolve(String.valueOf(run)).resolve("out");
    }

    /** For what does not fit into memory. */
    Path temporary() throws IOException {
        return Files.createDirectories(data.resolve("tmp"));
    }
}
