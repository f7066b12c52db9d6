package io.wuhao.server;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.Grant;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.util.List;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A small invented city for tests: one city, two counties, each with a park committee. */
public class City {

    private final Offices offices;

    City(Offices offices) {
        this.offices = offices;
    }

    /** The offices of one test; rolled back with it. */
    public record Tree(Office city, Office east, Office west, Office eastPark, Office westPark) {}

    /** Builds the tree anew. */
    public Tree tree() {
        Office city = offices.add(null, Office.Kind.CITY, Label.of("云溪市", "Yunxi"));
        Office east = offices.add(city, Office.Kind.COUNTY, Label.of("东川县", "Dongchuan"));
        Office west = offices.add(city, Office.Kind.COUNTY, Label.of("西岭县", "Xiling"));
        return new Tree(
                city,
                east,
                west,
                offices.add(east, Office.Kind.COMMITTEE, Label.of("东川园区管委会", "Dongchuan park committee")),
                offices.add(west, Office.Kind.COMMITTEE, Label.of("西岭园区管委会", "Xiling park committee")));
    }

    /** Signs a request in as somebody who holds this role at this office. */
    public static RequestPostProcessor as(Role role, Office office) {
        return SecurityMockMvcRequestPostProcessors.user(reader(role, office));
    }

    /** The person whom {@link #as} signs in. */
    public static SignedIn reader(Role role, Office office) {
        return new SignedIn(
                -1,
                role.name().toLowerCase(java.util.Locale.ROOT),
                "张三",
                "",
                true,
                List.of(new Grant(role, office.path())));
    }
}
