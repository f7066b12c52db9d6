package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import java.util.Set;

/**
 * Who answers for kinds of figures: tax, statistics, power.
 *
 * @param places the offices through which it hands in, by their paths
 */
record Department(String code, Label name, Set<String> places) {

    Department {
        places = Set.copyOf(places);
    }

    /** Whether the reader works there: holds the role of a department at one of its offices. */
    public boolean isOf(SignedIn reader) {
        return reader.grants().stream()
                .anyMatch(grant -> grant.role() == Role.DEPARTMENT && places.contains(grant.path()));
    }
}
