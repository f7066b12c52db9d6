package io.wuhao.cli;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.scheme.BundledSchemes;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.scheme.SchemeWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wuhao convert}: a scheme as a workbook, or as YAML again. */
@Command(name = "convert", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    private final Wuhao wuhao;

    @Parameters(index = "0", paramLabel = "SCHEME", descriptionKey = "scheme")
    private String scheme = "";

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "to")
    private Path to = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    ConvertCommand(Wuhao wuhao) {
        this.wuhao = wuhao;
    }

    @Override
    public Integer call() throws IOException {
        Speech speech = wuhao.speech(Objects.requireNonNull(spec));
        Path from = Inputs.of(List.of(scheme), BundledSchemes.ofSystem(), null).scheme();
        boolean yaml = to.toString().endsWith(".yaml") || to.toString().endsWith(".yml");
        if (!yaml && !Inputs.isWorkbook(to)) {
            throw refusal(
                    Label.of("文件名须以 .xlsx 或 .yaml 结尾。", "The name must end in .xlsx or .yaml."),
                    Label.of("请换一个文件名。", "Choose another name."));
        }
        if (Files.exists(to)) {
            throw refusal(
                    Label.of("已有这个文件。", "There is such a file already."),
                    Label.of("请换一个文件名，或先移走它。", "Choose another name, or move it away."));
        }
        SchemeReader.Text text = Inputs.text(from);
        if (yaml) {
            Files.writeString(to, text.content());
        } else {
            SchemeWorkbook.write(text, to);
        }
        speech.print(speech.say("已写入 ", "Written: ") + Speech.harmless(to.toString()));
        return Wuhao.FINE;
    }

    private InputException refusal(Label what, Label advice) {
        return new InputException(Problem.error(Place.file(to.toString()), what, advice));
    }
}
