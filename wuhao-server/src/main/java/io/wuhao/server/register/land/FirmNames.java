package io.wuhao.server.register.land;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.EnterpriseSearch;
import io.wuhao.server.shared.enterprise.Enterprises;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What firms are called, for pages that know them by their codes. */
@Component
class FirmNames {

    private final Enterprises enterprises;
    private final Clock clock;

    FirmNames(Enterprises enterprises, Clock clock) {
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** By credit code, of those that this reader may see on the list of enterprises. */
    Map<String, String> readableFor(SignedIn reader) {
        EnterpriseSearch seen = EnterpriseSearch.within(reader.placesOf(Right.READ), LocalDate.now(clock));
        return enterprises.list(seen).stream()
                .collect(Collectors.toMap(Enterprise::code, Enterprise::name, (one, other) -> one));
    }
}
