package io.wuhao.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which edition of a scheme, and what supplies its unknown clauses. */
final class SchemeOptions {

    @Option(
            names = "--supply",
            paramLabel = "FILE",
            description = "a second YAML file that fills what the scheme calls unknown. 补充文件")
    private @Nullable Path supply;

    @Option(names = "--year", paramLabel = "YEAR", description = "the edition for this year's figures. 年度版本")
    private @Nullable Integer edition;

    @Nullable
    Path supplement() {
        return supply;
    }

    @Nullable
    Integer year() {
        return edition;
    }
}
