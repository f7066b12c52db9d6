package io.wuhao.cli;

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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wuhao explain}: from a unit's score down to the rows of its tables. The assessment is run again from its inputs. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Explains one unit's score, place and grade, down to the cells. 说明一个单位的得分、位次和等级",
            "  wuhao explain FOLDER UNIT",
            "  wuhao explain NAME TABLES... UNIT"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(
            paramLabel = "SCHEME TABLES UNIT",
            arity = "1..*",
            description = "scheme and tables as for assess; last the unit's key or name. 方案、数据表，最后是单位代码或名称")
    private List<String> words = new ArrayList<>();

    @Option(names = "--json", description = "prints the card as JSON, in both languages. 输出 JSON")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "writes the card as a page that prints well. 写成网页")
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
            throw new ParameterException(
                    command.commandLine(), "explain " + words.get(0) + ": 哪个单位？ which unit? (FOLDER UNIT)");
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
