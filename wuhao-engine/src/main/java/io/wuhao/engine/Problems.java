package io.wuhao.engine;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that a reader can go on and report all of them at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    public void error(Place place, Label what, Label advice) {
        found.add(Problem.error(place, what, advice));
    }

    public void warning(Place place, Label what, Label advice) {
        found.add(Problem.warning(place, what, advice));
    }

    public void note(Place place, Label what) {
        found.add(Problem.note(place, what));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** Ends the work here if something was wrong, with all that was found. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new InputException(list());
        }
    }
}
