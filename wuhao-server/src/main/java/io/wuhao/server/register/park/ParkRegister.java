package io.wuhao.server.register.park;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.intake.Custody;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import io.wuhao.server.shared.park.Park;
import io.wuhao.server.shared.park.Parks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parks as the one way in fills them. */
@Component
class ParkRegister implements KeptRegister {

    static final Custody CUSTODY = new Custody(
            Label.of("园区办", "park office"),
            Custody.Basis.PUBLIC,
            Label.of("园区名录", "list of parks"),
            Custody.Readers.PLACE,
            true);

    private final Parks parks;
    private final Offices offices;
    private final Clock clock;

    ParkRegister(Parks parks, Offices offices, Clock clock) {
        this.parks = parks;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public RegisterForm form() {
        Map<String, Label> levels = new LinkedHashMap<>();
        for (Park.Level level : Park.Level.values()) {
            levels.put(level.code(), level.label());
        }
        return new RegisterForm(
                "park",
                Label.of("园区名录", "Parks"),
                "code",
                new FormColumns(CUSTODY)
                        .required("code", Label.of("园区代码", "park code"), Column.Type.TEXT)
                        .required("name", Label.of("园区名称", "name"), Column.Type.TEXT)
                        .optional("name_en", Label.of("英文名称", "English name"), Column.Type.TEXT)
                        .choice("level", Label.of("级别", "level"), levels, true)
                        .optional("kind", Label.of("类型", "type"), Column.Type.TEXT)
                        .choice("committee", Label.of("管委会", "committee"), labels(Office.Kind.COMMITTEE), true)
                        .choice("county", Label.of("县（区）", "county"), labels(Office.Kind.COUNTY), false)
                        .required("since", Label.of("设立日期", "from"), Column.Type.DATE)
                        .optional("until", Label.of("撤并日期", "to"), Column.Type.DATE)
                        .list());
    }

    private Map<String, Label> labels(Office.Kind kind) {
        Map<String, Label> labels = new LinkedHashMap<>();
        offices(kind).forEach((name, office) -> labels.put(name, office.name()));
        return labels;
    }

    /** Offices of a kind by the name under which forms know them. */
    private Map<String, Office> offices(Office.Kind kind) {
        Map<String, Office> found = new LinkedHashMap<>();
        offices.listWithin("/").stream()
                .filter(office -> office.kind() == kind)
                .forEach(office -> found.putIfAbsent(office.name().zh(), office));
        return found;
    }

    @Override
    public List<RegisterRow> rowsWithin(List<String> places) {
        return parks.listWithin(places).stream().map(ParkRegister::row).toList();
    }

    @Override
    public Optional<RegisterRow> find(String key) {
        return parks.find(key).map(ParkRegister::row);
    }

    private static RegisterRow row(Park park) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", park.code());
        cells.put("name", park.name().zh());
        cells.put("name_en", park.name().en());
        cells.put("level", park.level().code());
        put(cells, "kind", park.kind());
        cells.put("committee", park.committee().name().zh());
        Office county = park.county();
        put(cells, "county", county == null ? null : county.name().zh());
        cells.put("since", park.since().toString());
        put(cells, "until", park.until());
        return new RegisterRow(park.code(), cells);
    }

    static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }

    @Override
    public Optional<String> placeOf(RegisterRow row) {
        return row.find("committee").map(offices(Office.Kind.COMMITTEE)::get).map(Office::path);
    }

    @Override
    public List<Problem> check(List<RegisterRow> rows) {
        Map<String, Office> committees = offices(Office.Kind.COMMITTEE);
        List<Problem> problems = new ArrayList<>();
        for (RegisterRow row : rows) {
            if (row.find("committee").map(committees::get).isEmpty()) {
                problems.add(ProblemAt.error(
                        row,
                        "committee",
                        Label.of(
                                "机构树中没有管委会“%s”。",
                                "There is no park committee \"%s\" in the tree of offices.",
                                row.find("committee").orElse("")),
                        Label.of("请先由系统管理员添加该管委会。", "The system administrator adds it first.")));
            }
            Optional<LocalDate> until = row.find("until").map(LocalDate::parse);
            if (until.isPresent()
                    && row.find("since").map(LocalDate::parse).orElseThrow().isAfter(until.get())) {
                problems.add(ProblemAt.error(
                        row,
                        "until",
                        Label.of("撤并日期 %s 早于设立日期。", "The park ends on %s, before it begins.", until.get()),
                        Label.of("请核对两个日期。", "Look at the two dates.")));
            }
        }
        return problems;
    }

    @Override
    public void put(RegisterRow row) {
        String name = row.find("name").orElseThrow();
        parks.put(
                new Park(
                        row.key(),
                        new Label(name, row.find("name_en").orElse(name)),
                        Park.Level.find(row.find("level").orElseThrow()).orElseThrow(),
                        row.find("kind").orElse(null),
                        row.find("committee")
                                .map(offices(Office.Kind.COMMITTEE)::get)
                                .orElseThrow(),
                        row.find("county").map(offices(Office.Kind.COUNTY)::get).orElse(null),
                        row.find("since").map(LocalDate::parse).orElseThrow(),
                        row.find("until").map(LocalDate::parse).orElse(null),
                        List.of()),
                LocalDate.now(clock));
    }

    /** A park that has or had members, or land, is not taken out: the database refuses, and the intake says so. */
    @Override
    public void remove(String key) {
        parks.remove(key);
    }
}
