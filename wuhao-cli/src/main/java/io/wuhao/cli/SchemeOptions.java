package io.wuhao.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which edition of a scheme, and what supplies its unknown clauses. */
final class SchemeOptions {

    @Option(names = "--supply", paramLabel = "FILE")
    private @Nullable Path supply;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer edition;

    @Option(names = "--as-at", paramLabel = "DATE")
    private @Nullable LocalDate day;

    /** These, with what is said of one scheme among several put in their place. */
    SchemeOptions but(@Nullable Path ownSupplement, @Nullable Integer ownYear) {
        SchemeOptions own = new SchemeOptions();
        own.supply = ownSupplement == null ? supply : ownSupplement;
        own.edition = ownYear == null ? edition : ownYear;
        own.day = day;
        return own;
    }

    @Nullable
    Path supplement() {
        return supply;
    }

    /** Another day of the snapshot than the scheme's. */
    @Nullable
    LocalDate asAt() {
        return day;
    }

    @Nullable
    Integer year() {
        return edition;
    }
}
