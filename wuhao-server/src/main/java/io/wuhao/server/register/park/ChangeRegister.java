package io.wuhao.server.register.park;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Former;
import io.wuhao.server.shared.park.Park;
import io.wuhao.server.shared.park.Parks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What parks and enterprises were before they were renamed, merged or split. A new name in their own registers is kept by itself;
 * here stands what happened earlier, and into whom. A row is named by the code and the last day: {@code YX05@2024-03-31}.
 */
@Component
class ChangeRegister implements KeptRegister {

    private final Parks parks;
    private final Enterprises enterprises;
    private final Clock clock;

    ChangeRegister(Parks parks, Enterprises enterprises, Clock clock) {
        this.parks = parks;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public RegisterForm form() {
        Map<String, Label> whats = new LinkedHashMap<>();
        for (Former.What what : Former.What.values()) {
            whats.put(what.name().toLowerCase(Locale.ROOT), what.label());
        }
        return new RegisterForm(
                "change",
                Label.of("园区、企业沿革", "Renamed, merged, split"),
                "entry",
                new FormColumns(ParkRegister.CUSTODY)
                        .required("entry", Label.of("编号（代码@终止日期）", "entry (code@last day)"), Column.Type.TEXT)
                        .required("code", Label.of("园区代码或统一社会信用代码", "code of park or enterprise"), Column.Type.TEXT)
                        .required("name", Label.of("原名称", "name until then"), Column.Type.TEXT)
                        .required("until", Label.of("终止日期", "last day"), Column.Type.DATE)
                        .choice("what", Label.of("事项", "what"), whats, true)
                        .optional("into", Label.of("并入、分立后的代码", "code it went into"), Column.Type.TEXT)
                        .required("why", Label.of("说明（批准文号）", "remark"), Column.Type.TEXT)
                        .list());
    }

    @Override
    public List<RegisterRow> rowsWithin(List<String> places) {
        List<RegisterRow> rows = new ArrayList<>();
        for (Park park : parks.listWithin(places)) {
            park.former().forEach(former -> rows.add(row(park.code(), former)));
        }
        enterprises
                .formerWithin(places, LocalDate.now(clock))
                .forEach((code, all) -> all.forEach(former -> rows.add(row(code, former))));
        return rows;
    }

    @Override
    public Optional<RegisterRow> find(String key) {
        String code = key.split("@", 2)[0];
        List<Former> known = parks.find(code).map(Park::former).orElseGet(() -> enterprises.formerOf(code));
        return known.stream()
                .map(former -> row(code, former))
                .filter(row -> row.key().equals(key))
                .findFirst();
    }

    private static RegisterRow row(String code, Former former) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("entry", code + "@" + former.until());
        cells.put("code", code);
        cells.put("name", former.name());
        cells.put("until", former.until().toString());
        cells.put("what", former.what().name().toLowerCase(Locale.ROOT));
        ParkRegister.put(cells, "into", former.into());
        cells.put("why", former.why());
        return new RegisterRow(code + "@" + former.until(), cells);
    }

    @Override
    public Optional<String> placeOf(RegisterRow row) {
        return row.find("code")
                .flatMap(code -> parks.findPlace(code).or(() -> enterprises.findPlace(code, LocalDate.now(clock))));
    }

    @Override
    public List<Problem> check(List<RegisterRow> rows) {
        List<Problem> problems = new ArrayList<>();
        Set<String> known = enterprises.codes();
        parks.list().forEach(park -> known.add(park.code()));
        for (RegisterRow row : rows) {
            for (String column : List.of("code", "into")) {
                row.find(column)
                        .filter(code -> !known.contains(code))
                        .ifPresent(code -> problems.add(ProblemAt.error(
                                row,
                                column,
                                Label.of("没有代码为 %s 的园区或企业。", "There is no park or enterprise %s.", code),
                                Label.of("请先在名录中登记。", "Record it in its register first."))));
            }
            String wanted =
                    row.find("code").orElse("") + "@" + row.find("until").orElse("");
            if (!row.key().equals(wanted)) {
                problems.add(ProblemAt.error(
                        row,
                        "entry",
                        Label.of("编号应为 %s。", "The entry should be %s.", wanted),
                        Label.of("编号由代码和终止日期组成。", "It is made of the code and the last day.")));
            }
        }
        return problems;
    }

    @Override
    public void put(RegisterRow row) {
        String code = row.find("code").orElseThrow();
        Former former = new Former(
                row.find("name").orElseThrow(),
                row.find("until").map(LocalDate::parse).orElseThrow(),
                Former.What.valueOf(row.find("what").orElseThrow().toUpperCase(Locale.ROOT)),
                row.find("into").orElse(null),
                row.find("why").orElseThrow());
        if (parks.findPlace(code).isPresent()) {
            parks.addFormer(code, former);
        } else {
            enterprises.addFormer(code, former);
        }
    }

    @Override
    public void remove(String key) {
        String[] parts = key.split("@", 2);
        LocalDate until = LocalDate.parse(parts[1]);
        parks.removeFormer(parts[0], until);
        enterprises.removeFormer(parts[0], until);
    }
}
