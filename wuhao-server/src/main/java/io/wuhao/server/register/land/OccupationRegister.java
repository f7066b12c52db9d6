package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The occupation shares as a register. */
@Component
class OccupationRegister implements KeptRegister {

    static final RegisterForm FORM = new RegisterForm(
            "occupation",
            Label.of("土地厂房占用", "Occupation"),
            "occupation_number",
            new FormColumns(LandColumns.PARK_COMMITTEE)
                    .required("occupation_number", Label.of("占用编号", "occupation number"), Column.Type.TEXT)
                    .optional("park", Label.of("园区代码", "park"), Column.Type.TEXT)
                    .optional("parcel", Label.of("不动产单元号", "parcel number"), Column.Type.TEXT)
                    .optional("floor", Label.of("楼层编号", "floor number"), Column.Type.TEXT)
                    .required("occupant", Label.of("占用企业代码", "occupant"), Column.Type.CREDIT_CODE)
                    .choice("ground", Label.of("占用方式", "on what ground"), Occupation.Ground.codes(), true)
                    .optional("lessor", Label.of("出租方代码", "lessor"), Column.Type.CREDIT_CODE)
                    .required("area", Label.of("占用面积", "area"), Area.SQUARE_METRES)
                    .required("since", Label.of("起始日期", "from"), Column.Type.DATE)
                    .optional("until", Label.of("终止日期", "to"), Column.Type.DATE)
                    .optional("document", Label.of("凭证", "document"), Column.Type.TEXT)
                    .list());

    private final Occupations occupations;
    private final Floors floors;
    private final Parcels parcels;

    OccupationRegister(Occupations occupations, Floors floors, Parcels parcels) {
        this.occupations = occupations;
        this.floors = floors;
        this.parcels = parcels;
    }

    @Override
    public RegisterForm form() {
        return FORM;
    }

    @Override
    public List<RegisterRow> rowsWithin(List<String> places) {
        return occupations.listWithin(places).stream()
                .map(OccupationRegister::row)
                .toList();
    }

    @Override
    public Optional<RegisterRow> find(String key) {
        return occupations.find(key).map(OccupationRegister::row);
    }

    /** Where its parcel lies; where no parcel is named, at the park. */
    @Override
    public Optional<String> placeOf(RegisterRow row) {
        Optional<String> parcel = row.find("parcel")
                .or(() -> row.find("floor").flatMap(floors::find).map(Floor::parcel));
        return parcel.isPresent()
                ? parcel.flatMap(parcels::find).map(Parcel::park).flatMap(parcels::findPlace)
                : parcels.findPlace(row.cells().get("park"));
    }

    @Override
    public List<Problem> check(List<RegisterRow> rows) {
        return new OccupationCheck(rows, occupations, floors, parcels).check();
    }

    @Override
    public void put(RegisterRow row) {
        occupations.put(occupation(row));
    }

    @Override
    public void remove(String key) {
        occupations.remove(key);
    }

    static Occupation occupation(RegisterRow row) {
        Cells cells = Cells.of(row);
        return new Occupation(
                row.key(),
                cells.find("park"),
                cells.find("parcel"),
                cells.find("floor"),
                cells.get("occupant"),
                Occupation.Ground.of(cells.get("ground")),
                cells.find("lessor"),
                new BigDecimal(cells.get("area")),
                LocalDate.parse(cells.get("since")),
                cells.day("until"),
                cells.find("document"));
    }

    private static RegisterRow row(Occupation occupation) {
        return new Cells()
                .put("occupation_number", occupation.number())
                .put("park", occupation.park())
                .put("parcel", occupation.parcel())
                .put("floor", occupation.floor())
                .put("occupant", occupation.occupant())
                .put("ground", occupation.ground().code())
                .put("lessor", occupation.lessor())
                .put("area", occupation.area())
                .put("since", occupation.since())
                .put("until", occupation.until())
                .put("document", occupation.document())
                .row(occupation.number());
    }
}
