package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.intake.EngineSource;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What land gives to an assessment of firms: the land that each is charged at the end of the year, in mu. */
@Component
class LandSource implements EngineSource {

    private static final RegisterForm FORM = new RegisterForm(
            "enterprise",
            Label.of("企业", "Enterprises"),
            "code",
            new FormColumns(LandColumns.PARK_COMMITTEE)
                    .required("code", Label.of("统一社会信用代码", "credit code"), Column.Type.CREDIT_CODE)
                    .figure("land", Label.of("计评用地面积", "land charged"), Area.MU, LandColumns.PARK_COMMITTEE)
                    .list());

    private final ChargedLands charged;

    LandSource(ChargedLands charged) {
        this.charged = charged;
    }

    @Override
    public String table() {
        return "enterprise";
    }

    @Override
    public String pageOf(int year, String key, String column) {
        return "/land/charged/" + key + "?year=" + year;
    }

    @Override
    public RegisterForm form(int year) {
        return FORM;
    }

    @Override
    public List<RegisterRow> rows(int year, String place) {
        return charged.on(LocalDate.of(year, 12, 31), List.of(place)).values().stream()
                .map(land -> new RegisterRow(land.firm(), Map.of("code", land.firm(), "land", Area.plain(land.mu()))))
                .toList();
    }
}
