package io.wuhao.cli;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.register.SourceFiles;
import io.wuhao.engine.run.TableFiles;
import io.wuhao.engine.scheme.BundledSchemes;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.scheme.SchemeWorkbook;
import io.wuhao.engine.sql.Compiler;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a command name: a scheme, and its tables as a folder or one by one.
 *
 * @param tables a single folder, or files; empty where the command names a scheme only
 */
record Inputs(Path scheme, List<Path> tables) {

    /** A scheme that was read, with what to know about it. */
    record Read(SchemeReader.Request request, Scheme scheme, List<Problem> remarks) {}

    /** The first word names the scheme, the others the tables; without others they lie beside the scheme's file. */
    static Inputs of(List<String> words, BundledSchemes bundled, @Nullable Integer year) throws IOException {
        String first = words.get(0);
        List<Path> others = words.stream().skip(1).map(Path::of).toList();
        others.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(Inputs::refuseAbsent);
        Path path = Path.of(first);
        if (Files.isRegularFile(path.resolve(BundledSchemes.SCHEME))) {
            return new Inputs(path.resolve(BundledSchemes.SCHEME), others.isEmpty() ? List.of(path) : others);
        }
        if (first.endsWith(".yaml") || first.endsWith(".yml") || isWorkbook(path)) {
            if (!Files.isRegularFile(path)) {
                refuseAbsent(path);
            }
            Path folder = path.toAbsolutePath().normalize().getParent();
            return new Inputs(path, others.isEmpty() && folder != null ? List.of(folder) : others);
        }
        return new Inputs(bundled.get(first, year).file(), others);
    }

    private static void refuseAbsent(Path path) {
        throw new InputException(Problem.error(
                Place.file(path.toString()),
                Label.of("没有这个文件或文件夹。", "There is no such file or folder."),
                Label.of("请核对路径。", "Check the path.")));
    }

    Read read(SchemeOptions options) throws IOException {
        Path more = options.supplement();
        SchemeReader.Request request = new SchemeReader.Request(
                text(scheme), more == null ? null : text(more), options.year(), Set.of(), options.asAt());
        SchemeReader.Result result = SchemeReader.read(request);
        return new Read(
                request, result.scheme().orElseThrow(() -> new InputException(result.problems())), result.problems());
    }

    static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** The text of a scheme's file, YAML or workbook. */
    static SchemeReader.Text text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            refuseAbsent(file);
        }
        String name = String.valueOf(file.getFileName());
        if (isWorkbook(file)) {
            return SchemeWorkbook.read(file, name);
        }
        try {
            return new SchemeReader.Text(name, Files.readString(file));
        } catch (CharacterCodingException notUtf8) {
            throw new InputException(Problem.error(
                    Place.file(name),
                    Label.of("文件不是 UTF-8 编码。", "The file is not in UTF-8."),
                    Label.of("请在编辑器中另存为 UTF-8。", "Save it as UTF-8 in your editor.")));
        }
    }

    /** The files of every table that the scheme reads. */
    TableFiles files(Scheme scheme, Compiler.Needs needs, List<Path> lastYear, Problems problems) {
        lastYear.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(Inputs::refuseAbsent);
        Compiler.Needs now = lastYear.isEmpty() ? needs : new Compiler.Needs(needs.columns(), Map.of());
        TableFiles files = tables.size() == 1 && Files.isDirectory(tables.get(0))
                ? TableFiles.in(tables.get(0).toAbsolutePath().normalize(), scheme, now, problems)
                : TableFiles.of(tables, List.of(), scheme, now, problems);
        if (lastYear.isEmpty() || needs.lastYear().isEmpty()) {
            return files;
        }
        List<Register> asked =
                needs.lastYear().keySet().stream().map(scheme::getTable).toList();
        Map<String, List<Path>> before = lastYear.size() == 1 && Files.isDirectory(lastYear.get(0))
                ? SourceFiles.find(lastYear.get(0).toAbsolutePath().normalize(), asked, problems)
                : SourceFiles.find(lastYear, asked, problems);
        return new TableFiles(files.thisYear(), before);
    }

    /** The folder {@code out} beside the tables, where results go unless told otherwise. */
    Path usualOut() {
        Path first = tables.get(0).toAbsolutePath().normalize();
        return Files.isDirectory(first) ? first.resolve("out") : first.resolveSibling("out");
    }
}
