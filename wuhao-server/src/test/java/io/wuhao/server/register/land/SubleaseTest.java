package io.wuhao.server.register.land;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An owner of 100 mu lets 40 to a tenant, who sub-lets 20 of them. */
@OfficeTest
@Import(LandCity.class)
class SubleaseTest {

    private static final String OWNER = "914403001922038216";
    private static final String TENANT = "91440300192317458F";
    private static final String SUBTENANT = "91440300192181490G";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    MockMvcTester office;

    @Autowired
    LandCity land;

    @Autowired
    ParcelRegister parcels;

    @Autowired
    OccupationRegister register;

    @Autowired
    FloorRegister floors;

    @Autowired
    ChargedLands charged;

    private City.Tree tree;

    @BeforeEach
    void anOwnerAndATenant() {
        tree = land.tree();
        parcels.put(new RegisterRow(
                "E-1",
                Map.of(
                        "parcel_number",
                        "E-1",
                        "park",
                        "E01",
                        "area",
                        squareMetres("100"),
                        "approved_use",
                        "industrial",
                        "owner",
                        OWNER)));
        register.put(share("1", "lease", TENANT, null, "40"));
    }

    private static String squareMetres(String mu) {
        return Area.plain(Area.MU.convert(new BigDecimal(mu), Area.SQUARE_METRES, 6));
    }

    private static RegisterRow share(
            String number, String ground, String occupant, @Nullable String lessor, String mu, String... more) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "occupation_number",
                number,
                "parcel",
                "E-1",
                "occupant",
                occupant,
                "ground",
                ground,
                "area",
                squareMetres(mu),
                "since",
                "2016-01-01"));
        if (lessor != null) {
            cells.put("lessor", lessor);
        }
        for (int i = 0; i < more.length; i += 2) {
            cells.put(more[i], more[i + 1]);
        }
        return new RegisterRow(number, cells);
    }

    private String mu(String firm) {
        ChargedLand land = charged.on(TODAY, List.of(tree.city().path())).get(firm);
        return land == null
                ? "none"
                : Area.plain(land.mu().setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    private List<String> problems(RegisterRow... rows) {
        return register.check(List.of(rows)).stream()
                .map(Problem::what)
                .map(what -> what.zh())
                .toList();
    }

    @Test
    void aSubleaseIsTakenOffWhoSublets() {
        register.put(share("2", "sublease", SUBTENANT, TENANT, "20"));

        assertThat(List.of(mu(OWNER), mu(TENANT), mu(SUBTENANT))).containsExactly("60", "20", "20");
    }

    @Test
    void anOldSubleaseWithoutItsLessorIsListedAndNotTakenOffTheOwner() {
        register.put(share("2", "sublease", SUBTENANT, null, "20"));

        assertThat(List.of(mu(OWNER), mu(TENANT), mu(SUBTENANT))).containsExactly("60", "40", "20");
        assertThat(office.get().uri("/land/charged/" + SUBTENANT).with(City.as(Role.LEADER, tree.city())))
                .bodyText()
                .contains("转租租入（出租方未登记）", "未从任何企业扣减");
        assertThat(office.get().uri("/land/E-1").with(City.as(Role.LEADER, tree.city())))
                .bodyText()
                .contains("未登记</span>");
    }

    @Test
    void aSubleaseNamesItsLessor() {
        assertThat(problems(share("2", "sublease", SUBTENANT, null, "20"))).containsExactly("转租没有写明出租方。");
        assertThat(problems(share("2", "sublease", SUBTENANT, TENANT, "20"))).isEmpty();
        assertThat(problems(share("2", "lease", SUBTENANT, null, "20"))).isEmpty();
    }

    @Test
    void nobodySubletsMoreThanTheyUse() {
        assertThat(problems(share("2", "sublease", SUBTENANT, TENANT, "40"))).isEmpty();
        // 45 mu are 30,000 m², 40 mu are 26,666.666667
        assertThat(problems(share("2", "sublease", SUBTENANT, TENANT, "45")))
                .containsExactly("2016-01-01 出租方 " + TENANT + " 转租合计 30000 平方米，超过其在该处占用的 26666.666667 平方米。");
        // the owner uses nothing by a lease: what it lets is a lease
        assertThat(problems(share("2", "sublease", SUBTENANT, OWNER, "20")))
                .singleElement()
                .asString()
                .contains("超过其在该处占用的 0 平方米");
    }

    @Test
    void aSubleaseEndsWithTheLeaseOutOfWhichItIsLet() {
        register.put(share("2", "sublease", SUBTENANT, TENANT, "20"));
        RegisterRow ended = share("1", "lease", TENANT, null, "40", "until", "2020-12-31");

        assertThat(problems(ended)).singleElement().asString().startsWith("2021-01-01 出租方");
        assertThat(problems(ended, share("2", "sublease", SUBTENANT, TENANT, "20", "until", "2020-12-31")))
                .isEmpty();
        assertThat(problems(ended, share("3", "lease", TENANT, null, "20", "since", "2021-01-01")))
                .isEmpty();
    }

    @Test
    void aFloorSubletOutOfTheWholeGroundIsNotComparedWithIt() {
        floors.put(new RegisterRow(
                "B1-1",
                Map.of("floor_number", "B1-1", "parcel", "E-1", "building", "1 栋", "floor", "1", "area", "90000")));

        assertThat(problems(share("2", "sublease", SUBTENANT, TENANT, "50", "floor", "B1-1")))
                .isEmpty();
    }
}
