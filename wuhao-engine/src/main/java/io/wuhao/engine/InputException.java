package io.wuhao.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the user gave cannot be used: all problems, at least one of them an error. The only exception for bad input. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InputException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.in(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public InputException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
