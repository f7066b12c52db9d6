package io.wuhao.cli;

import io.wuhao.engine.scheme.BundledSchemes;
import io.wuhao.engine.scorecard.SchemeReading;
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

/** {@code wuhao read}: a scheme in sentences, to be held beside the document. */
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(paramLabel = "SCHEME", descriptionKey = "scheme")
    private String scheme = "";

    @Mixin
    private SchemeOptions schemeOptions = new SchemeOptions();

    @Spec
    private @Nullable CommandSpec spec;

    ReadCommand(Wuhao wuhao) {
        this.wuhao = wuhao;
    }

    @Override
    public Integer call() throws IOException {
        Speech speech = wuhao.speech(Objects.requireNonNull(spec));
        Inputs.Read read = Inputs.of(List.of(scheme), BundledSchemes.ofSystem(), schemeOptions.year())
                .read(schemeOptions);
        for (SchemeReading.Section section : SchemeReading.of(read.scheme())) {
            speech.print(speech.bold(speech.say(section.heading())));
            section.sentences().forEach(one -> speech.print("  " + Speech.harmless(speech.say(one))));
        }
        return Wuhao.FINE;
    }
}
