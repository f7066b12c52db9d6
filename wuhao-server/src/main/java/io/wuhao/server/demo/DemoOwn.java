package io.wuhao.server.demo;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import io.wuhao.server.shared.park.Park;
import java.util.List;

/** The firm that signs in: the first one above scale in a park gets a place of its own in the tree of offices. */
final class DemoOwn {

    private final Offices offices;
    private final Enterprises enterprises;

    DemoOwn(Offices offices, Enterprises enterprises) {
        this.offices = offices;
        this.enterprises = enterprises;
    }

    Office committeeOf(List<DemoFirm> firms) {
        Park park = first(firms).park();
        return park == null ? first(firms).enterprise().county() : park.committee();
    }

    Office officeOf(List<DemoFirm> firms) {
        Enterprise firm = first(firms).enterprise();
        Office own = offices.add(committeeOf(firms), Office.Kind.ENTERPRISE, Label.same(firm.name()));
        enterprises.put(new Enterprise(
                firm.code(),
                firm.name(),
                firm.industry(),
                firm.industryName(),
                firm.scale(),
                firm.founded(),
                firm.county(),
                own,
                firm.ended()));
        return own;
    }

    private static DemoFirm first(List<DemoFirm> firms) {
        return firms.stream()
                .filter(firm -> firm.isAbove() && firm.park() != null)
                .findFirst()
                .orElseThrow();
    }
}
