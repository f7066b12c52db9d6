package io.wuhao.server.shared.enterprise;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.CreditCode;
import io.wuhao.server.shared.intake.Custody;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The enterprises as the one way in fills them. */
@Component
class EnterpriseRegister implements KeptRegister {

    static final Custody CUSTODY = new Custody(
            Label.of("园区办", "park office"),
            Custody.Basis.PUBLIC,
            Label.of("企业名录", "list of enterprises"),
            Custody.Readers.PLACE,
            true);

    private final Enterprises enterprises;
    private final Offices offices;
    private final Clock clock;

    EnterpriseRegister(Enterprises enterprises, Offices offices, Clock clock) {
        this.enterprises = enterprises;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public RegisterForm form() {
        Map<String, Label> scales = new LinkedHashMap<>();
        for (Enterprise.Scale scale : Enterprise.Scale.values()) {
            scales.put(scale.code(), scale.label());
        }
        Map<String, Label> counties = new LinkedHashMap<>();
        counties().forEach((name, county) -> counties.put(name, county.name()));
        return new RegisterForm(
                "enterprise",
                Label.of("企业名录", "Enterprises"),
                "code",
                new FormColumns(CUSTODY)
                        .required("code", Label.of("统一社会信用代码", "credit code"), Column.Type.CREDIT_CODE)
                        .required("name", Label.of("企业名称", "name"), Column.Type.TEXT)
                        .choice("county", Label.of("县（区）", "county"), counties, true)
                        .optional("industry", Label.of("行业代码", "industry code"), Column.Type.TEXT)
                        .optional("industry_name", Label.of("行业名称", "industry"), Column.Type.TEXT)
                        .choice("scale", Label.of("规模", "scale"), scales, false)
                        .optional("founded", Label.of("登记日期", "registered"), Column.Type.DATE)
                        .optional("ended", Label.of("注销日期", "struck off"), Column.Type.DATE)
                        .list());
    }

    /** The counties by the name under which forms know them. */
    private Map<String, Office> counties() {
        Map<String, Office> counties = new LinkedHashMap<>();
        offices.listWithin("/").stream()
                .filter(office -> office.kind() == Office.Kind.COUNTY)
                .forEach(county -> counties.putIfAbsent(county.name().zh(), county));
        return counties;
    }

    @Override
    public List<RegisterRow> rowsWithin(List<String> places) {
        return enterprises.list(EnterpriseSearch.within(places, LocalDate.now(clock))).stream()
                .map(EnterpriseRegister::row)
                .toList();
    }

    @Override
    public Optional<RegisterRow> find(String key) {
        return enterprises.find(key).map(EnterpriseRegister::row);
    }

    private static RegisterRow row(Enterprise enterprise) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", enterprise.code());
        cells.put("name", enterprise.name());
        cells.put("county", enterprise.county().name().zh());
        put(cells, "industry", enterprise.industry());
        put(cells, "industry_name", enterprise.industryName());
        put(
                cells,
                "scale",
                enterprise.scale() == null ? null : enterprise.scale().code());
        put(cells, "founded", enterprise.founded());
        put(cells, "ended", enterprise.ended());
        return new RegisterRow(enterprise.code(), cells);
    }

    static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }

    private Optional<Office> county(RegisterRow row) {
        return row.find("county").flatMap(name -> offices.find(Office.Kind.COUNTY, name));
    }

    /** An enterprise in a park is the committee's; a new one, or one outside, is the county's. */
    @Override
    public Optional<String> placeOf(RegisterRow row) {
        return enterprises
                .findPlace(row.key(), LocalDate.now(clock))
                .or(() -> county(row).map(Office::path));
    }

    @Override
    public Map<String, String> placesOf(List<RegisterRow> rows) {
        Map<String, String> known = enterprises.places(LocalDate.now(clock));
        Map<String, Office> counties = counties();
        Map<String, String> places = new HashMap<>();
        for (RegisterRow row : rows) {
            Optional.ofNullable(known.get(row.key()))
                    .or(() -> row.find("county").map(counties::get).map(Office::path))
                    .ifPresent(place -> places.put(row.key(), place));
        }
        return places;
    }

    /** Of rows that name an enterprise, by their own key. */
    static Map<String, String> placesOfEnterprises(List<RegisterRow> rows, Map<String, String> known) {
        Map<String, String> places = new HashMap<>();
        for (RegisterRow row : rows) {
            row.find("enterprise")
                    .flatMap(code -> Optional.ofNullable(known.get(code)))
                    .ifPresent(place -> places.put(row.key(), place));
        }
        return places;
    }

    @Override
    public List<Problem> check(List<RegisterRow> rows) {
        Map<String, Office> counties = counties();
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems = new ArrayList<>();
        for (RegisterRow row : rows) {
            CreditCode.findFault(row.key())
                    .ifPresent(fault -> problems.add(ProblemAt.error(
                            row, "code", fault, Label.of("请对照营业执照重新录入。", "Type it again from the licence."))));
            if (row.find("county").map(counties::get).isEmpty()) {
                problems.add(ProblemAt.error(
                        row,
                        "county",
                        Label.of(
                                "没有县（区）“%s”。",
                                "There is no county \"%s\".", row.find("county").orElse("")),
                        Label.of("请从下拉列表中选择。", "Choose one from the list.")));
            }
            Optional<LocalDate> founded = row.find("founded").map(LocalDate::parse);
            if (founded.isPresent() && founded.get().isAfter(today)) {
                problems.add(ProblemAt.error(
                        row,
                        "founded",
                        Label.of("登记日期 %s 在今天之后。", "Registered on %s, after today.", founded.get()),
                        Label.of("请核对营业执照。", "Look at the licence.")));
            }
        }
        return problems;
    }

    @Override
    public void put(RegisterRow row) {
        Office ownOffice =
                enterprises.find(row.key()).map(Enterprise::ownOffice).orElse(null);
        enterprises.put(new Enterprise(
                row.key(),
                row.find("name").orElseThrow(),
                row.find("industry").orElse(null),
                row.find("industry_name").orElse(null),
                Enterprise.Scale.find(row.find("scale").orElse(null)).orElse(null),
                row.find("founded").map(LocalDate::parse).orElse(null),
                county(row).orElseThrow(),
                ownOffice,
                row.find("ended").map(LocalDate::parse).orElse(null)));
    }

    @Override
    public void remove(String key) {
        enterprises.remove(key);
    }
}
