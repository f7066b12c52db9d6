package io.wuhao.cli;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.export.ResultFiles;
import io.wuhao.engine.export.RunRecord;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.BundledSchemes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code wuhao assess}: tables in, results out. */
@Command(name = "assess", mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(paramLabel = "SCHEME TABLES", arity = "1..*", descriptionKey = "words")
    private List<String> words = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",")
    private List<ResultFiles.Format> formats = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--quiet")
    private boolean quiet;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20")
    private int top;

    @Mixin
    private SchemeOptions schemeOptions = new SchemeOptions();

    @Mixin
    private RunOptions runOptions = new RunOptions();

    @Spec
    private @Nullable CommandSpec spec;

    AssessCommand(Wuhao wuhao) {
        this.wuhao = wuhao;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = java.util.Objects.requireNonNull(spec);
        Inputs inputs = Inputs.of(words, BundledSchemes.ofSystem(), schemeOptions.year());
        if (inputs.tables().isEmpty()) {
            throw wuhao.misuse(
                    command,
                    Label.of(
                            "assess %s：哪些数据表？（assess SCHEME TABLES）",
                            "assess %s: which tables? (assess SCHEME TABLES)", words.get(0)));
        }
        Dossier dossier = Dossier.complete(inputs, schemeOptions, runOptions);
        Path folder = folder(command, inputs);
        Speech speech = wuhao.speech(command);
        dossier.run(
                speech,
                wuhao.runner(command),
                quiet || json,
                List.of(folder),
                (assessment, progress) -> write(speech, dossier, assessment, progress, folder));
        return Wuhao.FINE;
    }

    private Path folder(CommandSpec command, Inputs inputs) {
        Path folder = (out == null ? inputs.usualOut() : out).toAbsolutePath().normalize();
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw wuhao.misuse(
                    command,
                    Label.of(
                            "--out %s：不能写入，请另选文件夹",
                            "--out %s: cannot be written to, so choose another folder", folder.toString()));
        }
        return folder;
    }

    private void write(Speech speech, Dossier dossier, Assessment assessment, Progress progress, Path folder)
            throws IOException {
        List<Problem> remarks = dossier.problems().list();
        RunRecord record = RunRecord.of(assessment, dossier.read().request(), remarks);
        progress.begins(Progress.WRITING, Progress.STEPS, Progress.STEPS);
        List<Path> written =
                ResultFiles.write(assessment, record, new ResultFiles.Wanted(folder, formats(), speech.language()));
        progress.end();
        if (json) {
            speech.print(json(record, folder, written));
        } else if (!quiet) {
            new AssessmentText(speech, assessment, top).lines().forEach(speech::print);
            new WrittenText(speech, assessment, remarks).lines(folder, written).forEach(speech::print);
        }
    }

    private Set<ResultFiles.Format> formats() {
        EnumSet<ResultFiles.Format> all = EnumSet.of(ResultFiles.Format.CSV);
        all.addAll(formats);
        return all;
    }

    private static String json(RunRecord record, Path folder, List<Path> written) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("out", folder.toString());
        outcome.put(
                "files",
                written.stream().map(file -> String.valueOf(file.getFileName())).toList());
        outcome.put("run", record.content());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(outcome);
    }
}
