package io.wuhao.cli;

import io.wuhao.engine.run.CaseRunner;
import io.wuhao.engine.scheme.Case;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wuhao cases}: does a scheme give what its own cases expect? */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = "Runs the cases that a scheme carries and says what differs. 运行方案自带的算例")
final class CasesCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(paramLabel = "SCHEME", description = "a bundled name, a folder or a .yaml file. 方案")
    private String scheme = "";

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
        int holding = 0;
        try (Scratch scratch = Scratch.make()) {
            CaseRunner runner = new CaseRunner(read.request(), scratch.folder(), wuhao.runner(command));
            for (Case one : cases) {
                CaseRunner.Outcome outcome = runner.run(read.scheme(), one);
                holding += outcome.holds() ? 1 : 0;
                print(speech, outcome);
            }
        }
        speech.print(speech.say("算例 %d 个，相符 %d 个。", "Cases: %d, as expected: %d.", cases.size(), holding));
        return holding == cases.size() ? Wuhao.FINE : Wuhao.DIFFERS;
    }

    private static void print(Speech speech, CaseRunner.Outcome outcome) {
        String mark = outcome.holds() ? speech.say("✓ 相符  ", "✓ holds    ") : speech.say("✗ 不符  ", "✗ differs  ");
        speech.print(mark + Speech.harmless(outcome.of().name()));
        outcome.differences().forEach(one -> speech.print("    " + Speech.harmless(one.in(speech.language()))));
    }
}
