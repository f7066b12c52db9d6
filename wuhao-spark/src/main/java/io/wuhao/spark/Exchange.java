package io.wuhao.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder through which tables go from the store to Spark and back, one folder a table. Closing it deletes it. */
final class Exchange implements AutoCloseable {

    private final Path folder;

    private Exchange(Path folder) {
        this.folder = folder;
    }

    static Exchange in(Path temporary) {
        try {
            return new Exchange(Files.createTempDirectory(temporary, "spark"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path folderOf(String table) {
        return folder.resolve(table);
    }

    /** A table that the store has written, as a single file. */
    Path fileOf(String table) {
        try {
            return Files.createDirectories(folderOf(table)).resolve("part-00000.parquet");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The files that Spark has written for a table, in the order of their rows. */
    List<Path> filesOf(String table) {
        try (Stream<Path> files = Files.list(folderOf(table))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** For Spark, which takes {@code [ ] { } * ?} in the name of a folder for a pattern. */
    static String pattern(Path path) {
        return "file://" + path.toAbsolutePath().normalize().toString().replaceAll("([\\[\\]{}*?])", "\\\\$1");
    }

    /** For DuckDB, which takes {@code [ * ?} for a pattern and knows no backslash. */
    static Path literally(Path path) {
        return Path.of(path.toAbsolutePath().normalize().toString().replaceAll("([\\[*?])", "[$1]"));
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
