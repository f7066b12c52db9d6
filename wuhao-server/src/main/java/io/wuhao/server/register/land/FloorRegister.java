package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Unit;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The floors of standard factories as a register. */
@Component
class FloorRegister implements KeptRegister {

    static final RegisterForm FORM = new RegisterForm(
            "factory_floor",
            Label.of("标准厂房楼层", "Floors of standard factories"),
            "floor_number",
            new FormColumns(LandColumns.PARK_COMMITTEE)
                    .required("floor_number", Label.of("楼层编号", "floor number"), Column.Type.TEXT)
                    .required("parcel", Label.of("不动产单元号", "parcel number"), Column.Type.TEXT)
                    .required("building", Label.of("楼栋", "building"), Column.Type.TEXT)
                    .required("floor", Label.of("楼层", "floor"), Column.Type.TEXT)
                    .required("area", Label.of("建筑面积", "floor area"), Area.SQUARE_METRES)
                    .figure("rent", Label.of("月租金", "rent per month"), Unit.of("元/平方米"), LandColumns.PARK_COMMITTEE)
                    .list());

    private final Floors floors;
    private final Parcels parcels;

    FloorRegister(Floors floors, Parcels parcels) {
        this.floors = floors;
        this.parcels = parcels;
    }

    @Override
    public RegisterForm form() {
        return FORM;
    }

    @Override
    public List<RegisterRow> rowsWithin(List<String> places) {
        return floors.listWithin(places).stream().map(FloorRegister::row).toList();
    }

    @Override
    public Optional<RegisterRow> find(String key) {
        return floors.find(key).map(FloorRegister::row);
    }

    @Override
    public Optional<String> placeOf(RegisterRow row) {
        return row.find("parcel").flatMap(parcels::find).map(Parcel::park).flatMap(parcels::findPlace);
    }

    @Override
    public List<Problem> check(List<RegisterRow> rows) {
        List<Problem> problems = new ArrayList<>();
        for (RegisterRow row : rows) {
            String parcel = row.cells().get("parcel");
            if (parcel != null && parcels.find(parcel).isEmpty()) {
                problems.add(LandColumns.noSuchParcel(row, parcel));
            }
            BigDecimal area = Cells.of(row).figure("area");
            if (area != null && area.signum() <= 0) {
                problems.add(ProblemAt.error(
                        row,
                        "area",
                        Label.of("建筑面积应大于零。", "An area is more than nothing."),
                        Label.of("请核对，单位是平方米。", "Check it; the unit is square metres.")));
            }
        }
        return problems;
    }

    @Override
    public void put(RegisterRow row) {
        Cells cells = Cells.of(row);
        floors.put(new Floor(
                row.key(),
                cells.get("parcel"),
                cells.get("building"),
                cells.get("floor"),
                new BigDecimal(cells.get("area")),
                cells.figure("rent")));
    }

    @Override
    public void remove(String key) {
        floors.remove(key);
    }

    private static RegisterRow row(Floor floor) {
        return new Cells()
                .put("floor_number", floor.number())
                .put("parcel", floor.parcel())
                .put("building", floor.building())
                .put("floor", floor.floor())
                .put("area", floor.area())
                .put("rent", floor.rent())
                .row(floor.number());
    }
}
