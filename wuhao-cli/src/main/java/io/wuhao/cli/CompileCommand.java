package io.wuhao.cli;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.BundledSchemes;
import io.wuhao.engine.sql.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code wuhao compile}: a scheme as the SQL that answers it. */
@Command(name = "compile", mixinStandardHelpOptions = true)
final class CompileCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(paramLabel = "SCHEME", descriptionKey = "scheme")
    private String scheme = "";

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Mixin
    private SchemeOptions schemeOptions = new SchemeOptions();

    @Spec
    private @Nullable CommandSpec spec;

    CompileCommand(Wuhao wuhao) {
        this.wuhao = wuhao;
    }

    @Override
    public Integer call() throws IOException {
        Speech speech = wuhao.speech(Objects.requireNonNull(spec));
        Inputs.Read read = Inputs.of(List.of(scheme), BundledSchemes.ofSystem(), schemeOptions.year())
                .read(schemeOptions);
        Assessment.refuseUnknownScoring(read.scheme());
        String sql = Compiler.compile(read.scheme()).text().published();
        if (out == null) {
            speech.out().print(sql);
            speech.out().flush();
        } else {
            Files.writeString(out, sql);
        }
        return Wuhao.FINE;
    }
}
