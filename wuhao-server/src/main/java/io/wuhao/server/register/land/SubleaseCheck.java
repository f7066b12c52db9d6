package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.server.register.land.Occupation.Ground;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On no day does a firm sub-let more of a floor, or of a parcel's ground, than it uses there itself.
 *
 * @param all the shares of one parcel and of its floors
 * @param rows those of them that are given anew, by number
 */
record SubleaseCheck(List<Occupation> all, Map<String, RegisterRow> rows) {

    List<Problem> check() {
        Map<String, Problem> problems = new LinkedHashMap<>();
        for (Occupation sublease : all) {
            String lessor = sublease.lessor();
            RegisterRow row = lessor == null || sublease.ground() != Ground.SUBLEASE ? null : rowOf(sublease, lessor);
            if (lessor != null && row != null) {
                overLet(sublease, lessor)
                        .ifPresent(day -> problems.putIfAbsent(row.key(), problem(row, day, sublease, lessor)));
            }
        }
        return List.copyOf(problems.values());
    }

    /** The row to speak of: the sub-lease's own, else that of the share out of which it is let. */
    private @Nullable RegisterRow rowOf(Occupation sublease, String lessor) {
        RegisterRow own = rows.get(sublease.number());
        return own != null
                ? own
                : all.stream()
                        .filter(share -> isShareOf(share, lessor, sublease) && rows.containsKey(share.number()))
                        .map(share -> rows.get(share.number()))
                        .findFirst()
                        .orElse(null);
    }

    /** The first day of the sub-lease on which too much is let; a floor and the ground below it are not compared. */
    private Optional<LocalDate> overLet(Occupation sublease, String lessor) {
        return all.stream()
                .flatMap(share -> Stream.of(share.since(), dayAfter(share)))
                .filter(sublease::holdsOn)
                .sorted()
                .filter(day -> all.stream()
                        .noneMatch(share -> share.occupant().equals(lessor)
                                && share.holdsOn(day)
                                && !Objects.equals(share.floor(), sublease.floor())))
                .filter(day -> let(sublease, lessor, day).compareTo(held(sublease, lessor, day)) > 0)
                .findFirst();
    }

    private static LocalDate dayAfter(Occupation share) {
        return share.until() == null ? share.since() : share.until().plusDays(1);
    }

    private BigDecimal let(Occupation sublease, String lessor, LocalDate day) {
        return sum(
                day,
                share -> share.ground() == Ground.SUBLEASE
                        && lessor.equals(share.lessor())
                        && Objects.equals(share.floor(), sublease.floor()));
    }

    private BigDecimal held(Occupation sublease, String lessor, LocalDate day) {
        return sum(day, share -> isShareOf(share, lessor, sublease));
    }

    private static boolean isShareOf(Occupation share, String firm, Occupation sublease) {
        return share.occupant().equals(firm) && Objects.equals(share.floor(), sublease.floor());
    }

    private BigDecimal sum(LocalDate day, Predicate<Occupation> which) {
        return all.stream()
                .filter(share -> share.holdsOn(day))
                .filter(which)
                .map(Occupation::area)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Problem problem(RegisterRow row, LocalDate day, Occupation sublease, String lessor) {
        return ProblemAt.error(
                row,
                "area",
                Label.of(
                        "%s 出租方 %s 转租合计 %s 平方米，超过其在该处占用的 %s 平方米。",
                        "On %s the lessor %s sub-lets %s m², more than the %s m² that it uses there.",
                        day,
                        lessor,
                        Area.plain(let(sublease, lessor, day)),
                        Area.plain(held(sublease, lessor, day))),
                Label.of(
                        "请核对面积和日期，并先登记出租方自己的占用；使用权人直接出租的请选“租赁”。",
                        "Check areas and days, and record the lessor's own share first; what the owner lets is a lease."));
    }
}
