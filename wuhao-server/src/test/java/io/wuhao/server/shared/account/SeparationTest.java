package io.wuhao.server.shared.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.park.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class SeparationTest {

    @Autowired
    City city;

    @Autowired
    People people;

    @Autowired
    RightsKeeping rights;

    @Autowired
    AccountKeeping keeping;

    @Autowired
    GivenRoles roles;

    @Autowired
    Accounts accounts;

    private City.Tree tree;
    private SignedIn security;
    private LocalDate today;

    @BeforeEach
    void aHouseWithThreeAdministrators() {
        tree = city.tree();
        people.make("xitong", tree.city(), Role.SYSTEM_ADMIN);
        security = people.make("anquan", tree.city(), Role.SECURITY_ADMIN);
        people.make("shenji", tree.city(), Role.AUDIT_ADMIN);
        today = roles.today();
    }

    @Test
    void administratorsExcludeOneAnotherAndDoNoBusiness() {
        assertThat(give("xitong", Role.SECURITY_ADMIN, tree.city())).contains("互不兼任");
        assertThat(give("xitong", Role.PARK_OFFICE, tree.city())).contains("“园区办”与已有的“系统管理员”互不兼任");
        assertThat(give("shenji", Role.LEADER, tree.city())).contains("互不兼任");
        people.make("li", tree.east(), Role.DEPARTMENT);
        assertThat(give("li", Role.AUDIT_ADMIN, tree.city())).contains("互不兼任");
        assertThat(give("li", Role.LEADER, tree.east()))
                .as("business beside business")
                .isEmpty();
    }

    @Test
    void aSmallOfficeJoinsAccountsAndRightsButNotTheLog() {
        Separation small = new Separation(true);

        assertThat(small.excludes(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)).isFalse();
        assertThat(small.excludes(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)).isTrue();
        assertThat(small.excludes(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)).isTrue();
        assertThat(small.excludes(Role.SECURITY_ADMIN, Role.PARK_OFFICE)).isTrue();
    }

    @Test
    void nobodyGivesARoleToHimself() {
        assertThat(give("anquan", Role.PARK_OFFICE, tree.city())).contains("不能给自己角色");
    }

    @Test
    void aRoleThatBeginsLaterExcludesOnlyFromThenOn() {
        people.make("li", tree.east());
        long li = accounts.findAccount("li").orElseThrow().id();
        assertThat(rights.give(
                        li,
                        new Separation.Wish(Role.DEPARTMENT, tree.east(), today, today.plusDays(30)),
                        security,
                        "任期"))
                .isEmpty();

        assertThat(rights.give(
                        li,
                        new Separation.Wish(Role.SYSTEM_ADMIN, tree.city(), today.plusDays(30), null),
                        security,
                        "转岗"))
                .isNotEmpty();
        assertThat(rights.give(
                        li,
                        new Separation.Wish(Role.SYSTEM_ADMIN, tree.city(), today.plusDays(31), null),
                        security,
                        "转岗"))
                .isEmpty();
    }

    @Test
    void theLogIsTheWholeHouses() {
        people.make("li", tree.east());
        assertThat(give("li", Role.AUDIT_ADMIN, tree.east())).contains("根机构");
    }

    @Test
    void aRoleIsHeldOnceAndNotBackdated() {
        SignedIn li = people.make("li", tree.east(), Role.DEPARTMENT);
        assertThat(give("li", Role.DEPARTMENT, tree.east())).contains("已有“部门”角色");

        Separation.Wish past = new Separation.Wish(Role.LEADER, tree.east(), today.minusDays(1), today.minusDays(2));
        assertThat(said(rights.give(li.id(), past, security, "补"))).contains("不能倒填", "早于开始日期");
    }

    @Test
    void aRoleEndedTodayHoldsNoMoreAndMayBeGivenAgain() {
        SignedIn li = people.make("li", tree.east(), Role.DEPARTMENT);
        assertThat(rights.end(roles.listOf(li.id()).get(0), "调离")).isEmpty();
        assertThat(accounts.find("li").orElseThrow().grants()).isEmpty();

        assertThat(give("li", Role.DEPARTMENT, tree.east())).isEmpty();
        assertThat(accounts.find("li").orElseThrow().grants()).hasSize(1);
    }

    @Test
    void theLastAdministratorStays() {
        Account xitong = accounts.findAccount("xitong").orElseThrow();
        assertThat(rights.end(xitong.roles().get(0), "换人").orElseThrow().zh()).contains("最后一名“系统管理员”");
        assertThat(keeping.disable(xitong, security, "换人").orElseThrow().zh()).contains("最后一名");

        people.make("east-only", tree.east(), Role.SYSTEM_ADMIN);
        assertThat(rights.end(xitong.roles().get(0), "换人"))
                .as("one of a county does not do for the city")
                .isPresent();
        people.make("second", tree.city(), Role.SYSTEM_ADMIN);
        assertThat(rights.end(xitong.roles().get(0), "换人")).isEmpty();
    }

    @Test
    void nobodyTakesHisOwnFactorOrDisablesHimself() {
        Account own = accounts.get(security.id());
        assertThat(rights.takeFactor(own, security, "手机")).isPresent();
        assertThat(keeping.disable(own, security, "休假")).isPresent();
    }

    private String give(String login, Role role, Office office) {
        long id = accounts.findAccount(login).orElseThrow().id();
        return said(rights.give(id, new Separation.Wish(role, office, today, null), security, "任命"));
    }

    private static String said(List<io.wuhao.engine.Label> problems) {
        return String.join(
                " ", problems.stream().map(one -> one.in(Locale.CHINESE)).toList());
    }
}
