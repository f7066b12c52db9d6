package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Unit;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.Custody;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of figure, and whose it is.
 *
 * @param code the column of schemes: {@code tax}, {@code value_added}
 */
record FigureKind(String code, Label name, Unit unit, Department department, Custody custody) {

    private static final Set<Role> OFFICE = EnumSet.of(Role.PARK_OFFICE, Role.REVIEWER, Role.AUDITOR);

    /**
     * Whether this reader may see such a figure of a firm at that place, beside the firm itself. Without a basis it stays with
     * those who hand it in.
     */
    boolean isOpenTo(SignedIn reader, String place) {
        if (department.isOf(reader)) {
            return true;
        }
        if (custody.basis() == Custody.Basis.NONE) {
            return false;
        }
        return switch (custody.readers()) {
            case PLACE -> holds(reader, EnumSet.allOf(Role.class), place);
            case OFFICE -> holds(reader, OFFICE, place);
            case OWNER -> false;
        };
    }

    /** A figure as people read it: persons whole, small ones with four decimals. */
    public String shown(BigDecimal amount) {
        boolean small = amount.signum() != 0 && amount.abs().compareTo(BigDecimal.ONE) < 0;
        String pattern = unit.text().equals("人") ? "#,##0" : small ? "0.0000" : "#,##0.00";
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    private static boolean holds(SignedIn reader, Set<Role> roles, String place) {
        return reader.grants().stream()
                .filter(grant -> !grant.role().isAdministrator())
                .anyMatch(grant -> roles.contains(grant.role()) && place.startsWith(grant.path()));
    }
}
