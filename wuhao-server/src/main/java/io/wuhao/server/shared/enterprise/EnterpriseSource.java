package io.wuhao.server.shared.enterprise;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.intake.EngineSource;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Membership;
import io.wuhao.server.shared.park.Memberships;
import io.wuhao.server.shared.park.Park;
import io.wuhao.server.shared.park.Parks;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an assessment may know of an enterprise beside its figures: as it was at the end of the year. */
@Component
class EnterpriseSource implements EngineSource {

    private final Enterprises enterprises;
    private final Memberships memberships;
    private final Parks parks;

    EnterpriseSource(Enterprises enterprises, Memberships memberships, Parks parks) {
        this.enterprises = enterprises;
        this.memberships = memberships;
        this.parks = parks;
    }

    @Override
    public String table() {
        return "enterprise";
    }

    @Override
    public boolean hasTheUnits() {
        return true;
    }

    @Override
    public Map<String, Seat> seats(int year) {
        return enterprises.seats(LocalDate.of(year, 12, 31));
    }

    @Override
    public String pageOf(int year, String key, String column) {
        return "/enterprises/" + key;
    }

    @Override
    public RegisterForm form(int year) {
        Map<String, Label> scales = new LinkedHashMap<>();
        for (Enterprise.Scale scale : Enterprise.Scale.values()) {
            scales.put(scale.code(), scale.label());
        }
        return new RegisterForm(
                "enterprise",
                Label.of("企业", "enterprise"),
                "code",
                new FormColumns(EnterpriseRegister.CUSTODY)
                        .required("code", Label.of("统一社会信用代码", "credit code"), Column.Type.CREDIT_CODE)
                        .optional("name", Label.of("企业名称", "name"), Column.Type.TEXT)
                        .optional("county", Label.of("县（区）", "county"), Column.Type.TEXT)
                        .optional("park", Label.of("所在园区", "park"), Column.Type.TEXT)
                        .optional("industry", Label.of("行业代码", "industry code"), Column.Type.TEXT)
                        .choice("scale", Label.of("规模", "scale"), scales, false)
                        .optional("registered", Label.of("登记日期", "registered"), Column.Type.DATE)
                        .list());
    }

    /** Without those that had ended before the year or were not yet there at its end. */
    @Override
    public List<RegisterRow> rows(int year, String place) {
        LocalDate end = LocalDate.of(year, 12, 31);
        Map<String, Park> known = parks.list().stream().collect(Collectors.toMap(Park::code, Function.identity()));
        Map<String, String> parkOf = memberships.listOfParks(known.keySet()).stream()
                .filter(membership -> membership.holdsOn(end))
                .collect(Collectors.toMap(Membership::enterprise, Membership::park, (one, other) -> one));
        return enterprises.list(EnterpriseSearch.within(List.of(place), end)).stream()
                .filter(enterprise -> wasThere(enterprise, year))
                .map(enterprise -> row(enterprise, known.get(parkOf.get(enterprise.code())), end))
                .toList();
    }

    private static boolean wasThere(Enterprise enterprise, int year) {
        LocalDate founded = enterprise.founded();
        LocalDate ended = enterprise.ended();
        return (founded == null || founded.getYear() <= year) && (ended == null || ended.getYear() >= year);
    }

    private static RegisterRow row(Enterprise enterprise, @Nullable Park park, LocalDate end) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", enterprise.code());
        cells.put("name", enterprise.name());
        cells.put("county", enterprise.county().name().zh());
        EnterpriseRegister.put(cells, "park", park == null ? null : park.nameOn(end));
        EnterpriseRegister.put(cells, "industry", enterprise.industry());
        EnterpriseRegister.put(
                cells,
                "scale",
                enterprise.scale() == null ? null : enterprise.scale().code());
        EnterpriseRegister.put(cells, "registered", enterprise.founded());
        return new RegisterRow(enterprise.code(), cells);
    }
}
