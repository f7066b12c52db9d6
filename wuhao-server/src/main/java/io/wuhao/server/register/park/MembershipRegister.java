package io.wuhao.server.register.park;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.Refused;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Membership;
import io.wuhao.server.shared.park.Memberships;
import io.wuhao.server.shared.park.Park;
import io.wuhao.server.shared.park.Parks;
import io.wuhao.server.shared.park.TwoParks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who belonged to which park, as the one way in fills it. */
@Component
class MembershipRegister implements KeptRegister {

    private final Memberships memberships;
    private final Enterprises enterprises;
    private final Parks parks;

    MembershipRegister(Memberships memberships, Enterprises enterprises, Parks parks) {
        this.memberships = memberships;
        this.enterprises = enterprises;
        this.parks = parks;
    }

    @Override
    public RegisterForm form() {
        Map<String, Label> known = new LinkedHashMap<>();
        parks.list().forEach(park -> known.put(park.code(), park.name()));
        return new RegisterForm(
                "membership",
                Label.of("入园名册", "Memberships"),
                "entry",
                new FormColumns(ParkRegister.CUSTODY)
                        .required("entry", Label.of("登记编号", "entry"), Column.Type.TEXT)
                        .required("enterprise", Label.of("统一社会信用代码", "credit code"), Column.Type.CREDIT_CODE)
                        .choice("park", Label.of("园区", "park"), known, true)
                        .required("since", Label.of("入园日期", "from"), Column.Type.DATE)
                        .optional("until", Label.of("退园日期", "to"), Column.Type.DATE)
                        .optional("why", Label.of("说明", "remark"), Column.Type.TEXT)
                        .list());
    }

    @Override
    public List<RegisterRow> rowsWithin(List<String> places) {
        return memberships
                .listOfParks(parks.listWithin(places).stream().map(Park::code).toList())
                .stream()
                .map(MembershipRegister::row)
                .toList();
    }

    @Override
    public Optional<RegisterRow> find(String key) {
        return memberships.find(key).map(MembershipRegister::row);
    }

    private static RegisterRow row(Membership membership) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("entry", membership.entry());
        cells.put("enterprise", membership.enterprise());
        cells.put("park", membership.park());
        cells.put("since", membership.since().toString());
        ParkRegister.put(cells, "until", membership.until());
        ParkRegister.put(cells, "why", membership.why());
        return new RegisterRow(membership.entry(), cells);
    }

    private static Membership membership(RegisterRow row) {
        return new Membership(
                row.key(),
                row.find("enterprise").orElseThrow(),
                row.find("park").orElseThrow(),
                row.find("since").map(LocalDate::parse).orElseThrow(),
                row.find("until").map(LocalDate::parse).orElse(null),
                row.find("why").orElse(null));
    }

    @Override
    public Optional<String> placeOf(RegisterRow row) {
        return row.find("park").flatMap(parks::findPlace);
    }

    @Override
    public List<Problem> check(List<RegisterRow> rows) {
        List<Problem> problems = new ArrayList<>();
        Set<String> known = enterprises.codes();
        Map<String, List<Membership>> given = rows.stream()
                .map(MembershipRegister::membership)
                .collect(Collectors.groupingBy(Membership::enterprise));
        for (RegisterRow row : rows) {
            Membership membership = membership(row);
            problems.addAll(checkAlone(row, membership, known));
            overlapping(membership, given.getOrDefault(membership.enterprise(), List.of()))
                    .forEach(other -> problems.add(ProblemAt.error(
                            row,
                            "since",
                            Label.of(
                                    "%s 在同一天属于两个园区：与登记编号 %s（%s，%s 起）重叠。",
                                    "%s would be in two parks on one day: this overlaps entry %s (%s, from %s).",
                                    membership.enterprise(),
                                    other.entry(),
                                    other.park(),
                                    other.since()),
                            Label.of("请给较早的一行填写退园日期。", "Give the earlier row the day on which it ended."))));
        }
        return problems;
    }

    private static List<Problem> checkAlone(RegisterRow row, Membership membership, Set<String> known) {
        List<Problem> problems = new ArrayList<>();
        if (!known.contains(membership.enterprise())) {
            problems.add(ProblemAt.error(
                    row,
                    "enterprise",
                    Label.of("企业名录中没有 %s。", "There is no enterprise %s in the register.", membership.enterprise()),
                    Label.of("请先导入企业名录。", "Bring the enterprise in first.")));
        }
        LocalDate until = membership.until();
        if (until != null && until.isBefore(membership.since())) {
            problems.add(ProblemAt.error(
                    row,
                    "until",
                    Label.of("退园日期 %s 早于入园日期。", "It left on %s, before it came.", until),
                    Label.of("请核对两个日期。", "Look at the two dates.")));
        }
        return problems;
    }

    /** Both what is kept and will stay, and what the same upload brings. */
    private List<Membership> overlapping(Membership membership, List<Membership> given) {
        List<String> replaced = given.stream().map(Membership::entry).toList();
        return Stream.concat(
                        memberships.listOverlapping(membership).stream()
                                .filter(kept -> !replaced.contains(kept.entry())),
                        given.stream()
                                .filter(other -> !other.entry().equals(membership.entry()))
                                .filter(membership::overlaps))
                .toList();
    }

    @Override
    public void put(RegisterRow row) {
        change(List.of(row), List.of());
    }

    @Override
    public void change(List<RegisterRow> rows, List<String> removed) {
        try {
            memberships.change(rows.stream().map(MembershipRegister::membership).toList(), removed);
        } catch (TwoParks overlap) {
            Membership one = overlap.one();
            Membership other = overlap.other();
            throw new Refused(Label.of(
                    "未写入任何内容：%s 在同一天将属于两个园区（登记编号 %s，%s；登记编号 %s，%s）。请先更正或撤销后一项登记。",
                    "Nothing was written: %s would be in two parks on one day (entry %s, %s; entry %s, %s). Correct or undo the"
                            + " later one first.",
                    one.enterprise(),
                    one.entry(),
                    one.park(),
                    other.entry(),
                    other.park()));
        }
    }

    @Override
    public void remove(String key) {
        memberships.remove(key);
    }
}
