package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.GroupName;
import io.wuhao.engine.scheme.Grouping;
import io.wuhao.engine.scheme.Ranking;
import io.wuhao.engine.scheme.Scheme;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codes of a result ({@code group}, {@code grade}, {@code ungraded_reason}) in the words of its scheme. */
public record ResultNames(Scheme scheme) {

    /** The list in which a unit is ranked; small groups that are ranked together are named so. */
    public Label group(@Nullable String name) {
        if (name == null) {
            return new Label("（无）", "(none)");
        }
        if (scheme.ranking().within().isEmpty()) {
            return new Label("全部", "all");
        }
        GroupName group = GroupName.of(scheme, name);
        Label classes = new Label(
                group.parts().stream().map(part -> label(part).zh()).collect(Collectors.joining(" / ")),
                group.parts().stream().map(part -> label(part).en()).collect(Collectors.joining(" / ")));
        if (group.small()) {
            Label small = smallGroups();
            return classes.zh().isEmpty()
                    ? small
                    : new Label(classes.zh() + " / " + small.zh(), classes.en() + " / " + small.en());
        }
        return classes.zh().isEmpty() ? Label.same(name) : classes;
    }

    /** The units of small groups: a list of their own, or those of the wider group that are placed among all of it. */
    public Label smallGroups() {
        Ranking.SmallGroups small = scheme.ranking().small();
        return small != null && small.amongAll()
                ? new Label("各小组（在全部中排位）", "small groups among all")
                : new Label("各小组合并", "small groups together");
    }

    private Label label(GroupName.Part part) {
        return scheme.getGroup(part.grouping())
                .findClass(part.code())
                .map(Grouping.GroupClass::label)
                .orElse(Label.same(part.code()));
    }

    /** The letter, with its name where the scheme gives one. */
    public Label grade(String letter) {
        Grading grading = scheme.grading();
        Label name = grading == null ? null : grading.names().get(letter);
        return name == null ? Label.same(letter) : new Label(letter + " " + name.zh(), letter + " " + name.en());
    }

    /** What became of a unit: its grade, else why it has none. */
    public Label outcome(String outcome, @Nullable String code) {
        return switch (outcome) {
            case "graded" -> grade(String.valueOf(code));
            case "ungraded" -> ungraded(String.valueOf(code));
            case "no class", "undecided", "no grade to take", "figure missing" -> ungraded(outcome);
            default -> new Label("有得分、无等级", "scored, no grade");
        };
    }

    /** A reason for no grade: a kind of ungraded of the scheme, or one of the engine's own. */
    public Label ungraded(String reason) {
        return switch (reason) {
            case "no class" -> new Label("未入组", "no class");
            case "undecided" -> new Label("无法判断是否参评", "whether assessed cannot be said");
            case "no grade to take" -> new Label("所随单位没有等级", "no grade to take");
            case "figure missing" -> new Label("数据缺失", "figure missing");
            default ->
                scheme.ungraded().stream()
                        .filter(kind -> kind.kind().equals(reason))
                        .map(Scheme.Ungraded::label)
                        .findFirst()
                        .orElse(Label.same(reason));
        };
    }
}
