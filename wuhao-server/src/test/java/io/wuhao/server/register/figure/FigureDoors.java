package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.Door;
import io.wuhao.server.Doors;
import io.wuhao.server.Firms;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class FigureDoors implements Doors {

    private static final Set<Right> READ = Set.of(Right.READ);
    private static final Set<Right> APPROVE = Set.of(Right.APPROVE);
    private static final String ROUND = "/figures/rounds/{department}/{period}";
    private static final String CELL = "/figures/board/{department}/{period}/{office}";

    private final Firms firms;
    private final Figures figures;
    private final Rounds rounds;
    private final Offices offices;

    FigureDoors(Firms firms, Figures figures, Rounds rounds, Offices offices) {
        this.firms = firms;
        this.figures = figures;
        this.rounds = rounds;
        this.offices = offices;
    }

    @Override
    public List<Door> doors(City.Tree tree) {
        firms.settle(tree);
        rounds.put(new Round("tax", "2025", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1)));
        report("tax", 120);
        report("output", 100);
        report("value_added", 200);
        long east = tree.east().id();
        long bureau = offices.add(tree.city(), Office.Kind.DEPARTMENT, Label.same("市税务局"))
                .id();
        List<Door> doors = new ArrayList<>(List.of(
                Door.list("/figures/board", READ, "东川县"),
                Door.object("GET", CELL, READ, "tax", "2025", east),
                Door.object("POST", CELL + "/approve", APPROVE, "tax", "2025", east),
                Door.object("POST", CELL + "/return", APPROVE, "tax", "2025", east)
                        .with("chosen", Firms.STAR, "why", "疑似单位误填"),
                Door.list("/figures/checks", READ, "东川星河机械有限公司")
                        .with("period", "2025", "check", "value-added-above-output"),
                // tax is for those who collect it; output is told to all of the place
                Door.object("GET", "/figures/{code}/{period}/{kind}", READ, Firms.STAR, "2025", "output"),
                Door.object("POST", "/figures/{code}/{period}/{kind}", APPROVE, Firms.STAR, "2025", "tax")
                        .with("amount", "100", "why", "扣除一次性税收")));
        doors.addAll(doorsOfRounds(bureau));
        return doors;
    }

    /** Rounds are the city's: no county sees or sets them. */
    private static List<Door> doorsOfRounds(long bureau) {
        return List.of(
                Door.object("GET", "/figures/departments", Set.of()),
                Door.object("POST", "/figures/departments/{code}/offices", Set.of(), "tax")
                        .with("office", String.valueOf(bureau)),
                Door.object("POST", "/figures/departments/{code}/offices/{office}/remove", Set.of(), "tax", bureau),
                Door.object("GET", ROUND, Set.of(), "tax", "2025"),
                Door.object("POST", ROUND + "/extensions", Set.of(), "tax", "2025")
                        .with("due", "2027-03-01", "why", "系统升级"),
                Door.object("POST", ROUND + "/extensions/{id}", Set.of(), "tax", "2025", 1)
                        .with("granted", "true"),
                Door.object("POST", ROUND + "/complete", Set.of(), "tax", "2025")
                        .with("why", "其余企业无税收"),
                Door.object("POST", ROUND + "/incomplete", Set.of(), "tax", "2025")
                        .with("why", "漏报"),
                Door.object("POST", ROUND + "/close", Set.of(), "tax", "2025").with("why", "评价开始"),
                Door.object("POST", ROUND + "/open", Set.of(), "tax", "2025").with("why", "补报"),
                Door.object("POST", "/figures/board/remind", Set.of()).with("period", "2025"),
                Door.object("GET", "/figures/rounds", Set.of()),
                Door.object("POST", "/figures/rounds", Set.of())
                        .with("department", "tax", "period", "2025", "opens", "2026-01-01", "due", "2026-03-15"));
    }

    private void report(String kind, int amount) {
        OffsetDateTime at = OffsetDateTime.parse("2026-02-01T09:00:00+08:00");
        figures.report(
                Firms.STAR, "2025", kind, new Figure.Reported(BigDecimal.valueOf(amount), null, "tax", at, null));
    }
}
