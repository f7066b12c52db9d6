package io.wuhao.engine.run;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Problems;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.sql.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scheme with its tables, run as a user runs it: real files, the real reader, DuckDB. */
public final class Trial {

    private final SchemeReader.Request request;
    private final Path tables;
    private final Path temporary;

    private Trial(SchemeReader.Request request, Path tables, Path temporary) {
        this.request = request;
        this.tables = tables;
        this.temporary = temporary;
    }

    /** A folder that holds {@code scheme.yaml} and its tables, as an example does. */
    public static Trial of(Path folder, Path temporary) {
        return new Trial(request(read(folder.resolve("scheme.yaml")), null), folder, temporary);
    }

    /** A scheme written in a test; {@link #with} adds its tables to the folder. */
    public static Trial of(String scheme, Path folder) {
        return new Trial(request(scheme, null), folder, folder);
    }

    static SchemeReader.Request request(String scheme, @Nullable String supplement) {
        return new SchemeReader.Request(
                new SchemeReader.Text("scheme.yaml", scheme),
                supplement == null ? null : new SchemeReader.Text("supplement.yaml", supplement),
                null,
                Set.of());
    }

    public Trial supplied(String supplement) {
        return new Trial(request(request.scheme().content(), supplement), tables, temporary);
    }

    /** The same, as at another day than the file's. */
    public Trial asAt(LocalDate day) {
        return new Trial(
                new SchemeReader.Request(request.scheme(), request.supplement(), null, Set.of(), day),
                tables,
                temporary);
    }

    /** Writes a table into the folder. */
    public Trial with(String file, String csv) {
        try {
            Path path = tables.resolve(file);
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, csv);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public SchemeReader.Request request() {
        return request;
    }

    /**
     * The scheme as it is read.
     *
     * @throws InputException with what is wrong with it
     */
    public Scheme scheme() {
        SchemeReader.Result read = SchemeReader.read(request);
        return read.scheme().orElseThrow(() -> new InputException(read.problems()));
    }

    /**
     * Runs it on two threads.
     *
     * @throws InputException with what is wrong with the scheme or its tables
     */
    public Assessment run() {
        return run(2);
    }

    public Assessment run(int threads) {
        Scheme scheme = scheme();
        Problems problems = new Problems();
        TableFiles files =
                TableFiles.in(tables, scheme, Compiler.compile(scheme).needs(), problems);
        problems.throwIfErrors();
        Assessment.Options options =
                new Assessment.Options(true, List.of(), temporary, threads, 1_000, Assessment.Progress.NONE);
        return Assessment.run(scheme, files, options, new DuckDbRunner());
    }
}
