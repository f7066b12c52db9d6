package io.wuhao.cli;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.BundledSchemes;
import io.wuhao.engine.whatif.Raise;
import io.wuhao.engine.whatif.RaiseJson;
import io.wuhao.engine.whatif.RaiseSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wuhao raise}: what would lift a unit to a grade. The scheme is run anew for every figure that is tried. */
@Command(name = "raise", mixinStandardHelpOptions = true)
final class RaiseCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(paramLabel = "UNIT SCHEME TABLES", arity = "1..*", descriptionKey = "words")
    private List<String> words = new ArrayList<>();

    @Option(names = "--to", paramLabel = "GRADE", required = true)
    private String to = "";

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private SchemeOptions schemeOptions = new SchemeOptions();

    @Mixin
    private RunOptions runOptions = new RunOptions();

    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    RaiseCommand(Wuhao wuhao) {
        this.wuhao = wuhao;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (words.size() > 1 && Files.isDirectory(Path.of(words.get(0)))) {
            throw wuhao.misuse(
                    command,
                    Label.of(
                            "raise %s：单位写在最前（raise UNIT --to GRADE FOLDER）",
                            "raise %s: The unit comes first (raise UNIT --to GRADE FOLDER)", String.join(" ", words)));
        }
        List<String> scheme = words.size() == 1 ? List.of(".") : words.subList(1, words.size());
        Inputs inputs = Inputs.of(scheme, BundledSchemes.ofSystem(), schemeOptions.year());
        Dossier dossier = Dossier.complete(inputs, schemeOptions, runOptions);
        Speech speech = wuhao.speech(command);
        dossier.run(speech, wuhao.runner(command), json, List.of(), (assessment, progress) -> {
            progress.end();
            print(speech, assessment);
        });
        return Wuhao.FINE;
    }

    private void print(Speech speech, Assessment assessment) {
        String unit = new UnitAsked(assessment).key(words.get(0));
        Raise raise = new RaiseSearch(assessment, said(speech)).find(unit, to);
        if (json) {
            speech.print(RaiseJson.of(raise));
        } else {
            new RaiseText(speech, raise).lines().forEach(speech::print);
        }
    }

    /** A search runs the scheme some hundred times: a person who watches is told where it is. */
    private Assessment.Progress said(Speech speech) {
        return json || !speech.screen().err()
                ? Assessment.Progress.NONE
                : (what, step, of) ->
                        speech.warn(speech.faint("%d/%d %s".formatted(step, of, Speech.harmless(speech.say(what)))));
    }
}
