package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must be true of occupation shares: they lie somewhere, end after they begin, and at no time exceed their ground. */
record OccupationCheck(List<RegisterRow> rows, Occupations occupations, Floors floors, Parcels parcels) {

    private static final Set<String> REQUIRED = Set.of("occupant", "ground", "area", "since");

    List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        Map<String, RegisterRow> whole = new LinkedHashMap<>();
        for (RegisterRow row : rows) {
            checkPlace(row, problems);
            if (row.cells().keySet().containsAll(REQUIRED)) {
                whole.put(row.key(), row);
                checkOrder(row, problems);
            }
        }
        Map<String, List<Occupation>> ofFloors = new LinkedHashMap<>();
        Map<String, List<Occupation>> ofParcels = new LinkedHashMap<>();
        whole.values().stream().map(OccupationRegister::occupation).forEach(occupation -> {
            if (occupation.floor() != null) {
                ofFloors.computeIfAbsent(occupation.floor(), key -> new ArrayList<>())
                        .add(occupation);
            } else if (occupation.parcel() != null) {
                ofParcels
                        .computeIfAbsent(occupation.parcel(), key -> new ArrayList<>())
                        .add(occupation);
            }
        });
        ofFloors.forEach((number, given) -> floors.find(number).ifPresent(floor -> {
            List<Occupation> all = withStored(given, floor.parcel(), whole.keySet(), number);
            exceeds(all, floor.area(), whole, problems);
        }));
        ofParcels.forEach((number, given) -> parcels.find(number).ifPresent(parcel -> {
            List<Occupation> all = withStored(given, number, whole.keySet(), null);
            exceeds(all, parcel.area(), whole, problems);
        }));
        checkSubleases(whole, problems);
        return problems;
    }

    /** Parcel by parcel, with what is recorded there and not given anew. */
    private void checkSubleases(Map<String, RegisterRow> whole, List<Problem> problems) {
        Map<String, List<Occupation>> ofParcels = new LinkedHashMap<>();
        whole.values().stream()
                .map(OccupationRegister::occupation)
                .forEach(occupation -> parcelOf(occupation)
                        .ifPresent(parcel -> ofParcels
                                .computeIfAbsent(parcel, key -> new ArrayList<>())
                                .add(occupation)));
        ofParcels.forEach((parcel, all) -> {
            occupations.listOf(parcel).stream()
                    .filter(known -> !whole.containsKey(known.number()))
                    .forEach(all::add);
            problems.addAll(new SubleaseCheck(all, whole).check());
        });
    }

    private Optional<String> parcelOf(Occupation occupation) {
        String floor = occupation.floor();
        return floor == null
                ? Optional.ofNullable(occupation.parcel())
                : floors.find(floor).map(Floor::parcel);
    }

    private void checkPlace(RegisterRow row, List<Problem> problems) {
        Optional<String> parcel = row.find("parcel");
        Optional<String> floor = row.find("floor");
        if (parcel.isPresent() && parcels.find(parcel.get()).isEmpty()) {
            problems.add(LandColumns.noSuchParcel(row, parcel.get()));
        }
        if (floor.isPresent() && floors.find(floor.get()).isEmpty()) {
            problems.add(ProblemAt.error(
                    row,
                    "floor",
                    Label.of("没有编号为“%s”的楼层。", "There is no floor \"%s\".", floor.get()),
                    Label.of("请先在“标准厂房楼层”中登记。", "Record it among the floors of standard factories first.")));
        }
        if (parcel.isPresent()
                && floor.flatMap(floors::find)
                        .filter(known -> !known.parcel().equals(parcel.get()))
                        .isPresent()) {
            problems.add(ProblemAt.error(
                    row,
                    "floor",
                    Label.of("楼层“%s”不在该地块上。", "Floor \"%s\" does not stand on that parcel.", floor.get()),
                    Label.of("请核对；填了楼层编号的，不动产单元号可以不填。", "Check it; where a floor is named the parcel need not be.")));
        }
        if (parcel.isEmpty() && floor.isEmpty() && row.find("park").isEmpty()) {
            problems.add(ProblemAt.error(
                    row,
                    "parcel",
                    Label.of("没有写明地块、楼层或园区。", "Neither a parcel, a floor nor a park is named."),
                    Label.of(
                            "请填写不动产单元号或楼层编号；未登记的土地填园区代码。",
                            "Name the parcel or the floor; for land without a number, the park.")));
        }
    }

    private static void checkOrder(RegisterRow row, List<Problem> problems) {
        Occupation occupation = OccupationRegister.occupation(row);
        if (occupation.until() != null && occupation.until().isBefore(occupation.since())) {
            problems.add(ProblemAt.error(
                    row,
                    "until",
                    Label.of("终止日期早于起始日期。", "It ends before it begins."),
                    Label.of("请核对两个日期。", "Check the two days.")));
        }
        if (occupation.area().signum() <= 0) {
            problems.add(ProblemAt.error(
                    row,
                    "area",
                    Label.of("占用面积应大于零。", "An area is more than nothing."),
                    Label.of("请核对，单位是平方米。", "Check it; the unit is square metres.")));
        }
        if (occupation.ground() == Occupation.Ground.SUBLEASE && occupation.lessor() == null) {
            problems.add(ProblemAt.error(
                    row,
                    "lessor",
                    Label.of("转租没有写明出租方。", "The sub-lease does not name its lessor."),
                    Label.of(
                            "请填写转出企业的统一社会信用代码；使用权人直接出租的请选“租赁”。",
                            "Name the firm that sub-lets; what the owner lets is a lease.")));
        }
        if (occupation.occupant().equals(occupation.lessor())) {
            problems.add(ProblemAt.error(
                    row,
                    "lessor",
                    Label.of("出租方与占用企业是同一家。", "Lessor and occupant are the same."),
                    Label.of("自用的不必登记租赁。", "What a firm uses itself is no lease.")));
        }
    }

    /** With what is recorded on the same ground and not given anew; sub-leases lie inside leases and do not count again. */
    private List<Occupation> withStored(
            List<Occupation> given, String parcel, Set<String> replaced, @Nullable String floor) {
        List<Occupation> all = new ArrayList<>(given);
        occupations.listOf(parcel).stream()
                .filter(known -> !replaced.contains(known.number()))
                .filter(known -> Objects.equals(known.floor(), floor))
                .forEach(all::add);
        return all.stream()
                .filter(occupation -> occupation.ground() != Occupation.Ground.SUBLEASE)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void exceeds(
            List<Occupation> all, BigDecimal ground, Map<String, RegisterRow> rows, List<Problem> problems) {
        for (Occupation occupation : all) {
            RegisterRow row = rows.get(occupation.number());
            if (row == null) {
                continue;
            }
            LocalDate day = fullestDay(all, occupation);
            BigDecimal sum = sumOn(all, day);
            if (sum.compareTo(ground) > 0) {
                problems.add(ProblemAt.error(
                        row,
                        "area",
                        Label.of(
                                "%s 各占用合计 %s 平方米，超过总面积 %s 平方米。",
                                "On %s the shares add up to %s m², more than the %s m² there are.",
                                day,
                                Area.plain(sum),
                                Area.plain(ground)),
                        Label.of("请核对面积和起止日期；转租请选“转租”。", "Check areas and days; a sub-lease is recorded as such.")));
            }
        }
    }

    /** Among the days on which some share begins while this one holds, the one with the largest sum. */
    private static LocalDate fullestDay(List<Occupation> all, Occupation occupation) {
        LocalDate fullest = occupation.since();
        for (Occupation other : all) {
            if (occupation.holdsOn(other.since()) && sumOn(all, other.since()).compareTo(sumOn(all, fullest)) > 0) {
                fullest = other.since();
            }
        }
        return fullest;
    }

    private static BigDecimal sumOn(List<Occupation> all, LocalDate day) {
        return all.stream()
                .filter(occupation -> occupation.holdsOn(day))
                .map(Occupation::area)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
