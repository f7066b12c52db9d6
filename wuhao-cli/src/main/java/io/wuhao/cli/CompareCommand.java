package io.wuhao.cli;

import io.wuhao.engine.scheme.BundledSchemes;
import io.wuhao.engine.whatif.Comparison;
import io.wuhao.engine.whatif.ComparisonFiles;
import io.wuhao.engine.whatif.Outcomes;
import io.wuhao.engine.whatif.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wuhao compare}: two runs unit by unit, from their output folders or by two schemes over the same tables. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Shows who moved between two runs, and what made it. 比较两次评价：谁变了，为什么",
            "  wuhao compare OUT1 OUT2                    two output folders of assess",
            "  wuhao compare --schemes A B TABLES...      two schemes over the same tables: who would change class?"
        })
final class CompareCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(
            paramLabel = "OUT1 OUT2",
            arity = "1..*",
            description = "two output folders; with --schemes two schemes and the tables. 两个输出文件夹，或两个方案与数据表")
    private List<String> words = new ArrayList<>();

    @Option(names = "--schemes", description = "runs two schemes over the same tables. 用两个方案评价同一批数据")
    private boolean schemes;

    @Option(names = "--json", description = "prints the comparison as JSON. 输出 JSON")
    private boolean json;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "writes a row for every unit of either run. 写成 CSV，一个单位一行")
    private @Nullable Path csv;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "so many units of each list are printed. 每个清单列出的单位数")
    private int top;

    @Mixin
    private RunOptions runOptions = new RunOptions();

    @Spec
    private @Nullable CommandSpec spec;

    CompareCommand(Wuhao wuhao) {
        this.wuhao = wuhao;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Comparison comparison = schemes ? ofSchemes(command) : ofFolders(command);
        Speech speech = wuhao.speech(command);
        Path file = csv;
        if (file != null) {
            Files.writeString(file, ComparisonFiles.csv(comparison));
        }
        if (json) {
            speech.print(ComparisonFiles.json(comparison));
        } else {
            new ComparisonText(speech, comparison, top).lines().forEach(speech::print);
            if (file != null) {
                speech.print(speech.say("已写出 %s", "Written: %s", Speech.harmless(file.toString())));
            }
        }
        return Wuhao.FINE;
    }

    private Comparison ofFolders(CommandSpec command) throws IOException {
        if (words.size() != 2) {
            throw new ParameterException(
                    command.commandLine(),
                    "compare " + String.join(" ", words)
                            + ": 需要两个输出文件夹 two output folders are needed (compare OUT1 OUT2), 或 or --schemes A B TABLES");
        }
        return toldApart(OutputFolder.read(Path.of(words.get(0))), OutputFolder.read(Path.of(words.get(1))));
    }

    private Comparison ofSchemes(CommandSpec command) throws IOException {
        if (words.size() < 3) {
            throw new ParameterException(
                    command.commandLine(),
                    "compare --schemes " + String.join(" ", words)
                            + ": 需要两个方案和数据表 two schemes and the tables are needed (compare --schemes A B TABLES)");
        }
        List<String> tables = words.subList(2, words.size());
        return toldApart(run(command, words.get(0), tables), run(command, words.get(1), tables));
    }

    private Comparison toldApart(Outcomes before, Outcomes after) {
        return before.title().equals(after.title())
                ? Comparison.of(before.from(words.get(0)), after.from(words.get(1)))
                : Comparison.of(before, after);
    }

    private Outcomes run(CommandSpec command, String scheme, List<String> tables) throws IOException {
        List<String> asked = new ArrayList<>(List.of(scheme));
        asked.addAll(tables);
        Inputs inputs = Inputs.of(asked, BundledSchemes.ofSystem(), null);
        Dossier dossier = Dossier.complete(inputs, new SchemeOptions(), runOptions);
        List<Outcomes> found = new ArrayList<>();
        dossier.run(
                wuhao.speech(command),
                wuhao.runner(command),
                json,
                List.of(),
                (assessment, progress) -> found.add(Outcomes.of(assessment)));
        return found.get(0);
    }
}
