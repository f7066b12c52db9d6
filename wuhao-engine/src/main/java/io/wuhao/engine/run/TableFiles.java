package io.wuhao.engine.run;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.register.SourceFiles;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a run: those of each register, for this year and, where the scheme reads it, for last year. */
public record TableFiles(Map<String, List<Path>> thisYear, Map<String, List<Path>> lastYear) {

    public TableFiles {
        thisYear = Map.copyOf(thisYear);
        lastYear = Map.copyOf(lastYear);
    }

    /** The tables in a folder; last year's in its folder {@code last_year}. */
    public static TableFiles in(Path folder, Scheme scheme, Compiler.Needs needs, Problems problems) {
        Map<String, List<Path>> now =
                SourceFiles.find(folder, registers(scheme, needs.columns().keySet()), problems);
        if (needs.lastYear().isEmpty()) {
            return new TableFiles(now, Map.of());
        }
        List<Register> asked = registers(scheme, needs.lastYear().keySet());
        Optional<Path> before = SourceFiles.findLastYear(folder);
        if (before.isEmpty()) {
            noLastYear(Place.file(String.valueOf(folder.getFileName())), problems);
            return new TableFiles(now, Map.of());
        }
        return new TableFiles(now, SourceFiles.find(before.get(), asked, problems));
    }

    /** Tables named one by one; {@code lastYear} may be empty where nothing of it is read. */
    public static TableFiles of(
            List<Path> files, List<Path> lastYear, Scheme scheme, Compiler.Needs needs, Problems problems) {
        Map<String, List<Path>> now =
                SourceFiles.find(files, registers(scheme, needs.columns().keySet()), problems);
        if (needs.lastYear().isEmpty()) {
            return new TableFiles(now, Map.of());
        }
        if (lastYear.isEmpty()) {
            noLastYear(Place.file(scheme.head().place().file()), problems);
            return new TableFiles(now, Map.of());
        }
        return new TableFiles(
                now,
                SourceFiles.find(lastYear, registers(scheme, needs.lastYear().keySet()), problems));
    }

    private static List<Register> registers(Scheme scheme, Collection<String> names) {
        return names.stream().map(scheme::getTable).toList();
    }

    private static void noLastYear(Place place, Problems problems) {
        problems.error(
                place,
                Label.of("方案要用上年数据，没有找到。", "The scheme reads last year's figures, and there are none."),
                Label.of(
                        "请把上年的表放进子文件夹 last_year，或用 --last-year 指明。",
                        "Put last year's tables into the folder last_year, or name them by --last-year."));
    }

    /** Every folder that must be readable. */
    public List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        for (Map<String, List<Path>> year : List.of(thisYear, lastYear)) {
            year.values().stream()
                    .flatMap(List::stream)
                    .map(file -> file.toAbsolutePath().getParent())
                    .distinct()
                    .forEach(folders::add);
        }
        return folders;
    }
}
