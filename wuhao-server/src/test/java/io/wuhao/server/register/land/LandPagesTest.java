package io.wuhao.server.register.land;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.EngineSource;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Office;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OfficeTest
@Import(LandCity.class)
class LandPagesTest {

    private static final String FIRM = "914403001922038216";
    private static final String TENANT = "91440300192317458F";
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    @Autowired
    Ledger ledger;

    @Autowired
    Outlines outlines;

    @Autowired
    MockMvcTester office;

    @Autowired
    LandCity land;

    @Autowired
    Parcels parcels;

    @Autowired
    Floors floors;

    @Autowired
    Batches batches;

    @Autowired
    Occupations occupations;

    @Autowired
    OccupationRegister register;

    @Autowired
    List<EngineSource> sources;

    private City.Tree tree;

    @BeforeEach
    void city() {
        tree = land.tree();
        parcels.put(parcel("E-1", "E01", "30000", FIRM, "POLYGON((113.1 28.1, 113.2 28.1, 113.2 28.2, 113.1 28.1))"));
        parcels.put(parcel("E-2", "E01", "20000", null, null));
        parcels.put(parcel("W-1", "W01", "10000", FIRM, null));
        batches.put(new Batch("2020-7", "E01", new BigDecimal("60000"), LONG_AGO, "政地批〔2015〕7号"));
    }

    private static Parcel parcel(
            String number, String park, String area, @Nullable String owner, @Nullable String boundary) {
        LocalDate signed = owner == null ? null : LONG_AGO;
        return new Parcel(
                number,
                park,
                "云溪路",
                new BigDecimal(area),
                LandUse.INDUSTRIAL,
                null,
                "2020-7",
                owner,
                new Parcel.Promise(owner == null ? null : "合同-" + number, signed, signed, null, null, null),
                new Parcel.Progress(null, null, null, null, null),
                boundary);
    }

    private static Occupation share(
            String number,
            @Nullable String parcel,
            @Nullable String floor,
            String occupant,
            Occupation.Ground ground,
            String area) {
        return new Occupation(
                number,
                "E01",
                parcel,
                floor,
                occupant,
                ground,
                null,
                new BigDecimal(area),
                LONG_AGO,
                null,
                "租-" + number);
    }

    private MvcTestResult get(String uri, Role role, Office at) {
        return office.get().uri(uri).with(City.as(role, at)).exchange();
    }

    @Test
    void theListCountsMuByStateAndKeepsToTheReadersPlace() {
        assertThat(get("/land", Role.PARK_COMMITTEE, tree.eastPark()))
                .bodyText()
                .contains("共 2 宗，75.00 亩", "疑似闲置", "批而未供", "E-1", "E-2")
                .doesNotContain("W-1", "西岭产业园");
        assertThat(get("/land?state=approved_not_supplied", Role.LEADER, tree.city()))
                .bodyText()
                .contains("共 1 宗，30.00 亩", "E-2")
                .doesNotContain("/land/E-1\"");
        assertThat(get("/land?q=w-1", Role.LEADER, tree.city())).bodyText().contains("共 1 宗，15.00 亩");
        assertThat(get("/land?lang=en", Role.LEADER, tree.city())).bodyText().contains("suspected idle", "3 parcels");
    }

    @Test
    void theListGoesOutAsCsv() {
        assertThat(get("/land.csv", Role.LEADER, tree.city()))
                .bodyText()
                .startsWith("\ufeff不动产单元号,")
                .contains("E-1,E01,东川产业园,云溪路,30000,45,工业," + FIRM);
    }

    @Test
    void aParcelSaysItsStateWhyAndWhatToDoNext() {
        assertThat(get("/land/E-1", Role.PARK_COMMITTEE, tree.eastPark()))
                .bodyText()
                .contains("45.00 亩 (30,000 m²)", "疑似闲置", "约定 2015-01-01 开工", "闲置土地处置办法", "线索，不是认定", "供而未用");
        assertThat(get("/land/E-1", Role.PARK_COMMITTEE, tree.westPark())).hasStatus(404);
        assertThat(get("/land/E-1", Role.SYSTEM_ADMIN, tree.city())).hasStatus(404);
        assertThat(get("/land/nothing", Role.LEADER, tree.city())).hasStatus(404);
    }

    @Test
    void theMapGivesOutlinesWithTheirStates() {
        assertThat(get("/land/map.json", Role.PARK_COMMITTEE, tree.eastPark()))
                .bodyJson()
                .extractingPath("$.features[0].properties.state")
                .isEqualTo("suspected_idle");
        assertThat(get("/land/map.json", Role.PARK_COMMITTEE, tree.westPark()))
                .bodyJson()
                .extractingPath("$.features.length()")
                .isEqualTo(0);
        assertThat(get("/land/map", Role.LEADER, tree.city())).bodyText().contains("/land/map.json", "不在图上：2 宗");
    }

    @Test
    void theMapGivesOnlyWhatIsInSight() {
        assertThat(get("/land/map.json?bbox=0,0,1,1", Role.LEADER, tree.city()))
                .bodyJson()
                .extractingPath("$.features.length()")
                .isEqualTo(0);
        assertThat(get("/land/map.json?bbox=nowhere", Role.LEADER, tree.city()))
                .bodyJson()
                .extractingPath("$.features.length()")
                .isEqualTo(1);
    }

    @Test
    void ofMoreThanCanBeToldApartTheMapSaysHowManyLieWhere() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        SignedIn leader = City.reader(Role.LEADER, tree.city());

        assertThat(outlines.of(ledger.on(day, leader), day, Optional.empty(), Locale.SIMPLIFIED_CHINESE, 0))
                .containsEntry("grouped", true)
                .extractingByKey("features")
                .asString()
                .contains("count=1", "mu=45.00", "park=东川产业园", "疑似闲置 1")
                .doesNotContain("E-1");
    }

    @Test
    void batchesSayWhatOfThemIsNotSupplied() {
        // 60,000 m² approved; of its parcels E-1 (30,000) and W-1 (10,000) were supplied
        assertThat(get("/land/batches", Role.LEADER, tree.city()))
                .bodyText()
                .contains("2020-7", "90.00", "60.00", "30.00", "政地批〔2015〕7号");
    }

    @Test
    void chargedLandIsOwnedAndUsedAndLeasedInLessLeasedOut() {
        floors.put(new Floor("B1-1", "E-1", "1 栋", "1", new BigDecimal("4000"), new BigDecimal("15")));
        floors.put(new Floor("B1-2", "E-1", "1 栋", "2", new BigDecimal("2000"), null));
        occupations.put(share("1", null, "B1-1", TENANT, Occupation.Ground.LEASE, "1500"));
        occupations.put(share("2", null, null, FIRM, Occupation.Ground.WITHOUT_CERTIFICATE, "2000"));
        occupations.put(share("3", "W-1", null, TENANT, Occupation.Ground.LEASE, "4000"));

        // firm: 30,000 + 10,000 + 2,000 − 30,000 × 1,500 ÷ 6,000 − 4,000 = 30,500 m² = 45.75 mu
        assertThat(get("/land/charged/" + FIRM, Role.LEADER, tree.city()))
                .bodyText()
                .contains("45.75", "自有", "实际使用未取得权证", "租出", "-7,500", "合同-E-1", "租-3", "30000 × 1500 ÷ 6000");
        assertThat(get("/land/charged/" + FIRM, Role.PARK_COMMITTEE, tree.eastPark()))
                .bodyText()
                // of it in the west 10,000 − 4,000 = 6,000 m² = 9 mu
                .contains("45.75", "合计已包括，明细不显示", "查看范围之外的用地", "9.00")
                .doesNotContain("W-1", "租-3");
        assertThat(get("/land/charged/91440300192181490G", Role.LEADER, tree.city()))
                .hasStatus(404);
        List<RegisterRow> rows = sources.stream()
                .filter(source -> source.form(2025).find("land").isPresent())
                .findFirst()
                .orElseThrow()
                .rows(2025, tree.city().path());
        assertThat(rows)
                .containsExactly(
                        new RegisterRow(FIRM, Map.of("code", FIRM, "land", "45.75")),
                        // 7,500 + 4,000 = 11,500 m²
                        new RegisterRow(TENANT, Map.of("code", TENANT, "land", "17.25")));
        assertThat(get("/land/charged?year=2014", Role.LEADER, tree.city()))
                .bodyText()
                .contains("没有登记用地");
    }

    @Test
    void theSharesOfAFloorNeverExceedIt() {
        floors.put(new Floor("B1-1", "E-1", "1 栋", "1", new BigDecimal("4000"), null));
        occupations.put(share("1", null, "B1-1", TENANT, Occupation.Ground.LEASE, "2500"));

        assertThat(register.check(List.of(row("2", "1500", "2016-01-01", "lease"))))
                .isEmpty();
        assertThat(register.check(List.of(row("2", "1501", "2016-01-01", "lease"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what().zh()).contains("合计 4001 平方米，超过总面积 4000"));
        assertThat(register.check(List.of(row("1", "4000", "2016-01-01", "lease"))))
                .isEmpty();
        assertThat(register.check(
                        List.of(row("2", "1", "2016-01-01", "lease"), row("3", "1500", "2017-01-01", "lease"))))
                .hasSize(2);
    }

    private static RegisterRow row(String number, String area, String since, String ground) {
        return new RegisterRow(
                number,
                Map.of(
                        "occupation_number",
                        number,
                        "floor",
                        "B1-1",
                        "occupant",
                        TENANT,
                        "ground",
                        ground,
                        "area",
                        area,
                        "since",
                        since));
    }

    @Test
    void aParcelShowsItsTenantsAndEmptyFloors() {
        floors.put(new Floor("B1-1", "E-1", "1 栋", "1", new BigDecimal("4000"), new BigDecimal("15")));
        occupations.put(share("1", null, "B1-1", TENANT, Occupation.Ground.LEASE, "2500"));

        assertThat(get("/land/E-1", Role.LEADER, tree.city())).bodyText().contains(TENANT, "租赁", "1 栋", "1,500", "15");
    }

    @Test
    void aFloorStandsOnItsOwnParcel() {
        floors.put(new Floor("B1-1", "E-1", "1 栋", "1", new BigDecimal("4000"), null));
        Map<String, String> cells =
                new HashMap<>(row("2", "1", "2016-01-01", "lease").cells());
        cells.put("parcel", "E-2");

        assertThat(register.check(List.of(new RegisterRow("2", cells))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what().zh()).isEqualTo("楼层“B1-1”不在该地块上。"));
    }
}
