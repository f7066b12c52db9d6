package io.wuhao.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Of two schemes, A and B, what is said of one of them only. */
final class SideOptions {

    @Option(names = "--supply-a", paramLabel = "FILE")
    private @Nullable Path supplyA;

    @Option(names = "--supply-b", paramLabel = "FILE")
    private @Nullable Path supplyB;

    @Option(names = "--year-a", paramLabel = "YEAR")
    private @Nullable Integer yearA;

    @Option(names = "--year-b", paramLabel = "YEAR")
    private @Nullable Integer yearB;

    SchemeOptions ofA(SchemeOptions both) {
        return both.but(supplyA, yearA);
    }

    SchemeOptions ofB(SchemeOptions both) {
        return both.but(supplyB, yearB);
    }

    /** An option that was given and says how a scheme is read or run: output folders have been run already. */
    static Optional<String> given(ParseResult parsed) {
        return parsed.matchedOptions().stream()
                .map(option -> option.longestName())
                .filter(name -> name.startsWith("--supply")
                        || name.startsWith("--year")
                        || name.equals("--last-year")
                        || name.equals("--accept-missing"))
                .findFirst();
    }
}
