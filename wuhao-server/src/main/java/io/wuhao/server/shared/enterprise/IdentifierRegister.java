package io.wuhao.server.shared.enterprise;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Unit;
import io.wuhao.server.shared.intake.Custody;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The crosswalk of numbers as the one way in fills it. */
@Component
class IdentifierRegister implements KeptRegister {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final Custody CUSTODY = new Custody(
            Label.of("园区办", "park office"),
            Custody.Basis.SHARING_AGREEMENT,
            Label.of("数据比对", "matching of figures"),
            Custody.Readers.PLACE,
            false);

    private final Identifiers identifiers;
    private final Enterprises enterprises;
    private final Clock clock;

    IdentifierRegister(Identifiers identifiers, Enterprises enterprises, Clock clock) {
        this.identifiers = identifiers;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public RegisterForm form() {
        Map<String, Label> kinds = new LinkedHashMap<>();
        for (Identifier.Kind kind : Identifier.Kind.values()) {
            kinds.put(kind.code(), kind.label());
        }
        return new RegisterForm(
                "identifier",
                Label.of("标识对照表", "Identifiers"),
                "entry",
                new FormColumns(CUSTODY)
                        .required("entry", Label.of("登记编号", "entry"), Column.Type.TEXT)
                        .choice("kind", Label.of("标识类别", "kind"), kinds, true)
                        .required("number", Label.of("标识号码", "number"), Column.Type.TEXT)
                        .required("enterprise", Label.of("统一社会信用代码", "credit code"), Column.Type.CREDIT_CODE)
                        .required("share", Label.of("占比", "share"), Unit.of("%"))
                        .required("since", Label.of("起始日期", "from"), Column.Type.DATE)
                        .optional("until", Label.of("终止日期", "to"), Column.Type.DATE)
                        .list());
    }

    @Override
    public List<RegisterRow> rowsWithin(List<String> places) {
        Set<String> seen = enterprises.list(EnterpriseSearch.within(places, LocalDate.now(clock))).stream()
                .map(Enterprise::code)
                .collect(Collectors.toSet());
        return identifiers.list().stream()
                .filter(identifier -> seen.contains(identifier.enterprise()))
                .map(IdentifierRegister::row)
                .toList();
    }

    @Override
    public Optional<RegisterRow> find(String key) {
        return identifiers.find(key).map(IdentifierRegister::row);
    }

    private static RegisterRow row(Identifier identifier) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("entry", identifier.entry());
        cells.put("kind", identifier.kind().code());
        cells.put("number", identifier.number());
        cells.put("enterprise", identifier.enterprise());
        cells.put("share", identifier.share().stripTrailingZeros().toPlainString());
        cells.put("since", identifier.since().toString());
        EnterpriseRegister.put(cells, "until", identifier.until());
        return new RegisterRow(identifier.entry(), cells);
    }

    private static Identifier identifier(RegisterRow row) {
        return new Identifier(
                row.key(),
                Identifier.Kind.find(row.find("kind").orElseThrow()).orElseThrow(),
                row.find("number").orElseThrow(),
                row.find("enterprise").orElseThrow(),
                row.find("share").map(BigDecimal::new).orElseThrow(),
                row.find("since").map(LocalDate::parse).orElseThrow(),
                row.find("until").map(LocalDate::parse).orElse(null));
    }

    @Override
    public Optional<String> placeOf(RegisterRow row) {
        return row.find("enterprise").flatMap(code -> enterprises.findPlace(code, LocalDate.now(clock)));
    }

    @Override
    public Map<String, String> placesOf(List<RegisterRow> rows) {
        return EnterpriseRegister.placesOfEnterprises(rows, enterprises.places(LocalDate.now(clock)));
    }

    @Override
    public List<Problem> check(List<RegisterRow> rows) {
        List<Problem> problems = new ArrayList<>();
        Set<String> known = enterprises.codes();
        Shares shares = sharesAfter(rows);
        for (RegisterRow row : rows) {
            Identifier identifier = identifier(row);
            if (!known.contains(identifier.enterprise())) {
                problems.add(ProblemAt.error(
                        row,
                        "enterprise",
                        Label.of("企业名录中没有 %s。", "There is no enterprise %s in the register.", identifier.enterprise()),
                        Label.of("请先导入企业名录。", "Bring the enterprise in first.")));
            }
            Optional<Problem> term = wrongTerm(row, identifier);
            if (term.isPresent()) {
                problems.add(term.get());
                continue;
            }
            Shares.Day fullest = shares.fullest(identifier);
            if (identifier.share().signum() <= 0 || fullest.together().compareTo(WHOLE) > 0) {
                problems.add(ProblemAt.error(
                        row,
                        "share",
                        Label.of(
                                "%s %s 在 %s 的占比合计为 %s %%，应大于 0 且不超过 100 %%。",
                                "%s %s: on %s the shares add up to %s %%; they must be above 0 and at most 100 %%.",
                                identifier.kind().label().zh(),
                                identifier.number(),
                                fullest.day(),
                                fullest.together().stripTrailingZeros().toPlainString()),
                        Label.of(
                                "请核对各户占比，或给已不再使用的一行填写终止日期。",
                                "Correct the shares, or end the row that no longer holds.")));
            }
        }
        return problems;
    }

    private static Optional<Problem> wrongTerm(RegisterRow row, Identifier identifier) {
        return Optional.ofNullable(identifier.until())
                .filter(until -> until.isBefore(identifier.since()))
                .map(until -> ProblemAt.error(
                        row,
                        "until",
                        Label.of(
                                "终止日期 %s 早于起始日期 %s。",
                                "It ends on %s, before it begins on %s.", until, identifier.since()),
                        Label.of("请核对两个日期。", "Correct one of the two dates.")));
    }

    /** As they would be kept after these rows. */
    private Shares sharesAfter(List<RegisterRow> rows) {
        Map<String, Identifier> after = new LinkedHashMap<>();
        identifiers.list().forEach(kept -> after.put(kept.entry(), kept));
        rows.forEach(row -> after.put(row.key(), identifier(row)));
        return Shares.of(after.values());
    }

    @Override
    public void put(RegisterRow row) {
        identifiers.put(identifier(row));
    }

    @Override
    public void remove(String key) {
        identifiers.remove(key);
    }
}
