package io.wuhao.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.register.CreditCode;
import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.register.figure.FigureKinds;
import io.wuhao.server.register.figure.Figures;
import io.wuhao.server.register.figure.Rounds;
import io.wuhao.server.shared.account.DemoAccounts;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.enterprise.Certificates;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.enterprise.Identifiers;
import io.wuhao.server.shared.intake.EngineSource;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Memberships;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import io.wuhao.server.shared.park.Parks;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration city, a tenth of its size. */
@OfficeTest
class DemoTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    Offices offices;

    @Autowired
    Parks parks;

    @Autowired
    Memberships memberships;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Identifiers identifiers;

    @Autowired
    Certificates certificates;

    @Autowired
    FigureKinds kinds;

    @Autowired
    Figures figures;

    @Autowired
    Rounds rounds;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    List<EngineSource> sources;

    @Autowired
    List<KeptRegister> registers;

    List<String> signIns;

    @BeforeEach
    void aSmallCity(@Autowired PlatformTransactionManager transactions) {
        Demo demo = new Demo(
                new Demo.DemoRegisters(
                        offices,
                        parks,
                        memberships,
                        enterprises,
                        identifiers,
                        certificates,
                        kinds,
                        figures,
                        rounds,
                        accounts,
                        registers),
                new TransactionTemplate(transactions),
                Path.of("target"),
                "8080",
                new Demo.DemoSize(300, 2023));
        signIns = demo.make(300);
    }

    private Office city() {
        return offices.listWithin("/").get(0);
    }

    private List<RegisterRow> rows(int year) {
        return sources.stream()
                .filter(source -> source.table().equals("enterprise"))
                .flatMap(source -> source.rows(year, city().path()).stream())
                .toList();
    }

    @Test
    void theCityHasElevenParksAndFirmsWithValidCodes() {
        assertThat(parks.list()).filteredOn(park -> park.until() == null).hasSize(11);
        assertThat(rows(2025).stream().map(RegisterRow::key).distinct())
                .hasSizeGreaterThan(290)
                .allSatisfy(code -> assertThat(CreditCode.findFault(code)).isEmpty());
    }

    @Test
    void theRegistersFindNothingWrongWithTheirOwnRows() {
        for (KeptRegister register : registers) {
            if (List.of(
                            "enterprise",
                            "identifier",
                            "certificate",
                            "park",
                            "membership",
                            "change",
                            "parcel",
                            "land_batch",
                            "factory_floor",
                            "occupation")
                    .contains(register.form().name())) {
                List<RegisterRow> rows = register.rowsWithin(List.of(city().path()));
                assertThat(rows).as(register.form().name()).isNotEmpty();
                assertThat(register.check(rows)).as(register.form().name()).isEmpty();
            }
        }
    }

    @Test
    void yieldsLieFarApartAndAFewFiguresAreMissing() {
        List<Double> taxes = rows(2025).stream()
                .flatMap(row -> row.find("tax").stream())
                .map(Double::valueOf)
                .sorted()
                .toList();

        assertThat(taxes.get(taxes.size() * 9 / 10)).isGreaterThan(8 * taxes.get(taxes.size() / 10));
        assertThat(taxes).hasSizeBetween(270, 299);
    }

    @Test
    void landAndTaxMakeYieldsLikeThoseOfARealCity() {
        Map<String, Map<String, String>> cells = new HashMap<>();
        rows(2025)
                .forEach(row -> cells.computeIfAbsent(row.key(), code -> new HashMap<>())
                        .putAll(row.cells()));
        List<Double> perMu = cells.values().stream()
                .filter(row -> "above".equals(row.get("scale")) && row.containsKey("tax") && row.containsKey("land"))
                .map(row -> Double.parseDouble(row.get("tax")) / Double.parseDouble(row.get("land")))
                .sorted()
                .toList();

        assertThat(perMu).hasSizeGreaterThan(60);
        assertThat(perMu.get(perMu.size() / 2)).isBetween(8.0, 40.0); // 24.1 was Huangyan's benchmark for 2022
        assertThat(perMu.get(perMu.size() * 9 / 10)).isGreaterThan(5 * perMu.get(perMu.size() / 10));
    }

    @Test
    void everyRoleCanSignInAndNobodyChoseAPassword() {
        assertThat(signIns)
                .anyMatch(line -> line.contains("park-office"))
                .anyMatch(line -> line.contains("enterprise"));
        assertThat(signIns).hasSizeGreaterThanOrEqualTo(Role.values().length);
        assertThat(office.get().uri("/figures/board").with(City.as(Role.LEADER, city())))
                .hasStatusOk()
                .bodyText()
                .contains("云溪区", "逾期", "已审定");
    }
}
