package io.wuhao.cli;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.scheme.SchemeWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy of a scheme's workbook with the problems at their cells, if one is asked for. */
record Remarks(Path scheme, @Nullable Path to, Speech speech) {

    /** What may be refused for problems. */
    interface Work<T> {
        T done() throws IOException;
    }

    static Remarks of(Path scheme, @Nullable Path to, Speech speech) {
        if (to == null) {
            return new Remarks(scheme, null, speech);
        }
        if (!Inputs.isWorkbook(scheme)) {
            throw refusal(
                    scheme,
                    Label.of("方案不是工作簿，没有单元格可加批注。", "The scheme is no workbook: it has no cells to remark."),
                    Label.of(
                            "请先用（wuhao convert）转成工作簿，或去掉 --remarks。",
                            "Make one with (wuhao convert), or leave out --remarks."));
        }
        if (!Inputs.isWorkbook(to)) {
            throw refusal(
                    to,
                    Label.of("文件名须以 .xlsx 结尾。", "The name must end in .xlsx."),
                    Label.of("请换一个文件名。", "Choose another name."));
        }
        if (Files.exists(to)) {
            throw refusal(
                    to,
                    Label.of("已有这个文件。", "There is such a file already."),
                    Label.of("请换一个文件名，或先移走它。", "Choose another name, or move it away."));
        }
        return new Remarks(scheme, to, speech);
    }

    private static InputException refusal(Path file, Label what, Label advice) {
        return new InputException(Problem.error(Place.file(file.toString()), what, advice));
    }

    /** Does the work; problems that end it are remarked before they go on. */
    <T> T orOfRefusal(Work<T> work) throws IOException {
        try {
            return work.done();
        } catch (InputException refused) {
            write(refused.problems());
            throw refused;
        }
    }

    void write(List<Problem> problems) throws IOException {
        if (to != null) {
            SchemeWorkbook.remark(scheme, String.valueOf(scheme.getFileName()), problems, speech.language(), to);
            speech.print(speech.say("已写入 ", "Written: ") + Speech.harmless(to.toString()));
        }
    }
}
