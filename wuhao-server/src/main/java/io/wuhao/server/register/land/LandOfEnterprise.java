package io.wuhao.server.register.land;

import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.PagePart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The land that a firm is charged, on its page; the page itself has refused whom it does not concern. */
@Component
class LandOfEnterprise implements PagePart {

    private static final int ORDER = 20;

    private final ChargedLands charged;
    private final Clock clock;

    LandOfEnterprise(ChargedLands charged, Clock clock) {
        this.charged = charged;
        this.clock = clock;
    }

    @Override
    public Optional<Part> about(String kind, String key, Authentication reader) {
        if (!kind.equals("enterprise") || !(reader.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return Optional.ofNullable(charged.all(LocalDate.now(clock)).get(key))
                .map(land -> new Part(ORDER, "land/of-enterprise", charged.seenBy(signedIn, land)));
    }
}
