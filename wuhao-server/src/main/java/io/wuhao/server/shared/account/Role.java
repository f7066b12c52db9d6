package io.wuhao.server.shared.account;

import static io.wuhao.server.shared.account.Right.APPROVE;
import static io.wuhao.server.shared.account.Right.ASSESS;
import static io.wuhao.server.shared.account.Right.KEEP_ACCOUNTS;
import static io.wuhao.server.shared.account.Right.KEEP_RIGHTS;
import static io.wuhao.server.shared.account.Right.READ;
import static io.wuhao.server.shared.account.Right.READ_AUDIT;
import static io.wuhao.server.shared.account.Right.RECORD;

import java.util.EnumSet;
import java.util.Set;

/**
 * What people are in an office. The three administrators exclude one another and do no business (三员分立, GB/T 22239-2019): who
 * makes accounts gives no rights, and neither reads or cuts the log.
 */
public enum Role {
    SYSTEM_ADMIN(EnumSet.of(KEEP_ACCOUNTS)),
    SECURITY_ADMIN(EnumSet.of(KEEP_RIGHTS)),
    AUDIT_ADMIN(EnumSet.of(READ_AUDIT)),
    /** 园区办: defines, collects, checks, assesses */
    PARK_OFFICE(EnumSet.of(READ, RECORD, APPROVE, ASSESS)),
    /** a second pair of eyes over what was handed in */
    REVIEWER(EnumSet.of(READ, APPROVE)),
    /** 管委会: keeps its park's registers */
    PARK_COMMITTEE(EnumSet.of(READ, RECORD)),
    /** hands in the figures that it owns */
    DEPARTMENT(EnumSet.of(READ, RECORD)),
    /** its own figures and results */
    ENTERPRISE(EnumSet.of(READ)),
    /** the whole picture, nothing to enter */
    LEADER(EnumSet.of(READ)),
    /** recomputes everything, changes nothing */
    AUDITOR(EnumSet.of(READ));

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf cannot be changed
    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Set.copyOf(rights);
    }

    public Set<Right> rights() {
        return rights;
    }

    /** Whether the holder keeps the house and not its business. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
