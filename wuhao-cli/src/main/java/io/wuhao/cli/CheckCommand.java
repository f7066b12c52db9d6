package io.wuhao.cli;

import io.wuhao.engine.Problem;
import io.wuhao.engine.register.SourceFiles;
import io.wuhao.engine.scheme.BundledSchemes;
import io.wuhao.engine.scheme.Scheme;
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

/** {@code wuhao check}: all that is wrong with a scheme, and with tables if they are named. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(paramLabel = "SCHEME TABLES", arity = "1..*", descriptionKey = "words")
    private List<String> words = new ArrayList<>();

    @Option(names = "--remarks", paramLabel = "FILE")
    private @Nullable Path remarks;

    @Mixin
    private SchemeOptions schemeOptions = new SchemeOptions();

    @Mixin
    private RunOptions runOptions = new RunOptions();

    @Spec
    private @Nullable CommandSpec spec;

    CheckCommand(Wuhao wuhao) {
        this.wuhao = wuhao;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Speech speech = wuhao.speech(command);
        Inputs inputs = Inputs.of(words, BundledSchemes.ofSystem(), schemeOptions.year());
        Remarks written = Remarks.of(inputs.scheme(), remarks, speech);
        Inputs.Read read = written.orOfRefusal(() -> inputs.read(schemeOptions));
        Optional<String> left = tablesLeft(speech, inputs);
        List<Problem> found = written.orOfRefusal(
                () -> left.isPresent() ? read.remarks() : withTables(command, speech, inputs, read));
        written.write(found);
        new ProblemList(speech, found).lines().forEach(speech::print);
        left.ifPresent(speech::print);
        SchemeText text = new SchemeText(speech, read.scheme());
        text.defaults().forEach(speech::print);
        text.unknown().forEach(speech::print);
        return stops(found) ? Wuhao.PROBLEMS : Wuhao.FINE;
    }

    private boolean stops(List<Problem> problems) {
        return problems.stream()
                .anyMatch(one ->
                        one.isError() || one.severity() == Problem.Severity.MISSING && !runOptions.acceptMissing());
    }

    /** Why the tables are not read, if they are not. A scheme's file alone may lie among other tables, a folder is meant. */
    private Optional<String> tablesLeft(Speech speech, Inputs inputs) {
        if (words.size() > 1) {
            return Optional.empty();
        }
        boolean folder = !inputs.tables().isEmpty() && Files.isDirectory(Path.of(words.get(0)));
        if (!folder) {
            return Optional.of(speech.say(
                    "没有读数据表：请在方案后面写出数据表或文件夹。",
                    "The tables were not read: name them, or their folder, after the scheme."));
        }
        return SourceFiles.hasTables(inputs.tables().get(0))
                ? Optional.empty()
                : Optional.of(speech.say("没有读数据表：文件夹里没有。", "The tables were not read: there are none in the folder."));
    }

    /** Only a run shows everything: a benchmark that is not above zero, a score too large to be printed. */
    private List<Problem> withTables(CommandSpec command, Speech speech, Inputs inputs, Inputs.Read read)
            throws IOException {
        Dossier dossier = Dossier.toCheck(inputs, read, runOptions);
        List<Problem> found = new ArrayList<>(dossier.problems().list());
        if (dossier.problems().hasErrors()) {
            return found;
        }
        boolean scored =
                dossier.scheme().findUnknown(Scheme.Unknown.Part.SCORING).isEmpty();
        if (scored) {
            dossier.run(
                    speech,
                    wuhao.runner(command),
                    false,
                    List.of(),
                    (assessment, progress) -> found.addAll(assessment.remarks()));
        } else {
            found.addAll(dossier.readTables());
            speech.print(speech.say(
                    "数据表已读；评分未知，没有计算。", "The tables were read; nothing was computed, since the scoring is not known."));
        }
        return found;
    }
}
