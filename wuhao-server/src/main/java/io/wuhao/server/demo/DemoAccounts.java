package io.wuhao.server.demo;

import io.wuhao.server.shared.account.Accounts;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.park.Office;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One account per role, each with a password of its own that nobody chose. */
final class DemoAccounts {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom SECRET = new SecureRandom();

    private final Accounts accounts;
    private final List<String> lines = new ArrayList<>();

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The lines that tell who signs in how. */
    List<String> make(DemoCity city, Office committee, Office firm) {
        Office whole = city.city();
        add("office", "园区办 甲（演示）", Role.PARK_OFFICE, whole);
        add("reviewer", "审核 乙（演示）", Role.REVIEWER, whole);
        add("committee", "管委会 丙（演示）", Role.PARK_COMMITTEE, committee);
        long tax = add("tax", "税务 丁（演示）", Role.DEPARTMENT, whole);
        accounts.grant(
                tax,
                Role.DEPARTMENT,
                city.departments().getOrDefault("tax", whole).id());
        long statistics = add("statistics", "统计 戊（演示）", Role.DEPARTMENT, whole);
        accounts.grant(
                statistics,
                Role.DEPARTMENT,
                city.departments().getOrDefault("statistics", whole).id());
        add("firm", "企业 己（演示）", Role.ENTERPRISE, firm);
        add("leader", "领导 庚（演示）", Role.LEADER, whole);
        add("auditor", "审计 辛（演示）", Role.AUDITOR, whole);
        add("system", "系统管理员（演示）", Role.SYSTEM_ADMIN, whole);
        add("security", "安全管理员（演示）", Role.SECURITY_ADMIN, whole);
        add("audit", "审计管理员（演示）", Role.AUDIT_ADMIN, whole);
        return lines;
    }

    private long add(String login, String name, Role role, Office office) {
        String password = password();
        long account = accounts.add(login, name, password);
        accounts.grant(account, role, office.id());
        lines.add("  %-11s %-16s %-15s %s"
                .formatted(
                        login,
                        password,
                        role.name().toLowerCase(Locale.ROOT),
                        office.name().zh()));
        return account;
    }

    private static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(i == 4 || i == 8 ? "-" : "").append(LETTERS.charAt(SECRET.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
