package io.wuhao.server.shared.account;

import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An office chosen in a form: from a list, or by its number, which the page of the office shows. */
@Component
class OfficeChoice {

    /** more would be no list to choose from */
    private static final int MOST = 500;

    private final Offices offices;

    OfficeChoice(Offices offices) {
        this.offices = offices;
    }

    /** What the list offers: all but enterprises at or below these places. */
    List<Office> listWithin(List<String> places) {
        return places.stream()
                .flatMap(place -> offices.listBodiesWithin(place).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The office of that number ("12", "12 东川县"), if it lies at or below one of these places. */
    Optional<Office> find(String typed, List<String> places) {
        String number = typed.strip().replaceAll("\\s.*", "");
        return number.matches("\\d{1,18}")
                ? offices.find(Long.parseLong(number))
                        .filter(office -> places.stream().anyMatch(office::isWithin))
                : Optional.empty();
    }
}
