package io.wuhao.cli;

import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Loaded;
import io.wuhao.engine.run.Assessment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The foot of a result on a screen: what was converted, admitted and remarked, and where the files are. */
record WrittenText(Speech speech, Assessment assessment, List<Problem> remarks) {

    List<String> lines(Path folder, List<Path> written) {
        List<String> lines = new ArrayList<>(List.of(""));
        Stream.concat(assessment.loaded().stream(), assessment.loadedLastYear().stream())
                .map(Loaded::conversions)
                .flatMap(List::stream)
                .map(one -> speech.say(
                        "换算：%s 的 %s 由 %s 换成 %s",
                        "Converted: %2$s of %1$s from %3$s to %4$s",
                        one.file(),
                        one.column(),
                        speech.say(one.from().label()),
                        speech.say(one.to().label())))
                .forEach(lines::add);
        List<Problem> all = new ArrayList<>(remarks);
        all.addAll(assessment.remarks());
        add(lines, all, Problem.Severity.MISSING, "认可空单元格 %d 处", "Empty cells admitted: %d");
        add(lines, all, Problem.Severity.WARNING, "警告 %d 条", "Warnings: %d");
        add(lines, all, Problem.Severity.NOTE, "提示 %d 条", "Notes: %d");
        lines.add(speech.say("文件在 %s：", "Files in %s:", folder));
        lines.add("  "
                + written.stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .collect(Collectors.joining("  ")));
        return lines;
    }

    private void add(List<String> lines, List<Problem> all, Problem.Severity severity, String zh, String en) {
        List<Problem> found =
                all.stream().filter(one -> one.severity() == severity).toList();
        if (!found.isEmpty()) {
            lines.add(speech.say(zh, en, found.size()) + speech.say("，列在 run.json", ", listed in run.json"));
            found.stream().limit(3).forEach(one -> lines.add("  " + Speech.harmless(one.in(speech.language()))));
        }
    }
}
