package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.park.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which roles one person may hold at the same time (三员分立, GB/T 22239-2019, 8.1.5.1–3): each administrator is somebody else and
 * does no business. In a small office one person may keep accounts and rights; the log is always another's, for it is then the
 * only guard over both.
 */
record Separation(boolean smallOffice) {

    private static final Set<Role> ONE_PERSON_OF_A_SMALL_OFFICE = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);

    /** A role to be given. */
    record Wish(
            Role role,
            Office office,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** All that stands against giving this role to this account; empty where it may be given. */
    List<Label> problems(Account account, Wish wish, SignedIn giver, LocalDate today) {
        List<Label> problems = new ArrayList<>();
        if (account.id() == giver.id()) {
            problems.add(Label.of(
                    "不能给自己角色，请另一名安全管理员办理。", "Nobody gives a role to himself; another security administrator does."));
        }
        if (account.isDisabled()) {
            problems.add(Label.of(
                    "账号已停用，先由系统管理员启用。", "The account is disabled; the system administrator enables it first."));
        }
        if (wish.role() == Role.AUDIT_ADMIN && !isRoot(wish.office())) {
            problems.add(Label.of(
                    "审计日志是整个平台的，审计管理员只能设在根机构。",
                    "The log is the whole house's: an audit administrator stands at the root office."));
        }
        if (wish.since().isBefore(today)) {
            problems.add(
                    Label.of("开始日期 %s 已过，不能倒填。", "The first day (%s) is over; roles are not backdated.", wish.since()));
        }
        if (wish.until() != null && wish.until().isBefore(wish.since())) {
            problems.add(Label.of(
                    "结束日期 %s 早于开始日期 %s。", "The last day (%s) is before the first (%s).", wish.until(), wish.since()));
        }
        account.roles().stream()
                .filter(held -> held.overlaps(wish.since(), wish.until()))
                .flatMap(held -> against(held, wish).stream())
                .forEach(problems::add);
        return problems;
    }

    private List<Label> against(GivenRole held, Wish wish) {
        if (held.role() == wish.role()) {
            return held.office().id() != wish.office().id()
                    ? List.of()
                    : List.of(Label.of(
                            "在“%s”已有“%s”角色（自 %s 起）。先结束它，再给新的期限。",
                            "The role is held there already, since %3$s. End it before giving it with other days.",
                            wish.office().name().zh(),
                            wish.role().label().zh(),
                            held.since()));
        }
        if (!excludes(held.role(), wish.role())) {
            return List.of();
        }
        return List.of(Label.of(
                "“%s”与已有的“%s”互不兼任。",
                "%3$s cannot be held beside %4$s.",
                wish.role().label().zh(),
                held.role().label().zh(),
                wish.role().label().en(),
                held.role().label().en()));
    }

    boolean excludes(Role one, Role other) {
        if (one == other || (!one.isAdministrator() && !other.isAdministrator())) {
            return false;
        }
        return !(smallOffice && ONE_PERSON_OF_A_SMALL_OFFICE.containsAll(EnumSet.of(one, other)));
    }

    private static boolean isRoot(Office office) {
        return office.path().equals("/" + office.id() + "/");
    }
}
