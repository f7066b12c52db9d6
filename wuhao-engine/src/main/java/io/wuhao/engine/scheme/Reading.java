package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import io.wuhao.engine.formula.Formula;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.formula.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One reading of one file: where problems, unknown clauses, defaults used and sources of values gather. */
final class Reading {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    final String file;
    final Problems problems;
    final List<Scheme.Unknown> unknown = new ArrayList<>();
    final List<Scheme.Default> defaults = new ArrayList<>();
    final Map<String, String> sources = new LinkedHashMap<>();

    private final SchemeReader.Text text;
    private final SchemeReader.@Nullable Text supplement;

    Reading(SchemeReader.Text text, Problems problems) {
        this(text, null, problems);
    }

    Reading(SchemeReader.Text text, SchemeReader.@Nullable Text supplement, Problems problems) {
        this.text = text;
        this.supplement = supplement;
        this.file = text.file();
        this.problems = problems;
    }

    Place at(int line) {
        return SuppliedLines.at(text.at(Place.line(file, line)), supplement);
    }

    void error(int line, Label what, Label advice) {
        problems.error(at(line), what, advice);
    }

    /** At what was read before, which knows its line or, in a workbook, its cell. */
    void error(Place place, Label what, Label advice) {
        problems.error(place, what, advice);
    }

    /** Notes what the document does not print; the part of the run that needs it follows from the section. */
    void unknown(String path, int line) {
        if (unknown.stream().anyMatch(known -> known.path().equals(path))) {
            return;
        }
        String section = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        Scheme.Unknown.Part part = switch (section) {
            case "grades", "rank", "direct" -> Scheme.Unknown.Part.GRADING;
            case "bonus", "penalty", "moves", "ungraded", "lists" -> Scheme.Unknown.Part.OTHER;
            default -> path.endsWith(".department") ? Scheme.Unknown.Part.OTHER : Scheme.Unknown.Part.SCORING;
        };
        unknown.add(new Scheme.Unknown(path, part, at(line)));
    }

    boolean isUnknown(Scheme.Unknown.Part part) {
        return unknown.stream().anyMatch(clause -> clause.part() == part);
    }

    void useDefault(String path, int line, String zh, String en) {
        defaults.add(new Scheme.Default(path, new Label(zh, en), at(line)));
    }

    /** Whether the word can name something; if not, says why. */
    boolean isName(String word, int line) {
        if (!NAME.matcher(word).matches()) {
            error(
                    line,
                    Label.of("名称（%s）不能用。", "Name (%s) cannot be used.", word),
                    Label.of(
                            "名称只用小写字母、数字和下划线，以字母开头；中文写在 zh 里。",
                            "A name has small letters, digits and underscores and starts with a letter; put Chinese under zh."));
            return false;
        }
        if (ReservedWords.contains(word)) {
            error(
                    line,
                    Label.of("名称（%s）是保留字。", "Name (%s) is a reserved word.", word),
                    Label.of("请换一个，例如（%s_）或更具体的词。", "Take another, as (%s_x) or a more telling word.", word));
            return false;
        }
        return true;
    }

    /** Reports a word that is not one of those allowed here. */
    void notOneOf(String word, Collection<String> allowed, int line, String zhKind, String enKind) {
        notOneOf(word, allowed, at(line), zhKind, enKind);
    }

    void notOneOf(String word, Collection<String> allowed, Place place, String zhKind, String enKind) {
        error(
                place,
                Label.of("没有%1$s（%3$s）。", "There is no %2$s (%3$s).", zhKind, enKind, word),
                Nearest.advice(word, allowed));
    }

    /** Binds a formula, or reports why not. */
    Optional<Clause> clause(String text, int line, Scope scope) {
        Formula formula = new Formula(text, at(line));
        return formula.bind(scope, problems).map(term -> new Clause(formula, term));
    }

    /** Binds a condition; a formula that yields a number is refused. */
    Optional<Clause> condition(String text, int line, Scope scope) {
        Optional<Clause> clause = clause(text, line, scope);
        if (clause.isPresent() && clause.get().term().type() != Term.Type.CONDITION) {
            error(
                    line,
                    Label.of("（%s）不是条件。", "(%s) is not a condition.", text),
                    Label.of("条件应能回答是或否，例如（land >= 5）。", "A condition answers yes or no, as (land >= 5)."));
            return Optional.empty();
        }
        return clause;
    }
}
