package io.wuhao.server.register.land;

import io.wuhao.engine.register.Unit;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.intake.EngineSource;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What firms paid in tax, from whichever register gives it to assessments: nobody is asked for a figure twice. */
@Component
class TaxPaid {

    private static final String COLUMN = "tax";
    private static final String EVERYWHERE = "/";

    private final ObjectProvider<EngineSource> sources;
    private final ObjectProvider<KeptRegister> registers;
    private final Enterprises enterprises;

    TaxPaid(ObjectProvider<EngineSource> sources, ObjectProvider<KeptRegister> registers, Enterprises enterprises) {
        this.sources = sources;
        this.registers = registers;
        this.enterprises = enterprises;
    }

    /**
     * Of which firms, by credit code, this reader may be told it: as the registers in which it is kept say, else as the custody
     * of its column does; of a firm that lies nowhere, never.
     */
    Predicate<String> openTo(SignedIn reader, LocalDate day) {
        List<Predicate<String>> rules = new ArrayList<>();
        for (KeptRegister register : registers) {
            register.form().find(COLUMN).ifPresent(column -> {
                BiPredicate<FormColumn, String> readable = register.readableFor(reader);
                rules.add(place -> readable.test(column, place));
            });
        }
        if (rules.isEmpty()) {
            sources.forEach(source -> taxOf(source, day.getYear())
                    .ifPresent(column -> rules.add(place -> column.custody().mayBeReadBy(reader, place))));
        }
        Map<String, EngineSource.Seat> seats = enterprises.seats(day);
        return firm -> {
            EngineSource.Seat seat = seats.get(firm);
            return seat != null && rules.stream().allMatch(rule -> rule.test(seat.place()));
        };
    }

    private static Optional<FormColumn> taxOf(EngineSource source, int year) {
        return source.table().equals("enterprise") ? source.form(year).find(COLUMN) : Optional.empty();
    }

    /** In 万元, by credit code, of all firms; those without a figure are not in it. */
    Map<String, BigDecimal> in(int year) {
        Map<String, BigDecimal> paid = new HashMap<>();
        for (EngineSource source : sources) {
            Optional<FormColumn> tax = taxOf(source, year);
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
