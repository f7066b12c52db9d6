package io.wuhao.server.demo;

import io.wuhao.server.demo.DemoFirm.Trade;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Park;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The invented enterprises: about a third above scale, nearly all in parks, their yields far apart. */
final class DemoFirms {

    static final List<Trade> TRADES = List.of(
            new Trade("1363", "水产品加工", "食品", 0.8, 0.7, 0.8, 0.4),
            new Trade("1711", "棉纺纱加工", "纺织", 0.7, 1.4, 1.6, 0.5),
            new Trade("1952", "皮鞋制造", "鞋业", 0.8, 0.5, 0.6, 0.3),
            new Trade("2231", "纸和纸板容器制造", "包装", 0.7, 0.9, 0.9, 0.4),
            new Trade("2614", "有机化学原料制造", "化工", 1.1, 2.2, 2.6, 1.1),
            new Trade("2710", "化学药品原料药制造", "药业", 1.5, 1.2, 1.8, 2.2),
            new Trade("2929", "塑料零件及其他塑料制品制造", "塑业", 0.8, 0.8, 0.5, 0.7),
            new Trade("3021", "水泥制品制造", "建材", 0.5, 2.4, 1.9, 0.3),
            new Trade("3311", "金属结构制造", "钢构", 0.7, 1.1, 0.7, 0.6),
            new Trade("3412", "通用机械零部件加工", "机械", 1.0, 0.7, 0.4, 1.2),
            new Trade("3441", "泵及真空设备制造", "泵业", 1.1, 0.6, 0.3, 1.3),
            new Trade("3670", "汽车零部件及配件制造", "汽配", 1.2, 0.7, 0.4, 1.4),
            new Trade("3812", "电动机制造", "电机", 1.2, 0.6, 0.3, 1.3),
            new Trade("3974", "显示器件制造", "光电", 1.6, 0.8, 0.5, 1.9),
            new Trade("3982", "电子电路制造", "电子", 1.4, 0.9, 0.9, 1.7),
            new Trade("4016", "供应用仪器仪表制造", "仪表", 1.4, 0.4, 0.0, 2.0));

    private static final String FIRST = "岚澄蔚拓晟煦朴禾霁屿砚沐歆棠稷翎";
    private static final String SECOND = "原川禾帆野岩泽舟石桥木禾溪谷峰林";
    private static final int SHORT_OF_NAMES = 30;
    private static final double ABOVE = 0.35;
    private static final double IN_A_PARK = 0.95;

    private final DemoCity city;
    private final Random random;
    private final Set<String> taken = new HashSet<>();

    DemoFirms(DemoCity city, Random random) {
        this.city = city;
        this.random = random;
    }

    List<DemoFirm> make(int count) {
        List<DemoFirm> firms = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            firms.add(firm(i));
        }
        return firms;
    }

    private DemoFirm firm(int number) {
        int county = county();
        Trade trade = TRADES.get(random.nextInt(TRADES.size()));
        boolean above = random.nextDouble() < ABOVE;
        Enterprise enterprise = new Enterprise(
                DemoCode.of(county, number),
                name(city.counties().get(county), trade),
                trade.industry(),
                trade.name(),
                above ? Enterprise.Scale.ABOVE : Enterprise.Scale.BELOW,
                LocalDate.of(1998 + random.nextInt(24), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                city.counties().get(county),
                null,
                null);
        double land = above ? around(22, 0.75) : around(7, 0.6);
        return new DemoFirm(
                enterprise,
                trade,
                park(city.counties().get(county)),
                Math.max(1.2, land),
                around(1, 0.75),
                0.05 + 0.1 * random.nextGaussian());
    }

    /** The last county has no park, and little industry. */
    private int county() {
        int county = random.nextInt(city.counties().size());
        return county == city.counties().size() - 1 && random.nextDouble() < 0.85 ? 0 : county;
    }

    private String name(Office county, Trade trade) {
        String place = county.name().zh().replaceAll("[市县区]$", "");
        StringBuilder brand = new StringBuilder();
        for (int tries = 0; ; tries++) {
            // where the names of two characters are used up, they grow longer
            if (tries % SHORT_OF_NAMES == 0) {
                brand.append("??");
            }
            brand.setCharAt(brand.length() - 2, FIRST.charAt(random.nextInt(FIRST.length())));
            brand.setCharAt(brand.length() - 1, SECOND.charAt(random.nextInt(SECOND.length())));
            String name = place + brand + trade.word() + "有限公司";
            if (taken.add(name)) {
                return name;
            }
        }
    }

    /** The park of the county; in the first county the national one; some counties have none. */
    private @Nullable Park park(Office county) {
        List<Park> there = city.parks().stream()
                .filter(park -> county.equals(park.county()))
                .toList();
        return there.isEmpty() || random.nextDouble() >= IN_A_PARK ? null : there.get(random.nextInt(there.size()));
    }

    /** Lognormal: as often half as much as twice as much. */
    private double around(double median, double spread) {
        return median * Math.exp(spread * random.nextGaussian());
    }
}
