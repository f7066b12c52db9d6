package io.wuhao.server.register.land;

import io.wuhao.engine.register.Unit;
import io.wuhao.server.shared.intake.EngineSource;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What firms paid in tax, from whichever register gives it to assessments: nobody is asked for a figure twice. */
@Component
class TaxPaid {

    private static final String COLUMN = "tax";
    private static final String EVERYWHERE = "/";

    private final ObjectProvider<EngineSource> sources;

    TaxPaid(ObjectProvider<EngineSource> sources) {
        this.sources = sources;
    }

    /** In 万元, by credit code, of all firms; those without a figure are not in it. */
    Map<String, BigDecimal> in(int year) {
        Map<String, BigDecimal> paid = new HashMap<>();
        for (EngineSource source : sources) {
            Optional<FormColumn> tax =
                    source.table().equals("enterprise") ? source.form(year).find(COLUMN) : Optional.empty();
            if (tax.isPresent()) {
                Unit unit = tax.get().column().unit();
                for (RegisterRow row : source.rows(year, EVERYWHERE)) {
                    row.find(COLUMN)
                            .ifPresent(figure ->
                                    paid.put(row.key(), unit.convert(new BigDecimal(figure), LandColumns.WAN, 6)));
                }
            }
        }
        return paid;
    }
}
