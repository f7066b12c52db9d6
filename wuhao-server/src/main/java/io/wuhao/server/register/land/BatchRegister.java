package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The approval batches as a register. */
@Component
class BatchRegister implements KeptRegister {

    static final RegisterForm FORM = new RegisterForm(
            "land_batch",
            Label.of("用地批次", "Approval batches"),
            "batch_number",
            new FormColumns(LandColumns.LAND_AUTHORITY)
                    .required("batch_number", Label.of("批次编号", "batch number"), Column.Type.TEXT)
                    .required("park", Label.of("园区代码", "park"), Column.Type.TEXT)
                    .required("area", Label.of("批准面积", "area approved"), Area.SQUARE_METRES)
                    .required("approved_on", Label.of("批准日期", "approved on"), Column.Type.DATE)
                    .optional("document", Label.of("批准文号", "document"), Column.Type.TEXT)
                    .list());

    private final Batches batches;
    private final Parcels parcels;

    BatchRegister(Batches batches, Parcels parcels) {
        this.batches = batches;
        this.parcels = parcels;
    }

    @Override
    public RegisterForm form() {
        return FORM;
    }

    @Override
    public List<RegisterRow> rowsWithin(List<String> places) {
        return batches.listWithin(places).stream().map(BatchRegister::row).toList();
    }

    @Override
    public Optional<RegisterRow> find(String key) {
        return batches.find(key).map(BatchRegister::row);
    }

    @Override
    public Optional<String> placeOf(RegisterRow row) {
        return parcels.findPlace(row.cells().get("park"));
    }

    @Override
    public Map<String, String> placesOf(List<RegisterRow> rows) {
        return parcels.placesByPark(rows);
    }

    @Override
    public List<Problem> check(List<RegisterRow> rows) {
        List<Problem> problems = new ArrayList<>();
        for (RegisterRow row : rows) {
            BigDecimal area = Cells.of(row).figure("area");
            if (area != null && area.signum() <= 0) {
                problems.add(ProblemAt.error(
                        row,
                        "area",
                        Label.of("批准面积应大于零。", "An area is more than nothing."),
                        Label.of("请核对，单位是平方米。", "Check it; the unit is square metres.")));
            }
        }
        return problems;
    }

    @Override
    public void put(RegisterRow row) {
        Cells cells = Cells.of(row);
        batches.put(new Batch(
                row.key(),
                cells.get("park"),
                new BigDecimal(cells.get("area")),
                LocalDate.parse(cells.get("approved_on")),
                cells.find("document")));
    }

    @Override
    public void remove(String key) {
        batches.remove(key);
    }

    private static RegisterRow row(Batch batch) {
        return new Cells()
                .put("batch_number", batch.number())
                .put("park", batch.park())
                .put("area", batch.area())
                .put("approved_on", batch.approvedOn())
                .put("document", batch.document())
                .row(batch.number());
    }
}
