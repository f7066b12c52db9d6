package io.wuhao.cli;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.BundledSchemes;
import io.wuhao.engine.scorecard.ExplainHtml;
import io.wuhao.engine.scorecard.ExplainJson;
import io.wuhao.engine.scorecard.ExplainText;
import io.wuhao.engine.scorecard.Scorecard;
import io.wuhao.engine.scorecard.Scorecards;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wuhao explain}: from a unit's score down to the rows of its tables. The assessment is run again from its inputs. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(paramLabel = "SCHEME TABLES UNIT", arity = "1..*", descriptionKey = "words")
    private List<String> words = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE")
    private @Nullable Path html;

    @Mixin
    private SchemeOptions schemeOptions = new SchemeOptions();

    @Mixin
    private RunOptions runOptions = new RunOptions();

    @Spec
    private @Nullable CommandSpec spec;

    ExplainCommand(Wuhao wuhao) {
        this.wuhao = wuhao;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (words.size() < 2) {
            throw wuhao.misuse(
                    command,
                    Label.of(
                            "explain %s：哪个单位？（explain FOLDER UNIT）",
                            "explain %s: which unit? (explain FOLDER UNIT)", words.get(0)));
        }
        String unit = words.get(words.size() - 1);
        Inputs inputs = Inputs.of(words.subList(0, words.size() - 1), BundledSchemes.ofSystem(), schemeOptions.year());
        Dossier dossier = Dossier.complete(inputs, schemeOptions, runOptions);
        Speech speech = wuhao.speech(command);
        dossier.run(
                speech,
                wuhao.runner(command),
                true,
                List.of(),
                (assessment, progress) -> print(speech, card(assessment, unit)));
        return Wuhao.FINE;
    }

    private void print(Speech speech, Scorecard card) throws IOException {
        Path page = html;
        if (page != null) {
            Files.writeString(page, ExplainHtml.of(card, speech.language()));
        }
        if (json) {
            speech.print(ExplainJson.of(card));
        } else if (page == null) {
            speech.print(ExplainText.of(card, speech.language()).stripTrailing());
        }
    }

    private static Scorecard card(Assessment assessment, String unit) {
        return new Scorecards(assessment)
                .find(new UnitAsked(assessment).key(unit))
                .orElseThrow();
    }
}
