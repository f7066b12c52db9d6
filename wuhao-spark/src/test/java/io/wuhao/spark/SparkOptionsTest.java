package io.wuhao.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

class SparkOptionsTest {

    @Test
    void javaIsStartedAsThisSparkAsksFor() throws IOException {
        List<String> asked =
                new ArrayList<>(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        // only Spark's machine learning uses it, and Java warns of it on every start
        asked.remove("--add-modules=jdk.incubator.vector");
        assertThat(Files.readAllLines(Path.of("jvm.options"))).isEqualTo(asked);
    }
}
