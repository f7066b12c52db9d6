package io.wuhao.engine.register;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which file holds which register: the one named like it ({@code enterprise.csv}, {@code 企业.xlsx}) and its parts
 * ({@code enterprise-2022.csv}, {@code enterprise_part1.csv}), else a workbook of another name with a sheet named so.
 */
public final class SourceFiles {

    /** The folder, beside this year's tables, that holds last year's under the same names. */
    public static final String LAST_YEAR = "last_year";

    private static final Set<String> ENDINGS =
            Set.of("csv", "tsv", "txt", "xlsx", "xlsm", "xls", "htm", "html", "parquet");

    private final List<Register> registers;
    private final Problems problems;
    private final Map<String, List<Path>> found = new LinkedHashMap<>();
    private final List<Path> others = new ArrayList<>();

    private SourceFiles(List<Register> registers, Problems problems) {
        this.registers = registers;
        this.problems = problems;
        registers.forEach(register -> found.put(register.name(), new ArrayList<>()));
    }

    /** The files of each register in a folder, by register name; a register without any is an error. */
    public static Map<String, List<Path>> find(Path folder, List<Register> registers, Problems problems) {
        return new SourceFiles(registers, problems).sort(tablesIn(folder, problems), folder.getFileName() + "/");
    }

    /** Whether a folder holds any file that may be a table. */
    public static boolean hasTables(Path folder) {
        return !tablesIn(folder, new Problems()).isEmpty();
    }

    /** The same among files that were named one by one; a single one may hold a single register under any name. */
    public static Map<String, List<Path>> find(List<Path> files, List<Register> registers, Problems problems) {
        if (files.size() == 1 && registers.size() == 1 && SourceFiles.isTable(files.get(0))) {
            return Map.of(registers.get(0).name(), List.copyOf(files));
        }
        return new SourceFiles(registers, problems).sort(files, "");
    }

    /** Last year's folder beside this year's tables, if there is one. */
    public static Optional<Path> findLastYear(Path folder) {
        return Optional.of(folder.resolve(LAST_YEAR)).filter(Files::isDirectory);
    }

    /** The name under which results and problems speak of a file: the same wherever the folder lies. */
    static String shownName(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        Path folder = parent == null ? null : parent.getFileName();
        String name = String.valueOf(file.getFileName());
        return folder != null && folder.toString().equals(LAST_YEAR) ? LAST_YEAR + "/" + name : name;
    }

    private static List<Path> tablesIn(Path folder, Problems problems) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(SourceFiles::isTable)
                    .sorted(Comparator.comparing(SourceFiles::shownName))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            problems.error(
                    Place.file(String.valueOf(folder.getFileName())),
                    Label.of("文件夹无法读取。", "The folder cannot be read."),
                    Label.of("请确认路径。", "Check its path."));
            return List.of();
        }
    }

    /** Excel's lock files (~$…) and hidden files are none. */
    private static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !name.startsWith("~$") && ENDINGS.contains(ending) && !Files.isDirectory(file);
    }

    private Map<String, List<Path>> sort(List<Path> files, String where) {
        Map<String, List<Path>> exact = new LinkedHashMap<>();
        for (Path file : files) {
            Optional<Register> register = registerOf(stem(file), exact, file);
            register.ifPresentOrElse(
                    held -> found.getOrDefault(held.name(), new ArrayList<>()).add(file), () -> others.add(file));
        }
        exact.forEach(this::refuseTwo);
        searchSheets();
        for (Register register : registers) {
            if (found.getOrDefault(register.name(), List.of()).isEmpty()) {
                notFound(register, files, where);
            }
        }
        if (!others.isEmpty()) {
            problems.note(
                    Place.file(where.isEmpty() ? shownName(others.get(0)) : where),
                    Label.of("未使用的文件：%s。", "Files not used: %s.", names(others)));
        }
        return found;
    }

    /** The register whose name the file's name is, else the one with the longest name that it starts with. */
    private Optional<Register> registerOf(String stem, Map<String, List<Path>> exact, Path file) {
        Register best = null;
        int longest = 0;
        for (Register register : registers) {
            for (String name : SheetChoice.namesOf(register)) {
                if (stem.equals(name)) {
                    exact.computeIfAbsent(register.name(), key -> new ArrayList<>())
                            .add(file);
                    return Optional.of(register);
                }
                boolean part = stem.startsWith(name + "-") || stem.startsWith(name + "_");
                if (part && name.length() > longest) {
                    best = register;
                    longest = name.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return HeadingNames.comparable(dot > 0 ? name.substring(0, dot) : name);
    }

    private void refuseTwo(String register, List<Path> files) {
        if (files.size() > 1) {
            problems.error(
                    Place.file(shownName(files.get(0))),
                    Label.of(
                            "登记表（%s）有几个文件：%s。",
                            "Several files are named like register (%s): %s.", register, names(files)),
                    Label.of("请只保留一个；分几个文件的，命名为 %s-1、%s-2。", "Keep one; name parts %s-1, %s-2.", register, register));
        }
    }

    private void searchSheets() {
        List<Path> workbooks = List.copyOf(others);
        for (Path file : workbooks) {
            List<String> sheets = sheets(file);
            for (Register register : registers) {
                List<Path> files = found.getOrDefault(register.name(), List.of());
                boolean open = workbooks.containsAll(files);
                if (open && sheets.stream().anyMatch(SheetChoice.namesOf(register)::contains)) {
                    files.add(file);
                    others.remove(file);
                }
            }
        }
    }

    private List<String> sheets(Path file) {
        try {
            return SheetFormat.sheets(file, shownName(file)).stream()
                    .map(HeadingNames::comparable)
                    .toList();
        } catch (InputException refused) {
            problems.addAll(refused.problems());
        } catch (IOException unreadable) {
            problems.error(
                    Place.file(shownName(file)),
                    Label.of("文件无法读取。", "The file cannot be read."),
                    Label.of("请确认文件存在且未被其他程序占用。", "Make sure that it exists and is not open elsewhere."));
        }
        return List.of();
    }

    private void notFound(Register register, List<Path> files, String where) {
        String zh = register.label().zh();
        problems.error(
                Place.file(where.isEmpty() ? register.name() : where),
                Label.of(
                        "没有找到登记表“%s”（%s）；现有文件：%s。",
                        "Register (%2$s), %1$s, was not found; there is: %3$s.",
                        zh,
                        register.name(),
                        files.isEmpty() ? "—" : names(files)),
                Label.of(
                        "请提供 %s.csv、%s.xlsx，或含同名工作表的工作簿。",
                        "Provide %s.csv, %s.xlsx, or a workbook with a sheet of that name.", register.name(), zh));
    }

    private static String names(List<Path> files) {
        return files.stream().limit(20).map(SourceFiles::shownName).collect(Collectors.joining("、"));
    }
}
