package io.wuhao.server.assessment;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.Door;
import io.wuhao.server.Doors;
import io.wuhao.server.Firms;
import io.wuhao.server.shared.account.Right;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A finished run over the firms of the east county. */
@Component
class AssessmentDoors implements Doors {

    private static final Set<Right> READ = Set.of(Right.READ);
    private static final Set<Right> ASSESS = Set.of(Right.ASSESS);

    private final Firms firms;
    private final Runs runs;
    private final RunDesk desk;

    AssessmentDoors(Firms firms, Runs runs, RunDesk desk) {
        this.firms = firms;
        this.runs = runs;
        this.desk = desk;
    }

    @Override
    public List<Door> doors(City.Tree tree) {
        firms.settle(tree);
        long run = runs.add(
                new Runs.Order(
                        "huangyan", "2022", Label.same("办法"), 2025, tree.east().path(), "东川县（样例）", true),
                "li");
        desk.work(run);
        Run done = runs.get(run);
        if (done.state() != Run.State.DONE) {
            throw new AssertionError(done.why());
        }
        return List.of(
                Door.list("/assessments", READ, "东川县（样例）"),
                Door.form(
                        "/assessments",
                        ASSESS,
                        "scheme",
                        "huangyan/2022",
                        "year",
                        "2025",
                        "office",
                        String.valueOf(tree.east().id())),
                Door.object("GET", "/assessments/{id}", READ, run),
                Door.object("GET", "/assessments/{id}/state", READ, run),
                Door.object("GET", "/assessments/{id}/flow", READ, run),
                Door.object("GET", "/assessments/{id}/metadata.json", READ, run),
                Door.object("GET", "/assessments/{id}/ranking.csv", READ, run),
                Door.object("GET", "/assessments/{id}/ranking.json", READ, run),
                Door.object("GET", "/assessments/{id}/files/{file}", READ, run, "summary.csv"),
                Door.object("GET", "/assessments/{id}/units/{unit}", READ, run, Firms.STAR),
                Door.object("POST", "/assessments/{id}/cancel", ASSESS, run));
    }
}
