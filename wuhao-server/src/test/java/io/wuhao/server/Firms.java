package io.wuhao.server;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.park.Membership;
import io.wuhao.server.shared.park.Memberships;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Park;
import io.wuhao.server.shared.park.Parks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few invented enterprises and parks for tests, in the offices of {@link City}. */
public class Firms {

    public static final String STAR = "91440300192181490G";
    public static final String MOON = "914403001922038216";
    public static final String SUN = "91110000616800612P";

    private final Enterprises enterprises;
    private final Memberships memberships;
    private final Parks parks;

    Firms(Enterprises enterprises, Memberships memberships, Parks parks) {
        this.enterprises = enterprises;
        this.memberships = memberships;
        this.parks = parks;
    }

    /** 星河 and 月湾 in the east, 星河 in the east's park E1 since 2020; 日升 in the west, outside its park W1. */
    public void settle(City.Tree tree) {
        park("E1", "东川园区", tree.eastPark(), tree.east());
        park("W1", "西岭园区", tree.westPark(), tree.west());
        add(STAR, "东川星河机械有限公司", Enterprise.Scale.ABOVE, tree.east(), null);
        add(MOON, "东川月湾纺织有限公司", Enterprise.Scale.BELOW, tree.east(), null);
        add(SUN, "西岭日升光电有限公司", Enterprise.Scale.ABOVE, tree.west(), null);
        memberships.put(new Membership("M1", STAR, "E1", LocalDate.of(2020, 1, 1), null, null));
    }

    private void park(String code, String name, Office committee, Office county) {
        LocalDate since = LocalDate.of(2010, 1, 1);
        parks.put(
                new Park(
                        code,
                        Label.same(name),
                        Park.Level.PROVINCIAL,
                        "经济开发区",
                        committee,
                        county,
                        since,
                        null,
                        List.of()),
                since);
    }

    public void add(String code, String name, Enterprise.Scale scale, Office county, @Nullable Office own) {
        enterprises.put(
                new Enterprise(code, name, "3412", "通用机械零部件加工", scale, LocalDate.of(2010, 5, 1), county, own, null));
    }
}
