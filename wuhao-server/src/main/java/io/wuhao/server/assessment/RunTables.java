package io.wuhao.server.assessment;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.EngineSource;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import io.wuhao.server.shared.intake.RegisterRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The registers as the tables that a scheme asks for: one CSV file per table, frozen beside the run. A column is found by its
 * name, else by its label; its unit stands in the head, so that the engine converts and nothing is guessed.
 */
@Component
class RunTables {

    /** The root of every tree of offices. */
    private static final String EVERYWHERE = "/";

    private final List<EngineSource> sources;

    RunTables(List<EngineSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** What a scheme asks for and the registers do not have; an error where the scheme cannot do without. */
    List<Problem> check(Scheme scheme, int year) {
        Problems problems = new Problems();
        Compiler.needs(scheme).columns().forEach((table, columns) -> {
            Register register = scheme.getTable(table);
            List<Giver> offered = offered(register, year);
            for (String name : columns) {
                Column column = register.findColumn(name).orElseThrow();
                if (giver(offered, column).isEmpty()) {
                    problems.add(notGiven(register, column, offered));
                }
            }
        });
        return problems.list();
    }

    /** Writes the tables of the year into {@code folder}, and those of the year before into its folder {@code last_year}. */
    void write(Scheme scheme, int year, String place, Path folder) throws IOException {
        Compiler.Needs needs = Compiler.needs(scheme);
        write(scheme, needs.columns(), year, place, folder);
        if (!needs.lastYear().isEmpty()) {
            write(scheme, needs.lastYear(), year - 1, place, folder.resolve("last_year"));
        }
    }

    /** Where the units of a scheme lay at the end of the year, by key. */
    Map<String, EngineSource.Seat> seats(Scheme scheme, int year) {
        return of(scheme.who()).stream()
                .filter(EngineSource::hasTheUnits)
                .findFirst()
                .map(source -> source.seats(year))
                .orElse(Map.of());
    }

    private void write(Scheme scheme, Map<String, Set<String>> needs, int year, String place, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Set<String>> need : needs.entrySet()) {
            Register register = scheme.getTable(need.getKey());
            write(register, need.getValue(), year, place, folder.resolve(register.name() + ".csv"));
        }
    }

    /** Whether this reader may see every figure that the scheme reads of units at this place. */
    boolean mayAllBeReadBy(SignedIn reader, Scheme scheme, int year, String place) {
        Compiler.Needs needs = Compiler.needs(scheme);
        Map<EngineSource, BiPredicate<FormColumn, String>> readable = new HashMap<>();
        return Stream.of(needs.columns(), needs.lastYear())
                .flatMap(tables -> tables.entrySet().stream())
                .allMatch(table -> {
                    Register register = scheme.getTable(table.getKey());
                    List<Giver> offered = offered(register, year);
                    return table.getValue().stream()
                            .flatMap(name ->
                                    giver(offered, register.findColumn(name).orElseThrow()).stream())
                            .allMatch(giver -> readable.computeIfAbsent(
                                            giver.source(), source -> source.readableFor(reader))
                                    .test(giver.column(), place));
                });
    }

    /** Where a person looks up what the scheme reads of this unit, by the scheme's column. */
    Map<String, String> pagesOf(Scheme scheme, int year, String unit) {
        Register register = scheme.who();
        List<Giver> offered = offered(register, year);
        Map<String, String> pages = new HashMap<>();
        for (Column column : register.columns()) {
            giver(offered, column)
                    .ifPresent(giver -> pages.put(
                            column.name(),
                            giver.source().pageOf(year, unit, giver.column().name())));
        }
        return pages;
    }

    private record Giver(EngineSource source, FormColumn column) {}

    private void write(Register register, Set<String> wanted, int year, String place, Path file) throws IOException {
        Map<String, Giver> givers = new LinkedHashMap<>();
        List<Giver> offered = offered(register, year);
        for (Column column : register.columns()) {
            if (wanted.contains(column.name())) {
                giver(offered, column).ifPresent(giver -> givers.put(column.name(), giver));
            }
        }
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            List<String> head = new ArrayList<>();
            givers.forEach(
                    (name, giver) -> head.add(heading(name, giver.column().column())));
            csv.writeRecord(head);
            for (Map<EngineSource, RegisterRow> row : joined(register, givers, year, place)) {
                List<String> cells = new ArrayList<>();
                givers.forEach((name, giver) ->
                        cells.add(cell(row, giver, register.findColumn(name).orElseThrow())));
                csv.writeRecord(cells);
            }
        }
    }

    /**
     * The rows of the register that gives the key, each with what the other registers know of it, wherever that lies: a firm's tax
     * is its whole tax, and so is its land.
     */
    private static List<Map<EngineSource, RegisterRow>> joined(
            Register register, Map<String, Giver> givers, int year, String place) {
        Giver keeper = Objects.requireNonNull(givers.get(register.key()), "checked before the run");
        Map<String, Map<EngineSource, RegisterRow>> rows = new TreeMap<>();
        for (RegisterRow row : keeper.source().rows(year, place)) {
            rows.computeIfAbsent(row.key(), key -> new LinkedHashMap<>()).put(keeper.source(), row);
        }
        givers.values().stream()
                .map(Giver::source)
                .distinct()
                .filter(other -> other != keeper.source())
                .forEach(other -> {
                    for (RegisterRow row : other.rows(year, EVERYWHERE)) {
                        Map<EngineSource, RegisterRow> known = rows.get(row.key());
                        if (known != null) {
                            known.put(other, row);
                        }
                    }
                });
        return List.copyOf(rows.values());
    }

    private static String cell(Map<EngineSource, RegisterRow> row, Giver giver, Column asked) {
        RegisterRow of = row.get(giver.source());
        String cell = of == null ? "" : of.find(giver.column().name()).orElse("");
        Label label = giver.column().column().oneOf().get(cell);
        // a code that the scheme does not know by its identifier, it may know by its label
        return label != null && asked.findCode(cell).isEmpty() ? label.zh() : cell;
    }

    private List<EngineSource> of(Register register) {
        return sources.stream()
                .filter(source -> source.table().equals(register.name()))
                .sorted(Comparator.comparing(EngineSource::hasTheUnits).reversed())
                .toList();
    }

    /** All columns of all registers that serve this table. */
    private List<Giver> offered(Register register, int year) {
        return of(register).stream()
                .flatMap(source -> source.form(year).columns().stream().map(column -> new Giver(source, column)))
                .toList();
    }

    private static Optional<Giver> giver(List<Giver> offered, Column asked) {
        return offered.stream()
                .filter(giver -> giver.column().name().equals(asked.name()))
                .findFirst()
                .or(() -> offered.stream()
                        .filter(giver -> giver.column()
                                .column()
                                .label()
                                .zh()
                                .equals(asked.label().zh()))
                        .findFirst());
    }

    private static Problem notGiven(Register register, Column column, List<Giver> offered) {
        List<String> known =
                offered.stream().map(giver -> giver.column().name()).distinct().toList();
        Label what = Label.of(
                "方案要用 %s 的“%s”（%s），登记中没有这一列。",
                "The scheme reads column %3$s (%4$s) of %5$s, which no register has.",
                register.label().zh(),
                column.label().zh(),
                column.name(),
                column.label().en(),
                register.label().en());
        return column.mayBeEmpty()
                ? Problem.warning(register.place(), what, Label.of("按缺失处理。", "It counts as missing."))
                : Problem.error(register.place(), what, Nearest.advice(column.name(), known));
    }

    private static String heading(String name, Column given) {
        String unit = given.unit().text();
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
