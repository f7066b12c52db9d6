package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is wrong or odd with rows that a department hands in, beyond their cells. */
@Component
class ReportCheck {

    private final FigureKinds kinds;
    private final Figures figures;
    private final Enterprises enterprises;
    private final CheckRun checks;

    ReportCheck(FigureKinds kinds, Figures figures, Enterprises enterprises, CheckRun checks) {
        this.kinds = kinds;
        this.figures = figures;
        this.enterprises = enterprises;
        this.checks = checks;
    }

    List<Problem> of(List<RegisterRow> rows, Department owner, String period) {
        List<Problem> problems = new ArrayList<>();
        List<FigureKind> asked = kinds.listOf(owner.code());
        Map<String, String> known = enterprises.names();
        for (RegisterRow row : rows) {
            String name = known.get(row.key());
            if (name == null) {
                problems.add(ProblemAt.error(
                        row,
                        "code",
                        Label.of("企业名录中没有 %s。", "There is no enterprise %s in the register.", row.key()),
                        Label.of("请核对代码；新企业请先导入企业名录。", "Look at the code; bring a new enterprise in first.")));
            } else {
                checkName(row, name, problems);
            }
            checkMissing(row, asked, problems);
        }
        problems.addAll(odd(rows, owner.code(), period));
        return problems;
    }

    private static void checkMissing(RegisterRow row, List<FigureKind> asked, List<Problem> problems) {
        List<Label> empty = asked.stream()
                .filter(kind -> row.find(kind.code()).isEmpty())
                .map(FigureKind::name)
                .toList();
        if (!empty.isEmpty() && row.find(FigureRegister.REMARK).isEmpty()) {
            String zh = empty.stream().map(Label::zh).collect(Collectors.joining("、"));
            String en = empty.stream().map(Label::en).collect(Collectors.joining(", "));
            problems.add(ProblemAt.error(
                    row,
                    FigureRegister.REMARK,
                    new Label(zh + " 没有数，也没有写缺数原因。", en + ": no figure, and no reason why it is missing."),
                    Label.of("请填数；确实没有的写明缺数原因。", "Fill the figure in, or say why there is none.")));
        }
    }

    /** A code beside another firm's name is a slip of the row, and the figures would be somebody else's. */
    private void checkName(RegisterRow row, String name, List<Problem> problems) {
        row.find("name")
                .filter(given -> !Enterprise.isSameName(given, name))
                .filter(given -> enterprises.formerOf(row.key()).stream()
                        .noneMatch(former -> Enterprise.isSameName(given, former.name())))
                .ifPresent(given -> problems.add(ProblemAt.error(
                        row,
                        "name",
                        Label.of(
                                "代码 %s 登记的名称是“%s”，填报的是“%s”。",
                                "Code %s is registered as \"%s\", the row says \"%s\".", row.key(), name, given),
                        Label.of(
                                "请核对是否错行；企业更名请先更新企业名录。",
                                "Has a row slipped? If the firm was renamed, say so in its register first."))));
    }

    /** What the checks say of these rows together with what others handed in, and with last year. */
    private List<Problem> odd(List<RegisterRow> rows, String department, String period) {
        List<String> mine = kinds.codesOf(department);
        Map<String, Map<String, String>> kept = figures.amountsToCheck(period);
        Map<String, Map<String, String>> keptBefore = figures.amountsToCheck(Boards.yearBefore(period));
        Map<String, Map<String, String>> now = new LinkedHashMap<>();
        Map<String, Map<String, String>> before = new LinkedHashMap<>();
        for (RegisterRow row : rows) {
            Map<String, String> amounts = new LinkedHashMap<>(kept.getOrDefault(row.key(), Map.of()));
            amounts.keySet().removeAll(mine);
            mine.forEach(kind -> row.find(kind).ifPresent(amount -> amounts.put(kind, amount)));
            now.put(row.key(), amounts);
            if (!keptBefore.isEmpty()) {
                before.put(row.key(), keptBefore.getOrDefault(row.key(), Map.of()));
            }
        }
        Map<String, RegisterRow> byKey =
                rows.stream().collect(Collectors.toMap(RegisterRow::key, row -> row, (one, other) -> other));
        List<Problem> problems = new ArrayList<>();
        for (CheckRun.Found found : checks.over(now, before)) {
            Optional<String> column =
                    found.reads().stream().filter(mine::contains).findFirst();
            if (column.isPresent()) {
                found.enterprises().stream()
                        .flatMap(code -> Stream.ofNullable(byKey.get(code)))
                        .forEach(row -> problems.add(problem(row, column.get(), found.check())));
            }
        }
        return problems;
    }

    /** What must be fixed stops the upload; what may be explained stops it until it is explained. */
    private static Problem problem(RegisterRow row, String column, FigureCheck check) {
        return check.mustFix() || row.find(FigureRegister.REMARK).isEmpty()
                ? ProblemAt.error(row, column, check.says(), check.advice())
                : ProblemAt.warning(row, column, check.says(), check.advice());
    }
}
