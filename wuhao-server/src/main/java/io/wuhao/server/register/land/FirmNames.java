package io.wuhao.server.register.land;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.Pictures;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.intake.EngineSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What firms are called, for pages that know them by their codes. */
@Component
class FirmNames {

    private final Clock clock;
    private final Pictures.Picture<LocalDate, List<Named>> firms;

    FirmNames(Enterprises enterprises, Pictures pictures, Clock clock) {
        this.clock = clock;
        this.firms = pictures.of(1, day -> all(enterprises, day));
    }

    /**
     * A firm.
     *
     * @param own its own office, where it has one
     */
    private record Named(
            String code,
            String name,
            String place,
            @Nullable String own) {

        boolean isAt(List<String> places) {
            return places.stream().anyMatch(at -> place.startsWith(at) || (own != null && own.startsWith(at)));
        }
    }

    private static List<Named> all(Enterprises enterprises, LocalDate day) {
        Map<String, EngineSource.Seat> seats = enterprises.seats(day);
        List<Named> all = new ArrayList<>();
        enterprises.names().forEach((code, name) -> {
            EngineSource.Seat seat = seats.get(code);
            if (seat != null) {
                all.add(new Named(code, name, seat.place(), seat.own()));
            }
        });
        return List.copyOf(all);
    }

    /** By credit code, of those that this reader may see on the list of enterprises. */
    Map<String, String> readableFor(SignedIn reader) {
        List<String> places = reader.placesOf(Right.READ);
        return firms.get(LocalDate.now(clock)).stream()
                .filter(firm -> firm.isAt(places))
                .collect(Collectors.toMap(Named::code, Named::name));
    }
}
