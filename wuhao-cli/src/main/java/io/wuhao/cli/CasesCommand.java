package io.wuhao.cli;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.CaseRunner;
import io.wuhao.engine.scheme.BundledSchemes;
import io.wuhao.engine.scheme.Case;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scorecard.ExplainText;
import io.wuhao.engine.scorecard.Scorecards;
import java.io.IOException;
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

/** {@code wuhao cases}: does a scheme give what its own cases expect? */
@Command(name = "cases", mixinStandardHelpOptions = true)
final class CasesCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(paramLabel = "SCHEME", descriptionKey = "scheme")
    private String scheme = "";

    @Option(names = "--explain", paramLabel = "UNIT")
    private @Nullable String explained;

    @Mixin
    private SchemeOptions schemeOptions = new SchemeOptions();

    @Spec
    private @Nullable CommandSpec spec;

    CasesCommand(Wuhao wuhao) {
        this.wuhao = wuhao;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Speech speech = wuhao.speech(command);
        Inputs.Read read = Inputs.of(List.of(scheme), BundledSchemes.ofSystem(), schemeOptions.year())
                .read(schemeOptions);
        List<Case> cases = read.scheme().cases();
        refuseUnitOfNoCase(cases);
        int holding = 0;
        try (Scratch scratch = Scratch.make()) {
            CaseRunner runner = new CaseRunner(read.request(), scratch.folder(), wuhao.runner(command));
            for (Case one : cases) {
                CaseRunner.Outcome outcome = runner.run(read.scheme(), one);
                holding += outcome.holds() ? 1 : 0;
                print(speech, outcome);
                if (outcome.ran()) {
                    explain(speech, runner, read.scheme(), one);
                }
            }
        }
        speech.print(speech.say("算例 %d 个，相符 %d 个。", "Cases: %d, as expected: %d.", cases.size(), holding));
        return holding == cases.size() ? Wuhao.FINE : Wuhao.DIFFERS;
    }

    private void refuseUnitOfNoCase(List<Case> cases) {
        String unit = explained;
        if (unit != null && cases.stream().noneMatch(one -> has(one, unit))) {
            throw new InputException(Problem.error(
                    Place.file("cases"),
                    Label.of("没有算例带单位（%s）的期望结果。", "No case expects a result of unit (%s).", unit),
                    Label.of("单位写在算例的 expect 下。", "Units stand under expect of a case.")));
        }
    }

    private static boolean has(Case one, String unit) {
        return one.expected().stream().anyMatch(expected -> expected.unit().equals(unit));
    }

    private void explain(Speech speech, CaseRunner runner, Scheme read, Case one) {
        String unit = explained;
        if (unit == null || !has(one, unit)) {
            return;
        }
        try (Assessment assessment = runner.assess(read, one)) {
            new Scorecards(assessment)
                    .find(unit)
                    .ifPresent(card -> speech.print(ExplainText.of(card, speech.language())
                            .stripTrailing()
                            .indent(4)
                            .stripTrailing()));
        }
    }

    private static void print(Speech speech, CaseRunner.Outcome outcome) {
        String mark = outcome.holds() ? speech.say("✓ 相符  ", "✓ holds    ") : speech.say("✗ 不符  ", "✗ differs  ");
        speech.print(mark + Speech.harmless(outcome.of().name()));
        outcome.differences().forEach(one -> speech.print("    " + Speech.harmless(one.in(speech.language()))));
    }
}
