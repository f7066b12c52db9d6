package io.wuhao.cli;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Store;
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
        String asked = Store.literal(unit);
        List<String> units = assessment
                .answer()
                .store()
                .list(
                        "select unit from result where unit = " + asked + " or name = " + asked
                                + " order by case when unit = " + asked + " then 0 else 1 end, unit limit 2",
                        row -> row.getString(1));
        if (units.isEmpty() || units.size() > 1 && !units.get(0).equals(unit)) {
            throw new InputException(unclear(assessment, unit, units));
        }
        return new Scorecards(assessment).find(units.get(0)).orElseThrow();
    }

    private static Problem unclear(Assessment assessment, String unit, List<String> found) {
        Place place = Place.file(assessment.scheme().who().name());
        if (!found.isEmpty()) {
            return Problem.error(
                    place,
                    Label.of("有几个单位叫（%s）。", "Several units are called (%s).", unit),
                    Label.of("请用代码，例如 %s。", "Use the key, as %s.", found.get(0)));
        }
        List<String> known = assessment
                .answer()
                .store()
                .list("select unit from result order by unit limit 20000", row -> row.getString(1));
        Label advice = Nearest.to(unit, known)
                .map(near -> Label.of("是否应为（%s）？", "Maybe (%s)?", near))
                .orElse(Label.of("代码和名称见 result.csv。", "Keys and names stand in result.csv."));
        return Problem.error(place, Label.of("没有单位（%s）。", "There is no unit (%s).", unit), advice);
    }
}
