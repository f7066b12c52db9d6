package io.wuhao.server.demo;

import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.enterprise.Identifier;
import io.wuhao.server.shared.park.Former;
import io.wuhao.server.shared.park.Membership;
import io.wuhao.server.shared.park.Park;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What happened to the invented firms over time: parks, names, certificates, numbers elsewhere. */
final class DemoHistory {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final DemoCity city;
    private final Random random;
    private final List<DemoFirm> firms;

    DemoHistory(DemoCity city, Random random, List<DemoFirm> firms) {
        this.city = city;
        this.random = random;
        this.firms = firms;
    }

    /** Some came from the park that was merged away, some from outside, most have always been where they are. */
    List<Membership> memberships() {
        List<Membership> memberships = new ArrayList<>();
        Park heir = city.parks().get(2);
        for (DemoFirm firm : firms) {
            Park park = firm.park();
            if (park == null) {
                continue;
            }
            LocalDate since = start(firm, park);
            boolean fromMerged = park.equals(heir)
                    && since.isBefore(LocalDate.of(2024, 1, 1))
                    && since.isAfter(city.mergedAway().since())
                    && random.nextDouble() < 0.3;
            if (fromMerged) {
                LocalDate last = city.lastDayOfMergedPark();
                memberships.add(membership(memberships, firm, city.mergedAway(), since, last));
                since = last.plusDays(1);
            }
            memberships.add(membership(memberships, firm, park, since, null));
        }
        return memberships;
    }

    private LocalDate start(DemoFirm firm, Park park) {
        LocalDate founded = firm.enterprise().founded();
        LocalDate first = founded == null || founded.isBefore(park.since()) ? park.since() : founded;
        LocalDate came = first.plusMonths(random.nextInt(24));
        return random.nextDouble() < 0.04 ? LocalDate.of(2025, 1 + random.nextInt(12), 1) : came;
    }

    private static Membership membership(
            List<Membership> before, DemoFirm firm, Park park, LocalDate since, @Nullable LocalDate until) {
        String entry = "RY%05d".formatted(before.size() + 1);
        return new Membership(entry, firm.code(), park.code(), since, until, null);
    }

    /** Some firms were called otherwise. */
    void renameSome(Enterprises enterprises) {
        for (DemoFirm firm : firms) {
            if (random.nextDouble() < 0.03) {
                String now = firm.enterprise().name();
                String was = now.replace("有限公司", "厂");
                enterprises.addFormer(
                        firm.code(),
                        Former.name(was, LocalDate.of(2012 + random.nextInt(13), 1 + random.nextInt(12), 28)));
            }
        }
    }

    List<Enterprise.Certificate> certificates() {
        List<Enterprise.Certificate> certificates = new ArrayList<>();
        for (DemoFirm firm : firms) {
            if (firm.isAbove()) {
                addTo(certificates, firm, "高新技术企业", 0.15 * firm.trade().research(), 3);
                addTo(certificates, firm, "省级专精特新中小企业", 0.1, 3);
                addTo(certificates, firm, "市级绿色工厂", 0.03, 4);
            }
        }
        return certificates;
    }

    private void addTo(
            List<Enterprise.Certificate> certificates, DemoFirm firm, String name, double chance, int years) {
        if (random.nextDouble() < chance) {
            LocalDate since = LocalDate.of(2021 + random.nextInt(5), 12, 1);
            String number = "YS%05d".formatted(certificates.size() + 1);
            certificates.add(new Enterprise.Certificate(
                    number, firm.code(), name, since, since.plusYears(years).minusDays(1)));
        }
    }

    /** A meter for each; one in thirty shares it with the firm before. */
    List<Identifier> identifiers() {
        List<Identifier> identifiers = new ArrayList<>();
        for (int i = 0; i < firms.size(); i++) {
            DemoFirm firm = firms.get(i);
            boolean shared = i > 0 && i % 30 == 0;
            String meter = "43990%08d".formatted(shared ? i : i + 1);
            if (shared) {
                Identifier first = identifiers.remove(identifiers.size() - 1);
                identifiers.add(identifier(identifiers, Identifier.Kind.METER, meter, firms.get(i - 1), 60));
                if (first.kind() != Identifier.Kind.METER) {
                    throw new IllegalStateException("the meter is a firm's last number");
                }
            }
            if (firm.trade().emission() > 1 && firm.isAbove()) {
                identifiers.add(
                        identifier(identifiers, Identifier.Kind.EMISSION_PERMIT, firm.code() + "001P", firm, 100));
            }
            identifiers.add(identifier(identifiers, Identifier.Kind.METER, meter, firm, shared ? 40 : 100));
        }
        return identifiers;
    }

    private static Identifier identifier(
            List<Identifier> before, Identifier.Kind kind, String number, DemoFirm firm, int share) {
        String entry = "BS%05d".formatted(before.size() + 1);
        LocalDate founded = firm.enterprise().founded();
        return new Identifier(
                entry,
                kind,
                number,
                firm.code(),
                share == 100 ? WHOLE : BigDecimal.valueOf(share),
                founded == null ? LocalDate.of(2010, 1, 1) : founded,
                null);
    }
}
