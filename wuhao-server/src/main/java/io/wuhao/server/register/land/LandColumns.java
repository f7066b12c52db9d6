package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Unit;
import io.wuhao.server.shared.intake.Custody;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import io.wuhao.server.shared.intake.RegisterRow;
import java.util.Map;

/** Whose the columns of the land ledger are. */
final class LandColumns {

    static final Unit WAN = Unit.of("万元");

    /** Parcels, contracts of supply and who holds them are the land authority's to publish. */
    static final Custody LAND_AUTHORITY = new Custody(
            Label.of("自然资源部门", "land authority"),
            Custody.Basis.SHARING_AGREEMENT,
            Label.of("土地台账、亩均评价的计评面积", "land ledger, charged land of the per-mu assessment"),
            Custody.Readers.PLACE,
            false);

    static final Custody PARK_COMMITTEE = new Custody(
            Label.of("园区管委会", "park committee"),
            Custody.Basis.SHARING_AGREEMENT,
            Label.of("土地台账、亩均评价的计评面积", "land ledger, charged land of the per-mu assessment"),
            Custody.Readers.PLACE,
            false);

    /** What a firm promised and has spent: the state of its parcel rests on it, so whoever reads the place sees it. */
    static final Custody CONTRACT = new Custody(
            Label.of("园区管委会", "park committee"),
            Custody.Basis.OWN_FILING,
            Label.of("履约核查", "check of commitments"),
            Custody.Readers.PLACE,
            false);

    private LandColumns() {}

    static FormColumn figure(String name, Label label, Unit kept, Unit given, Custody custody) {
        return new FormColumn(
                new Column(
                        name,
                        label,
                        Column.Type.NUMBER,
                        kept,
                        given,
                        Map.of(),
                        null,
                        null,
                        true,
                        Place.file(label.zh())),
                false,
                custody);
    }

    static Problem noSuchParcel(RegisterRow row, String number) {
        return ProblemAt.error(
                row,
                "parcel",
                Label.of("没有编号为“%s”的地块。", "There is no parcel \"%s\".", number),
                Label.of("请先在“地块”中登记。", "Record it among the parcels first."));
    }
}
