package io.wuhao.cli;

import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.GroupName;
import io.wuhao.engine.scheme.Grouping;
import io.wuhao.engine.scheme.Scheme;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Codes of a result in the words of its scheme. */
record Names(Speech speech, Scheme scheme) {

    String group(@Nullable String name) {
        if (name == null) {
            return speech.say("（无）", "(none)");
        }
        if (scheme.ranking().within().isEmpty()) {
            return speech.say("全部", "all");
        }
        GroupName group = GroupName.of(scheme, name);
        String classes = group.parts().stream().map(this::label).collect(Collectors.joining(" / "));
        if (group.small()) {
            String small = speech.say("各小组合并", "small groups together");
            return classes.isEmpty() ? small : classes + " / " + small;
        }
        return classes.isEmpty() ? name : classes;
    }

    private String label(GroupName.Part part) {
        return scheme.getGroup(part.grouping())
                .findClass(part.code())
                .map(Grouping.GroupClass::label)
                .map(speech::say)
                .orElse(part.code());
    }

    String grade(String letter) {
        Grading grading = scheme.grading();
        return grading == null || !grading.names().containsKey(letter)
                ? letter
                : letter + " " + speech.say(grading.names().get(letter));
    }

    String outcome(String outcome, @Nullable String code) {
        return switch (outcome) {
            case "graded" -> grade(String.valueOf(code));
            case "ungraded" ->
                scheme.ungraded().stream()
                        .filter(kind -> kind.kind().equals(code))
                        .map(kind -> speech.say(kind.label()))
                        .findFirst()
                        .orElse(String.valueOf(code));
            case "no class" -> speech.say("未入组", "no class");
            case "undecided" -> speech.say("无法判断是否参评", "whether assessed cannot be said");
            case "no grade to take" -> speech.say("所随单位没有等级", "no grade to take");
            case "figure missing" -> speech.say("数据缺失", "figure missing");
            default -> speech.say("有得分、无等级", "scored, no grade");
        };
    }
}
