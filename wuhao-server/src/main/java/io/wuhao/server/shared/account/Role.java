package io.wuhao.server.shared.account;

import static io.wuhao.server.shared.account.Right.APPROVE;
import static io.wuhao.server.shared.account.Right.ASSESS;
import static io.wuhao.server.shared.account.Right.KEEP_ACCOUNTS;
import static io.wuhao.server.shared.account.Right.KEEP_RIGHTS;
import static io.wuhao.server.shared.account.Right.READ;
import static io.wuhao.server.shared.account.Right.READ_AUDIT;
import static io.wuhao.server.shared.account.Right.RECORD;

import io.wuhao.engine.Label;
import java.util.EnumSet;
import java.util.Set;

/**
 * What people are in an office. The three administrators exclude one another and do no business (三员分立, GB/T 22239-2019): who
 * makes accounts gives no rights, and neither reads or cuts the log.
 */
public enum Role {
    SYSTEM_ADMIN(Label.of("系统管理员", "System administrator"), EnumSet.of(KEEP_ACCOUNTS)),
    SECURITY_ADMIN(Label.of("安全管理员", "Security administrator"), EnumSet.of(KEEP_RIGHTS)),
    AUDIT_ADMIN(Label.of("审计管理员", "Audit administrator"), EnumSet.of(READ_AUDIT)),
    /** 园区办: defines, collects, checks, assesses */
    PARK_OFFICE(Label.of("园区办", "Park office"), EnumSet.of(READ, RECORD, APPROVE, ASSESS)),
    /** a second pair of eyes over what was handed in */
    REVIEWER(Label.of("审核人", "Reviewer"), EnumSet.of(READ, APPROVE)),
    /** 管委会: keeps its park's registers */
    PARK_COMMITTEE(Label.of("园区管委会", "Park committee"), EnumSet.of(READ, RECORD)),
    /** hands in the figures that it owns */
    DEPARTMENT(Label.of("部门", "Department"), EnumSet.of(READ, RECORD)),
    /** its own figures and results */
    ENTERPRISE(Label.of("企业", "Enterprise"), EnumSet.of(READ)),
    /** the whole picture, nothing to enter */
    LEADER(Label.of("领导", "Leader"), EnumSet.of(READ)),
    /** recomputes everything, changes nothing */
    AUDITOR(Label.of("审计人员", "Auditor"), EnumSet.of(READ));

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf cannot be changed
    private final Set<Right> rights;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Label label;

    Role(Label label, Set<Right> rights) {
        this.label = label;
        this.rights = Set.copyOf(rights);
    }

    /** What it is called on pages. */
    public Label label() {
        return label;
    }

    public Set<Right> rights() {
        return rights;
    }

    /** Whether the holder keeps the house and not its business. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
