package io.wuhao.engine.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Files in, a DuckDB table and sentences out. */
abstract class LoadingTest {

    @TempDir
    Path folder;

    Connection duckdb;
    Problems problems;

    @BeforeEach
    void open() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        problems = new Problems();
    }

    @AfterEach
    void close() throws SQLException {
        duckdb.close();
    }

    Path file(String name, String text) throws IOException {
        return file(name, text, UTF_8);
    }

    Path file(String name, String text, Charset charset) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, text.getBytes(charset));
    }

    Loaded load(Path... files) throws SQLException {
        return load(ExampleRegister.ENTERPRISE, Set.of(), files);
    }

    Loaded load(Register register, Set<String> needed, Path... files) throws SQLException {
        return new TableLoader(duckdb, problems).load(register, List.of(files), needed, register.name());
    }

    /** The rows of the answer, cells joined by a bar. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = duckdb.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(String.valueOf(answer.getString(i)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    List<String> said() {
        return said(Problem.Severity.ERROR);
    }

    List<String> said(Problem.Severity severity) {
        return problems.list().stream()
                .filter(problem -> problem.severity() == severity)
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }
}
