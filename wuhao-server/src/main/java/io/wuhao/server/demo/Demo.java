package io.wuhao.server.demo;

import io.wuhao.server.register.figure.Figure;
import io.wuhao.server.register.figure.FigureKinds;
import io.wuhao.server.register.figure.Figures;
import io.wuhao.server.register.figure.Round;
import io.wuhao.server.register.figure.Rounds;
import io.wuhao.server.shared.account.DemoAccounts;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.enterprise.Certificates;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.enterprise.Identifiers;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.park.Memberships;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import io.wuhao.server.shared.park.Parks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the demonstration city once, before the first page is served, and says how to sign in. */
@Component
@ConditionalOnProperty("wuhao.demo")
@EnableConfigurationProperties(Demo.DemoSize.class)
class Demo implements SmartInitializingSingleton, ApplicationRunner {

    private static final long SEED = 20_210_709;
    private static final int PART = 1_000;

    private final DemoRegisters registers;
    private final TransactionTemplate transaction;
    private final Path signIns;
    private final String port;
    private final DemoSize size;

    Demo(
            DemoRegisters registers,
            TransactionTemplate transaction,
            @Value("${wuhao.data}") Path data,
            @Value("${server.port:8080}") String port,
            DemoSize size) {
        this.registers = registers;
        this.transaction = transaction;
        this.signIns = data.resolve("sign-in.txt");
        this.port = port;
        this.size = size;
    }

    /**
     * How large the city is; benchmarks make it larger ({@code -Dwuhao.demo-city.firms=50000}).
     *
     * @param firstYear of the figures; the last is {@value DemoFigures#LATEST}
     */
    @ConfigurationProperties("wuhao.demo-city")
    record DemoSize(
            @DefaultValue("3000") int firms,
            @DefaultValue("2023") int firstYear) {}

    /** The modules that the city is written into. */
    @Component
    @ConditionalOnProperty("wuhao.demo")
    record DemoRegisters(
            Offices offices,
            Parks parks,
            Memberships memberships,
            Enterprises enterprises,
            Identifiers identifiers,
            Certificates certificates,
            FigureKinds kinds,
            Figures figures,
            Rounds rounds,
            DemoAccounts accounts,
            List<KeptRegister> kept) {}

    @Override
    public void afterSingletonsInstantiated() {
        if (!registers.offices().listWithin("/").isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        transaction.executeWithoutResult(status -> lines.addAll(make(size.firms())));
        keep(lines);
    }

    /** In the transaction of the caller. */
    List<String> make(int count) {
        Random random = new Random(SEED);
        DemoCity city = new DemoCity(registers.offices(), registers.parks(), registers.kinds());
        DemoFirms makers = new DemoFirms(city, random);
        List<DemoFirm> firms = makers.make(count);
        registers.enterprises().addAll(firms.stream().map(DemoFirm::enterprise).toList());
        DemoHistory history = new DemoHistory(city, random, firms);
        registers.memberships().addAll(history.memberships());
        history.renameSome(registers.enterprises());
        registers.certificates().addAll(history.certificates());
        registers.identifiers().addAll(history.identifiers());
        addFigures(new DemoFigures(random, size.firstYear()), firms);
        new DemoLand(registers.kept(), city, new Random(SEED + 1)).make(firms);
        city.departments().keySet().forEach(this::openRounds);
        DemoOwn own = new DemoOwn(registers.offices(), registers.enterprises());
        return accounts(city, own.committeeOf(firms), own.officeOf(firms));
    }

    /** A part of the firms at a time: those of a large city do not fit into memory. */
    private void addFigures(DemoFigures figures, List<DemoFirm> firms) {
        for (int from = 0; from < firms.size(); from += PART) {
            List<Figure> some = new ArrayList<>();
            firms.subList(from, Math.min(from + PART, firms.size())).forEach(firm -> some.addAll(figures.of(firm)));
            registers.figures().addAll(some);
        }
    }

    /** One account per role: most hold theirs for the whole city. */
    private List<String> accounts(DemoCity city, Office committee, Office firm) {
        Map<Role, Office> places = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            places.put(role, city.city());
        }
        places.put(Role.PARK_COMMITTEE, committee);
        places.put(Role.ENTERPRISE, firm);
        places.put(Role.DEPARTMENT, city.departments().getOrDefault("tax", city.city()));
        return registers.accounts().make(places).stream()
                .map(made -> "  %-15s %-24s %s · %s"
                        .formatted(
                                made.login(),
                                made.password(),
                                made.name(),
                                made.office().name().zh()))
                .toList();
    }

    private void openRounds(String department) {
        for (int year = size.firstYear(); year <= DemoFigures.LATEST; year++) {
            Round round = new Round(
                    department, String.valueOf(year), LocalDate.of(year + 1, 1, 15), LocalDate.of(year + 1, 3, 15));
            registers.rounds().put(year < DemoFigures.LATEST ? round.closed(endOf(year)) : round);
        }
    }

    private static Round.Closed endOf(int year) {
        return new Round.Closed("park-office", OffsetDateTime.parse(year + 1 + "-06-30T17:00:00+08:00"), "评价结束（演示数据）");
    }

    private void keep(List<String> lines) {
        try {
            Files.createDirectories(signIns.toAbsolutePath().getParent());
            Files.write(signIns, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + signIns, unwritable);
        }
    }

    @Override
    @SuppressWarnings("SystemOut") // the one place where the office speaks to the console
    public void run(ApplicationArguments arguments) throws IOException {
        System.out.println();
        System.out.println("演示城市“云溪市”已就绪（全部数据均为虚构）。The demonstration city is open; all of it is invented.");
        System.out.println("  http://127.0.0.1:" + port + "/");
        System.out.println("登录名、密码、角色、位置 · login, password, role, place（演示账号不需要第二因素）:");
        if (Files.exists(signIns)) {
            Files.readAllLines(signIns).forEach(System.out::println);
        }
        System.out.println("按 Ctrl+C 停止。Ctrl+C stops it.");
    }
}
