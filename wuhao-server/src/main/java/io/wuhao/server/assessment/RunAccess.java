package io.wuhao.server.assessment;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.Missing;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who sees what of a run: the run, if it touches a place of theirs; of its units, those of their places. */
@Component
class RunAccess {

    private final Runs runs;

    RunAccess(Runs runs) {
        this.runs = runs;
    }

    List<Run> listFor(SignedIn reader) {
        return runs.list().stream().filter(run -> touches(run, reader)).toList();
    }

    /** The run, if the reader may see something of it. */
    Run getFor(SignedIn reader, long id) {
        return runs.find(id).filter(run -> touches(run, reader)).orElseThrow(() -> new Missing("run " + id));
    }

    /** The run, if the reader may see all of it: for files that hold every unit. */
    Run getWholeFor(SignedIn reader, long id) {
        Run run = getFor(reader, id);
        reader.must(Right.READ, run.place());
        return run;
    }

    /** The run, if the reader may start and end runs at its place. */
    Run getToAssess(SignedIn reader, long id) {
        Run run = getFor(reader, id);
        reader.must(Right.ASSESS, run.place());
        return run;
    }

    private static boolean touches(Run run, SignedIn reader) {
        return reader.placesOf(Right.READ).stream()
                .anyMatch(place -> place.startsWith(run.place()) || run.place().startsWith(place));
    }
}
