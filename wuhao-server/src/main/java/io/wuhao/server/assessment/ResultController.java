package io.wuhao.server.assessment;

import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scorecard.ResultNames;
import io.wuhao.engine.scorecard.Scorecard;
import io.wuhao.engine.scorecard.Scorecards;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.Missing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a run found: the ranking, and each unit's why. */
@Controller
class ResultController {

    private static final int PAGE = 50;

    private final RunAccess access;
    private final Standing standing;
    private final Overviews overviews;
    private final SchemeShelf shelf;
    private final Bench bench;
    private final GradeFlow flow;
    private final RunTables tables;

    ResultController(
            RunAccess access,
            Standing standing,
            Overviews overviews,
            SchemeShelf shelf,
            Bench bench,
            GradeFlow flow,
            RunTables tables) {
        this.access = access;
        this.standing = standing;
        this.overviews = overviews;
        this.shelf = shelf;
        this.bench = bench;
        this.flow = flow;
        this.tables = tables;
    }

    @GetMapping("/assessments/{id}")
    String ranking(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "place") String sort,
            Model model) {
        Run run = access.getFor(reader, id);
        StandingQuery query = new StandingQuery(id, reader.placesOf(Right.READ), text, list, grade, page, PAGE, sort);
        model.addAttribute("run", run);
        model.addAttribute("query", query);
        model.addAttribute("scheme", shelf.of(run).scheme());
        model.addAttribute("names", new ResultNames(scheme(run)));
        if (run.state() == Run.State.DONE) {
            int found = overviews.count(query);
            model.addAttribute("rows", standing.list(query));
            model.addAttribute("found", found);
            model.addAttribute("pages", Math.max(1, (found + PAGE - 1) / PAGE));
            model.addAttribute("tally", overviews.tally(query.unfiltered()));
            model.addAttribute("distribution", overviews.distribution(query));
            model.addAttribute(
                    "whole",
                    reader.may(Right.READ, run.place())
                            && tables.mayAllBeReadBy(reader, scheme(run), run.year(), run.place()));
        }
        model.addAttribute("mayAssess", reader.may(Right.ASSESS, run.place()));
        return "assessment/ranking";
    }

    /** Who went from which grade to which, from an earlier run to this one. */
    @GetMapping("/assessments/{id}/flow")
    String flow(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long from,
            Model model) {
        Run run = access.getFor(reader, id);
        List<Run> others = access.listFor(reader).stream()
                .filter(other -> other.id() != id && other.state() == Run.State.DONE)
                .toList();
        model.addAttribute("run", run);
        model.addAttribute("others", others);
        if (from != null) {
            Run before = access.getFor(reader, from);
            List<String> places = reader.placesOf(Right.READ);
            model.addAttribute("before", before);
            model.addAttribute(
                    "table",
                    GradeFlow.Table.of(flow.between(
                            new StandingQuery(from, places, null, null, null, 1, PAGE),
                            new StandingQuery(id, places, null, null, null, 1, PAGE))));
        }
        return "assessment/flow";
    }

    @GetMapping("/assessments/{id}/units/{unit}")
    String unit(@AuthenticationPrincipal SignedIn reader, @PathVariable long id, @PathVariable String unit, Model model)
            throws IOException {
        Run run = access.getFor(reader, id);
        Standing.Stood stood = standing.find(id, unit)
                .filter(one -> one.isOpenTo(reader))
                .orElseThrow(() -> new Missing("unit " + unit + " of run " + id));
        Optional<Scorecard> card = bench.read(run, assessment -> new Scorecards(assessment).find(unit));
        StandingQuery peers = new StandingQuery(id, reader.placesOf(Right.READ), null, stood.list(), null, 1, PAGE);
        model.addAttribute("run", run);
        model.addAttribute("stood", stood);
        model.addAttribute(
                "open",
                stood.isOwn(reader) || tables.mayAllBeReadBy(reader, scheme(run), run.year(), stood.officePath()));
        model.addAttribute("card", card.orElseThrow(() -> new Missing("unit " + unit)));
        model.addAttribute("scheme", scheme(run));
        model.addAttribute("pageOf", tables.pagesOf(scheme(run), run.year(), unit));
        model.addAttribute("distribution", overviews.distribution(peers));
        return "assessment/unit";
    }

    private Scheme scheme(Run run) {
        return shelf.of(run).scheme();
    }
}
