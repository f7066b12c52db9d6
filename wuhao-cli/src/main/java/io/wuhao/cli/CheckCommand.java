package io.wuhao.cli;

import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.TableFiles;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wuhao check}: all that is wrong with a scheme, and with tables if they are named. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Lists every problem of a scheme, the defaults it uses and what its document does not print; with"
                + " tables, also every problem of theirs. Writes nothing. 核对方案和数据表")
final class CheckCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(
            paramLabel = "SCHEME TABLES",
            arity = "1..*",
            description = "as for assess; tables may be left out. 方案与数据表")
    private List<String> words = new ArrayList<>();

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
        Inputs.Read read = inputs.read(schemeOptions);
        Problems found = new Problems();
        found.addAll(read.remarks());
        boolean scored = read.scheme().findUnknown(Scheme.Unknown.Part.SCORING).isEmpty();
        if (words.size() > 1 && scored) {
            tables(command, inputs, read, found);
        }
        new ProblemList(speech, found.list()).lines().forEach(speech::print);
        SchemeText text = new SchemeText(speech, read.scheme());
        text.defaults().forEach(speech::print);
        text.unknown().forEach(speech::print);
        return stops(found.list()) ? Wuhao.PROBLEMS : Wuhao.FINE;
    }

    private boolean stops(List<Problem> problems) {
        return problems.stream()
                .anyMatch(one ->
                        one.isError() || one.severity() == Problem.Severity.MISSING && !runOptions.acceptMissing());
    }

    /** Only a run shows everything: a benchmark that is not above zero, a score too large to be printed. */
    private void tables(CommandSpec command, Inputs inputs, Inputs.Read read, Problems found) throws IOException {
        TableFiles files =
                inputs.files(read.scheme(), Compiler.compile(read.scheme()).needs(), runOptions.lastYear(), found);
        if (found.hasErrors()) {
            return;
        }
        try (Scratch scratch = Scratch.make();
                Progress progress = Progress.on(wuhao.speech(command), false, files);
                Assessment assessment = Assessment.run(
                        read.scheme(),
                        files,
                        runOptions.options(List.of(), scratch.folder(), true, progress),
                        wuhao.runner(command))) {
            found.addAll(assessment.remarks());
        }
    }
}
