package io.wuhao.cli;

import io.wuhao.engine.Label;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wuhao compare}: two runs unit by unit, from their output folders or by two schemes over the same tables. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(paramLabel = "OUT1 OUT2", arity = "1..*", descriptionKey = "words")
    private List<String> words = new ArrayList<>();

    @Option(names = "--schemes")
    private boolean schemes;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--csv", paramLabel = "FILE")
    private @Nullable Path csv;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20")
    private int top;

    @Mixin
    private SchemeOptions schemeOptions = new SchemeOptions();

    @Mixin
    private SideOptions sideOptions = new SideOptions();

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
            throw wuhao.misuse(
                    command,
                    Label.of(
                            "compare %s：需要两个输出文件夹（compare OUT1 OUT2），或 --schemes A B TABLES",
                            "compare %s: two output folders are needed (compare OUT1 OUT2), or --schemes A B TABLES",
                            String.join(" ", words)));
        }
        Optional<String> ofRuns = SideOptions.given(command.commandLine().getParseResult());
        if (ofRuns.isPresent()) {
            throw wuhao.misuse(
                    command,
                    Label.of(
                            "%s 只用于 --schemes：输出文件夹已经算好，请在 assess 时写",
                            "%s belongs to --schemes: output folders have been computed, so give it to assess",
                            ofRuns.get()));
        }
        return toldApart(
                OutputFolder.read(Path.of(words.get(0))),
                words.get(0),
                OutputFolder.read(Path.of(words.get(1))),
                words.get(1));
    }

    private Comparison ofSchemes(CommandSpec command) throws IOException {
        if (words.size() < 3) {
            throw wuhao.misuse(
                    command,
                    Label.of(
                            "compare --schemes %s：需要两个方案和数据表（compare --schemes A B TABLES）",
                            "compare --schemes %s: two schemes and the tables are needed (compare --schemes A B TABLES)",
                            String.join(" ", words)));
        }
        SchemeOptions ofA = sideOptions.ofA(schemeOptions);
        SchemeOptions ofB = sideOptions.ofB(schemeOptions);
        Outcomes before = run(command, words.get(0), ofA);
        Outcomes after = run(command, words.get(1), ofB);
        return toldApart(before, source(words.get(0), ofA), after, source(words.get(1), ofB));
    }

    private static String source(String scheme, SchemeOptions options) {
        return options.supplement() == null ? scheme : scheme + " + " + options.supplement();
    }

    private static Comparison toldApart(Outcomes before, String beforeSource, Outcomes after, String afterSource) {
        return before.title().equals(after.title())
                ? Comparison.of(before.from(beforeSource), after.from(afterSource))
                : Comparison.of(before, after);
    }

    private Outcomes run(CommandSpec command, String scheme, SchemeOptions options) throws IOException {
        List<String> asked = new ArrayList<>(List.of(scheme));
        asked.addAll(words.subList(2, words.size()));
        Inputs inputs = Inputs.of(asked, BundledSchemes.ofSystem(), options.year());
        Dossier dossier = Dossier.complete(inputs, options, runOptions);
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
