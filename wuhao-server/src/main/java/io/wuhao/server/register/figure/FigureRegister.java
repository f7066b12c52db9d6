package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.EnterpriseSearch;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.intake.Custody;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.Refused;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * One department's figures of the period that it is asked for, as the one way in fills them: one row per enterprise. Where a row stood
 * in its file is kept by the intake.
 */
final class FigureRegister implements KeptRegister {

    static final String REMARK = "remark";

    private final String department;
    private final FigureKinds kinds;
    private final Figures figures;
    private final Rounds rounds;
    private final Enterprises enterprises;
    private final ReportCheck check;
    private final Clock clock;

    /** Null for the latest period that is open. */
    private final @Nullable String fixed;

    FigureRegister(
            String department,
            FigureKinds kinds,
            Figures figures,
            Rounds rounds,
            Enterprises enterprises,
            ReportCheck check,
            Clock clock,
            @Nullable String fixed) {
        this.department = department;
        this.kinds = kinds;
        this.figures = figures;
        this.rounds = rounds;
        this.enterprises = enterprises;
        this.check = check;
        this.clock = clock;
        this.fixed = fixed;
    }

    /** The name of a department's register of a period. */
    static String name(String department, String period) {
        return "figure_" + department + "_" + period.replace('-', '_');
    }

    private String period() {
        return fixed != null ? fixed : rounds.currentPeriod(department, LocalDate.now(clock));
    }

    private FigureRegister of(String period) {
        return new FigureRegister(department, kinds, figures, rounds, enterprises, check, clock, period);
    }

    /** One that is open, or an earlier one: what was handed in then is still to be read. */
    @Override
    public Optional<KeptRegister> named(String name) {
        Matcher parts = Pattern.compile("figure_" + department + "_(20\\d{2}(_\\d{2})?)")
                .matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String asked = parts.group(1).replace('_', '-');
        LocalDate today = LocalDate.now(clock);
        return openPeriods().contains(asked) || asked.compareTo(rounds.currentPeriod(department, today)) <= 0
                ? Optional.of(of(asked))
                : Optional.empty();
    }

    private List<String> openPeriods() {
        return rounds.openPeriods(department, LocalDate.now(clock));
    }

    @Override
    public boolean isOpen() {
        return openPeriods().contains(period());
    }

    @Override
    public List<KeptRegister> listOpen() {
        List<KeptRegister> open = new ArrayList<>();
        openPeriods().forEach(period -> open.add(of(period)));
        return open.isEmpty() ? List.of(this) : open;
    }

    private List<String> codes() {
        return kinds.codesOf(department);
    }

    @Override
    public RegisterForm form() {
        Department owner = kinds.getDepartment(department);
        String period = period();
        FormColumns columns = new FormColumns(new Custody(
                        owner.name(),
                        Custody.Basis.PUBLIC,
                        Label.of("数据归集", "collection"),
                        Custody.Readers.PLACE,
                        false))
                .required("code", Label.of("统一社会信用代码", "credit code"), Column.Type.CREDIT_CODE)
                .optional("name", Label.of("企业名称", "name"), Column.Type.TEXT)
                .choice("period", Label.of("所属期", "period"), Map.of(period, Label.same(period)), true);
        kinds.listOf(department).forEach(kind -> columns.figure(kind.code(), kind.name(), kind.unit(), kind.custody()));
        columns.optional(REMARK, Label.of("缺数原因或情况说明", "why missing, or explanation"), Column.Type.TEXT);
        return new RegisterForm(
                name(department, period),
                new Label(owner.name().zh() + "数据（" + period + "）", owner.name().en() + " figures (" + period + ")"),
                "code",
                columns.list());
    }

    @Override
    public List<RegisterRow> rowsWithin(List<String> places) {
        String period = period();
        Map<String, List<Figure>> byEnterprise =
                figures.listOf(period, codes()).stream().collect(Collectors.groupingBy(Figure::enterprise));
        return enterprises.list(EnterpriseSearch.within(places, LocalDate.now(clock))).stream()
                .filter(enterprise -> byEnterprise.containsKey(enterprise.code()))
                .map(enterprise -> row(enterprise, period, byEnterprise.getOrDefault(enterprise.code(), List.of())))
                .toList();
    }

    @Override
    public Optional<RegisterRow> find(String key) {
        String period = period();
        List<Figure> known = figures.listOf(key, period, codes());
        return known.isEmpty() ? Optional.empty() : enterprises.find(key).map(firm -> row(firm, period, known));
    }

    /** What was reported: the other layers are nobody's to upload. */
    private static RegisterRow row(Enterprise enterprise, String period, List<Figure> known) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", enterprise.code());
        cells.put("name", enterprise.name());
        cells.put("period", period);
        for (Figure figure : known) {
            BigDecimal amount = figure.reported().amount();
            if (amount != null) {
                cells.put(figure.kind(), amount.stripTrailingZeros().toPlainString());
            }
            String why = figure.reported().remark();
            if (why != null) {
                cells.put(REMARK, why);
            }
        }
        return new RegisterRow(enterprise.code(), cells);
    }

    /** What a department may see of its own is by the kind of figure, as everywhere. */
    @Override
    public BiPredicate<FormColumn, String> readableFor(SignedIn reader) {
        Map<String, FigureKind> mine =
                kinds.listOf(department).stream().collect(Collectors.toMap(FigureKind::code, Function.identity()));
        return (column, place) -> {
            FigureKind kind = mine.get(column.name());
            return kind == null ? reader.may(Right.READ, place) : kind.isOpenTo(reader, place);
        };
    }

    @Override
    public boolean mayOpenFiles(SignedIn reader, String place) {
        return kinds.listOf(department).stream().allMatch(kind -> kind.isOpenTo(reader, place));
    }

    /** A department hands in its own figures only; the park office may enter a paper on anybody's behalf. */
    @Override
    public boolean mayRecord(SignedIn reader, String place) {
        return reader.grants().stream()
                        .anyMatch(grant -> grant.role() == Role.PARK_OFFICE && grant.gives(Right.RECORD, place))
                || (reader.may(Right.RECORD, place)
                        && kinds.getDepartment(department).isOf(reader));
    }

    @Override
    public Optional<String> placeOf(RegisterRow row) {
        return enterprises.findPlace(row.key(), LocalDate.now(clock));
    }

    @Override
    public Map<String, String> placesOf(List<RegisterRow> rows) {
        Map<String, String> places = enterprises.places(LocalDate.now(clock));
        places.keySet().retainAll(rows.stream().map(RegisterRow::key).collect(Collectors.toSet()));
        return places;
    }

    @Override
    public List<Problem> check(List<RegisterRow> rows) {
        return check.of(rows, kinds.getDepartment(department), period());
    }

    @Override
    public void put(RegisterRow row) {
        String period = row.find("period").orElseGet(this::period);
        String why = row.find(REMARK).orElse(null);
        for (String kind : codes()) {
            BigDecimal amount = row.find(kind).map(BigDecimal::new).orElse(null);
            figures.report(
                    row.key(),
                    period,
                    kind,
                    new Figure.Reported(amount, why, whoWrites(), OffsetDateTime.now(clock), null));
        }
    }

    private static String whoWrites() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? "-" : who.getName();
    }

    @Override
    public Set<String> sentBack() {
        return figures.returnedOf(period(), codes());
    }

    @Override
    public Map<String, RegisterRow> yearBefore(Set<String> keys) {
        Map<String, Map<String, String>> amounts = figures.amounts(Boards.yearBefore(period()), codes());
        amounts.keySet().retainAll(keys);
        Map<String, RegisterRow> rows = new HashMap<>();
        amounts.forEach((code, cells) -> rows.put(code, new RegisterRow(code, cells)));
        return rows;
    }

    /** What was approved or adjusted counts on, so that nobody is told that the figure is gone. */
    @Override
    public void mustBeUndoable(List<String> keys) {
        Set<String> asked = Set.copyOf(keys);
        figures.listOf(period(), codes()).stream()
                .filter(figure -> asked.contains(figure.enterprise()) && figure.isSettledSinceReport())
                .findFirst()
                .ifPresent(FigureRegister::refuse);
    }

    @Override
    public void remove(String key) {
        figures.listOf(key, period(), codes()).stream()
                .filter(figure -> figure.approved() != null || figure.adjusted() != null)
                .findFirst()
                .ifPresent(FigureRegister::refuse);
        figures.withdraw(key, period(), Set.copyOf(codes()));
    }

    private static void refuse(Figure figure) {
        throw new Refused(Label.of(
                "不能撤销或移除：企业 %s 的数据上报之后已审定或调整。有误的请重新填报，或由园区办调整。",
                "Figures of %s were approved or adjusted after they were handed in and cannot be taken out. Report them anew, or let"
                        + " the park office adjust them.",
                figure.enterprise()));
    }
}
