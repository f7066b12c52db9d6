package io.wuhao.server.demo;

import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Park;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The invented land: approval batches, a parcel per firm of a park, some idle ones beside, a standard factory per park with small
 * firms on its floors. It is written as rows of registers, by name: an office without a land register gets none.
 */
final class DemoLand {

    private static final double ON_A_FLOOR = 0.12;
    private static final double FLOORS_PER_GROUND = 2;
    private static final int FLOORS = 20;

    private final Map<String, KeptRegister> registers = new HashMap<>();
    private final DemoCity city;
    private final Random random;
    private int parcels;
    private int occupations;

    DemoLand(List<KeptRegister> all, DemoCity city, Random random) {
        all.forEach(register -> registers.put(register.form().name(), register));
        this.city = city;
        this.random = random;
    }

    void make(List<DemoFirm> firms) {
        if (!registers.containsKey("parcel")) {
            return;
        }
        for (int i = 0; i < city.parks().size(); i++) {
            Park park = city.parks().get(i);
            List<DemoFirm> here = firms.stream()
                    .filter(firm -> park.equals(firm.park()))
                    .sorted(Comparator.comparingDouble(DemoFirm::land).reversed())
                    .toList();
            make(park, here, new DemoLayout(i, size(here)));
        }
    }

    private static double size(List<DemoFirm> firms) {
        return firms.stream().mapToDouble(DemoFirm::land).sum();
    }

    private void make(Park park, List<DemoFirm> firms, DemoLayout layout) {
        double total = size(firms);
        for (int year = 2021; year <= 2023; year++) {
            put(
                    "land_batch",
                    park.code() + "-" + year,
                    row("batch_number", park.code() + "-" + year)
                            .with("park", park.code())
                            .with("area", DemoLayout.squareMetres(total * 0.42))
                            .with("approved_on", LocalDate.of(year, 6, 18))
                            .with("document", "云政地〔" + year + "〕演示"));
        }
        List<DemoFirm> tenants = new ArrayList<>();
        for (DemoFirm firm : firms) {
            if (!firm.isAbove() && random.nextDouble() < ON_A_FLOOR) {
                tenants.add(firm);
            } else {
                own(park, firm, layout);
            }
        }
        standardFactory(park, tenants, layout);
    }

    private void own(Park park, DemoFirm firm, DemoLayout layout) {
        LocalDate signed = LocalDate.of(2008 + random.nextInt(14), 1 + random.nextInt(12), 15);
        Cells parcel = supplied(park, firm, DemoLayout.squareMetres(firm.land()), signed, layout)
                .with("started_on", signed.plusMonths(4))
                .with("completed_on", signed.plusMonths(22))
                .with("share_built", random.nextDouble() < 0.12 ? "0.3" : "1")
                .with("actual_use", random.nextDouble() < 0.02 ? "logistics" : "industrial");
        BigDecimal promised = parcel.number("promised_investment");
        double done = random.nextDouble() < 0.05 ? 0.2 : 0.9 + 0.3 * random.nextDouble();
        put(
                "parcel",
                parcel.key(),
                parcel.with(
                        "invested", promised.multiply(BigDecimal.valueOf(done)).setScale(0, RoundingMode.HALF_UP)));
        if (firm.isAbove() && random.nextDouble() < 0.06) {
            idle(park, firm, layout);
        }
    }

    /** Land taken for a second building that has not been begun, or was begun and stands still. */
    private void idle(Park park, DemoFirm firm, DemoLayout layout) {
        LocalDate signed = LocalDate.of(2022 + random.nextInt(4), 1 + random.nextInt(12), 20);
        Cells parcel = supplied(park, firm, DemoLayout.squareMetres(firm.land() * 0.5), signed, layout);
        if (random.nextBoolean()) {
            parcel = parcel.with("started_on", signed.plusMonths(5))
                    .with("stopped_since", signed.plusMonths(9))
                    .with("share_built", "0.15")
                    .with("invested", "120");
        }
        put("parcel", parcel.key(), parcel);
    }

    private Cells supplied(Park park, DemoFirm firm, BigDecimal area, LocalDate signed, DemoLayout layout) {
        String number = "4399%02dGB%05dW00000000".formatted(city.parks().indexOf(park) + 1, ++parcels);
        double mu = area.doubleValue() * 3 / 2_000;
        return row("parcel_number", number)
                .with("park", park.code())
                .with("location", park.name().zh() + "第" + parcels + "号（演示）")
                .with("area", area)
                .with("approved_use", "industrial")
                .with(
                        "batch",
                        signed.getYear() > 2021 ? park.code() + "-" + Math.min(2023, signed.getYear() - 1) : null)
                .with("owner", firm.code())
                .with("contract", "YX-" + signed.getYear() + "-" + parcels)
                .with("contract_on", signed)
                .with("agreed_start", signed.plusMonths(6))
                .with("agreed_completion", signed.plusMonths(24))
                .with("promised_investment", Math.round(mu * 260))
                .with("promised_tax", firm.isAbove() ? "10" : "4")
                .with("boundary", layout.next(area));
    }

    /** One parcel of the park's own with four buildings; small firms take pieces of its floors, and some stand empty. */
    private void standardFactory(Park park, List<DemoFirm> tenants, DemoLayout layout) {
        double mu = Math.max(10, tenants.stream().mapToDouble(DemoFirm::land).sum() / 0.85);
        BigDecimal ground = DemoLayout.squareMetres(mu);
        String number = "4399%02dGB%05dF00000000".formatted(city.parks().indexOf(park) + 1, ++parcels);
        put(
                "parcel",
                number,
                row("parcel_number", number)
                        .with("park", park.code())
                        .with("location", park.name().zh() + "标准厂房（演示）")
                        .with("area", ground)
                        .with("approved_use", "industrial")
                        .with("actual_use", "industrial")
                        .with("boundary", layout.next(ground)));
        BigDecimal floor =
                ground.multiply(BigDecimal.valueOf(FLOORS_PER_GROUND / FLOORS)).setScale(2, RoundingMode.DOWN);
        for (int i = 0; i < FLOORS; i++) {
            put(
                    "factory_floor",
                    number + "-" + i,
                    row("floor_number", number + "-" + i)
                            .with("parcel", number)
                            .with("building", i / 5 + 1 + "号楼")
                            .with("floor", i % 5 + 1 + "层")
                            .with("area", floor)
                            .with("rent", 9 + i % 5));
        }
        rent(number, floor.doubleValue(), tenants);
    }

    private void rent(String parcel, double floor, List<DemoFirm> tenants) {
        int at = 0;
        double free = floor;
        for (DemoFirm tenant : tenants) {
            double wanted = tenant.land() * 2_000 / 3 * FLOORS_PER_GROUND;
            while (wanted > 1 && at < FLOORS) {
                double taken = Math.floor(Math.min(wanted, free));
                if (taken >= 1) {
                    String number = "ZY%05d".formatted(++occupations);
                    put(
                            "occupation",
                            number,
                            row("occupation_number", number)
                                    .with("floor", parcel + "-" + at)
                                    .with("occupant", tenant.code())
                                    .with("ground", "lease")
                                    .with("area", BigDecimal.valueOf(taken).setScale(0, RoundingMode.DOWN))
                                    .with("since", "2022-01-01")
                                    .with("document", "租赁合同（演示）"));
                }
                wanted -= taken;
                free -= taken;
                if (free < 1) {
                    at++;
                    free = floor;
                }
            }
        }
    }

    /** The cells of a row in the making. */
    private record Cells(String key, Map<String, String> cells) {

        Cells with(String column, @Nullable Object value) {
            Map<String, String> more = new LinkedHashMap<>(cells);
            if (value != null) {
                more.put(column, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
            }
            return new Cells(key, more);
        }

        BigDecimal number(String column) {
            return new BigDecimal(cells.getOrDefault(column, "0"));
        }
    }

    private static Cells row(String keyColumn, String key) {
        return new Cells(key, Map.of(keyColumn, key));
    }

    /** Writes the cells for which the register has columns. */
    private void put(String register, String key, Cells cells) {
        KeptRegister kept = registers.get(register);
        if (kept != null) {
            RegisterForm form = kept.form();
            Map<String, String> known = new LinkedHashMap<>(cells.cells());
            known.keySet().removeIf(column -> form.find(column).isEmpty());
            kept.put(new RegisterRow(key, known));
        }
    }
}
