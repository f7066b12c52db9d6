package io.wuhao.cli;

import io.wuhao.engine.scheme.BundledSchemes;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wuhao schemes}: the rulebooks that come with the program. */
@Command(name = "schemes", mixinStandardHelpOptions = true)
final class SchemesCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Spec
    private @Nullable CommandSpec spec;

    SchemesCommand(Wuhao wuhao) {
        this.wuhao = wuhao;
    }

    @Override
    public Integer call() throws IOException {
        Speech speech = wuhao.speech(Objects.requireNonNull(spec));
        TextTable table = new TextTable(List.of(false, false, false, false));
        table.add(List.of(
                speech.say("方案", "scheme"),
                speech.say("年度", "year"),
                speech.say("名称", "title"),
                speech.say("完整程度", "completeness")));
        for (BundledSchemes.Bundled one : BundledSchemes.ofSystem().list()) {
            Inputs.Read read = new Inputs(one.file(), List.of()).read(new SchemeOptions());
            table.add(List.of(
                    one.name(),
                    one.year(),
                    speech.say(read.scheme().head().title()),
                    new SchemeText(speech, read.scheme()).completeness()));
        }
        table.lines().forEach(speech::print);
        return Wuhao.FINE;
    }
}
