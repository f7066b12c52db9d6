package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Unit;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parcels as a register: its columns, how a row becomes a parcel and back, and what must be true of it. */
@Component
class ParcelRegister implements KeptRegister {

    static final String NAME = "parcel";
    static final RegisterForm FORM = new RegisterForm(NAME, Label.of("地块", "Parcels"), "parcel_number", columns());

    private final Parcels parcels;

    private final Batches batches;

    ParcelRegister(Parcels parcels, Batches batches) {
        this.parcels = parcels;
        this.batches = batches;
    }

    private static List<FormColumn> columns() {
        List<FormColumn> columns = new ArrayList<>(new FormColumns(LandColumns.LAND_AUTHORITY)
                .required("parcel_number", Label.of("不动产单元号", "parcel number"), Column.Type.TEXT)
                .required("park", Label.of("园区代码", "park"), Column.Type.TEXT)
                .optional("location", Label.of("坐落", "location"), Column.Type.TEXT)
                .required("area", Label.of("用地面积", "area"), Area.SQUARE_METRES)
                .choice("approved_use", Label.of("批准用途", "approved use"), LandUse.codes(), true)
                .choice("actual_use", Label.of("实际用途", "actual use"), LandUse.codes(), false)
                .optional("batch", Label.of("批次", "approval batch"), Column.Type.TEXT)
                .optional("owner", Label.of("使用权人代码", "supplied to"), Column.Type.CREDIT_CODE)
                .optional("contract", Label.of("合同编号", "contract"), Column.Type.TEXT)
                .optional("contract_on", Label.of("合同签订日期", "contract date"), Column.Type.DATE)
                .optional("agreed_start", Label.of("约定开工日期", "agreed start"), Column.Type.DATE)
                .optional("agreed_completion", Label.of("约定竣工日期", "agreed completion"), Column.Type.DATE)
                .figure(
                        "promised_investment",
                        Label.of("承诺投资", "promised investment"),
                        LandColumns.WAN,
                        LandColumns.CONTRACT)
                .figure(
                        "promised_tax",
                        Label.of("承诺亩均税收", "promised tax per mu"),
                        Unit.of("万元/亩"),
                        LandColumns.CONTRACT)
                .list());
        columns.addAll(new FormColumns(LandColumns.PARK_COMMITTEE)
                .optional("started_on", Label.of("实际开工日期", "actual start"), Column.Type.DATE)
                .optional("completed_on", Label.of("实际竣工日期", "actual completion"), Column.Type.DATE)
                .figure("invested", Label.of("累计完成投资", "invested so far"), LandColumns.WAN, LandColumns.CONTRACT)
                .list());
        columns.add(LandColumns.figure(
                "share_built", Label.of("已建面积占比", "share built"), Unit.NONE, Unit.of("%"), LandColumns.PARK_COMMITTEE));
        columns.addAll(new FormColumns(LandColumns.PARK_COMMITTEE)
                .optional("stopped_since", Label.of("停工日期", "stopped since"), Column.Type.DATE)
                .optional("boundary", Label.of("边界坐标", "boundary"), Column.Type.TEXT)
                .list());
        return columns;
    }

    @Override
    public RegisterForm form() {
        return FORM;
    }

    @Override
    public List<RegisterRow> rowsWithin(List<String> places) {
        return parcels.listWithin(places).stream().map(ParcelRegister::row).toList();
    }

    @Override
    public int countWithin(List<String> places) {
        return parcels.countWithin(places);
    }

    @Override
    public Optional<RegisterRow> find(String key) {
        return parcels.find(key).map(ParcelRegister::row);
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
    public void put(RegisterRow row) {
        parcels.put(parcel(row));
    }

    @Override
    public void remove(String key) {
        parcels.remove(key);
    }

    @Override
    public List<Problem> check(List<RegisterRow> rows) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Parcels.ParkPlace> parks = parcels.parks();
        for (RegisterRow row : rows) {
            String park = row.cells().get("park");
            if (park != null && !parks.containsKey(park)) {
                problems.add(ProblemAt.error(
                        row,
                        "park",
                        Label.of("没有代码为“%s”的园区。", "There is no park with the code \"%s\".", park),
                        Label.of("请填写园区台账中的代码。", "Write a code of the register of parks.")));
            }
            row.find("batch").ifPresent(batch -> checkBatch(row, batch, problems));
            checkFigures(row, problems);
            checkDays(row, problems);
            String boundary = row.cells().get("boundary");
            if (boundary != null) {
                Boundary.findFault(boundary)
                        .ifPresent(fault -> problems.add(ProblemAt.error(row, "boundary", fault, Boundary.ADVICE)));
            }
        }
        return problems;
    }

    /** A batch may be recorded after its parcels: until then nothing can be said of what was approved and not supplied. */
    private void checkBatch(RegisterRow row, String number, List<Problem> problems) {
        boolean known = batches.find(number)
                .filter(batch -> batch.park().equals(row.cells().get("park")))
                .isPresent();
        if (!known) {
            problems.add(ProblemAt.warning(
                    row,
                    "batch",
                    Label.of("该园区没有编号为“%s”的用地批次。", "The park has no approval batch \"%s\".", number),
                    Label.of("请在“用地批次”中登记，否则不能判断批而未供。", "Record it among the approval batches.")));
        }
    }

    private static void checkFigures(RegisterRow row, List<Problem> problems) {
        Cells cells = Cells.of(row);
        BigDecimal area = cells.figure("area");
        if (area != null && area.signum() <= 0) {
            problems.add(ProblemAt.error(
                    row,
                    "area",
                    Label.of("用地面积应大于零。", "An area is more than nothing."),
                    Label.of("请核对，单位是平方米。", "Check it; the unit is square metres.")));
        }
        BigDecimal built = cells.figure("share_built");
        if (built != null && (built.signum() < 0 || built.compareTo(BigDecimal.ONE) > 0)) {
            problems.add(ProblemAt.error(
                    row,
                    "share_built",
                    Label.of("已建面积占比应在 0% 到 100% 之间。", "The share built lies between 0 % and 100 %."),
                    Label.of("请核对。", "Check it.")));
        }
        for (String column : List.of("promised_investment", "promised_tax", "invested")) {
            BigDecimal figure = cells.figure(column);
            if (figure != null && figure.signum() < 0) {
                problems.add(ProblemAt.error(
                        row,
                        column,
                        Label.of("该列不应为负数。", "The figure cannot be negative."),
                        Label.of("请核对。", "Check it.")));
            }
        }
    }

    private static void checkDays(RegisterRow row, List<Problem> problems) {
        inOrder(row, "agreed_start", "agreed_completion", problems);
        inOrder(row, "started_on", "completed_on", problems);
        inOrder(row, "started_on", "stopped_since", problems);
    }

    private static void inOrder(RegisterRow row, String first, String second, List<Problem> problems) {
        Cells cells = Cells.of(row);
        var from = cells.day(first);
        var to = cells.day(second);
        if (from != null && to != null && to.isBefore(from)) {
            String firstLabel = FORM.find(first).orElseThrow().column().label().zh();
            problems.add(ProblemAt.error(
                    row,
                    second,
                    Label.of("%s 早于%s %s。", "%1$s lies before %3$s (%2$s).", to, firstLabel, from),
                    Label.of("请核对两个日期。", "Check the two days.")));
        }
    }

    static RegisterRow row(Parcel parcel) {
        LandUse actual = parcel.actualUse();
        return new Cells()
                .put("parcel_number", parcel.number())
                .put("park", parcel.park())
                .put("location", parcel.location())
                .put("area", parcel.area())
                .put("approved_use", parcel.approvedUse().code())
                .put("actual_use", actual == null ? null : actual.code())
                .put("batch", parcel.batch())
                .put("owner", parcel.owner())
                .put("contract", parcel.promise().contract())
                .put("contract_on", parcel.promise().signedOn())
                .put("agreed_start", parcel.promise().start())
                .put("agreed_completion", parcel.promise().completion())
                .put("promised_investment", parcel.promise().investment())
                .put("promised_tax", parcel.promise().taxPerMu())
                .put("started_on", parcel.progress().startedOn())
                .put("completed_on", parcel.progress().completedOn())
                .put("invested", parcel.progress().invested())
                .put("share_built", parcel.progress().shareBuilt())
                .put("stopped_since", parcel.progress().stoppedSince())
                .put("boundary", parcel.boundary())
                .row(parcel.number());
    }

    private static Parcel parcel(RegisterRow row) {
        Cells cells = Cells.of(row);
        return new Parcel(
                row.key(),
                cells.get("park"),
                cells.find("location"),
                new BigDecimal(cells.get("area")),
                LandUse.of(cells.get("approved_use")),
                use(cells.find("actual_use")),
                cells.find("batch"),
                cells.find("owner"),
                new Parcel.Promise(
                        cells.find("contract"),
                        cells.day("contract_on"),
                        cells.day("agreed_start"),
                        cells.day("agreed_completion"),
                        cells.figure("promised_investment"),
                        cells.figure("promised_tax")),
                new Parcel.Progress(
                        cells.day("started_on"),
                        cells.day("completed_on"),
                        cells.figure("invested"),
                        cells.figure("share_built"),
                        cells.day("stopped_since")),
                cells.find("boundary"));
    }

    private static @Nullable LandUse use(@Nullable String code) {
        return code == null ? null : LandUse.of(code);
    }
}
