package io.wuhao.server.register.land;

import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.page.PagePart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The land that a firm is charged, on its page; the page itself has refused whom it does not concern. */
@Component
class LandOfEnterprise implements PagePart {

    private static final int ORDER = 20;

    private final ChargedLands charged;
    private final Enterprises enterprises;
    private final Clock clock;

    LandOfEnterprise(ChargedLands charged, Enterprises enterprises, Clock clock) {
        this.charged = charged;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public Optional<Part> about(String kind, String key, Authentication reader) {
        if (!kind.equals("enterprise")) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        return enterprises
                .findPlace(key, today)
                .map(place -> charged.on(today, List.of(place)).get(key))
                .map(land -> new Part(ORDER, "land/of-enterprise", land));
    }
}
