package io.wuhao.server.assessment;

import io.wuhao.engine.Problem;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The runs: which there are, a new one, how far one is. */
@Controller
class AssessmentController {

    private static final int FIRST_YEAR = 2000;

    private final RunAccess access;
    private final RunDesk desk;
    private final SchemeShelf shelf;
    private final RunTables tables;
    private final Offices offices;
    private final Clock clock;

    AssessmentController(
            RunAccess access, RunDesk desk, SchemeShelf shelf, RunTables tables, Offices offices, Clock clock) {
        this.access = access;
        this.desk = desk;
        this.shelf = shelf;
        this.tables = tables;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/assessments")
    String list(@AuthenticationPrincipal SignedIn reader, Model model) {
        model.addAttribute("runs", access.listFor(reader));
        offer(reader, model);
        return "assessment/runs";
    }

    @PostMapping("/assessments")
    String start(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam String scheme,
            @RequestParam int year,
            @RequestParam long office,
            @RequestParam(defaultValue = "false") boolean acceptMissing,
            Model model) {
        Office place = offices.get(office);
        if (year < FIRST_YEAR || year > LocalDate.now(clock).getYear()) {
            throw new Missing("figures of " + year);
        }
        reader.must(Right.ASSESS, place.path());
        SchemeShelf.OnShelf chosen = shelf.get(scheme);
        List<Problem> problems = tables.check(chosen.scheme(), year);
        if (!chosen.isRunnable() || problems.stream().anyMatch(Problem::isError)) {
            model.addAttribute("problems", problems);
            model.addAttribute("unknown", chosen.scheme().unknown());
            model.addAttribute("chosen", chosen.key());
            model.addAttribute("runs", access.listFor(reader));
            offer(reader, model);
            return "assessment/runs";
        }
        long run = desk.start(
                new Runs.Order(
                        chosen.name(),
                        chosen.edition(),
                        chosen.scheme().head().title(),
                        year,
                        place.path(),
                        place.name().zh(),
                        acceptMissing),
                reader.login());
        return "redirect:/assessments/" + run;
    }

    @PostMapping("/assessments/{id}/cancel")
    String cancel(@AuthenticationPrincipal SignedIn reader, @PathVariable long id) {
        Run run = access.getToAssess(reader, id);
        if (!run.state().isOver()) {
            desk.cancel(id);
        }
        return "redirect:/assessments/" + id;
    }

    /** The line that says how far the run is; the page asks for it again until the run is over. */
    @GetMapping("/assessments/{id}/state")
    String state(@AuthenticationPrincipal SignedIn reader, @PathVariable long id, Model model) {
        Run run = access.getFor(reader, id);
        model.addAttribute("run", run);
        model.addAttribute("mayAssess", reader.may(Right.ASSESS, run.place()));
        return "assessment/state :: state";
    }

    private void offer(SignedIn reader, Model model) {
        List<Office> places = reader.placesOf(Right.ASSESS).stream()
                .flatMap(path -> offices.listWithin(path).stream())
                .filter(office -> office.kind() != Office.Kind.ENTERPRISE && office.kind() != Office.Kind.DEPARTMENT)
                .distinct()
                .toList();
        model.addAttribute("places", places);
        model.addAttribute("schemes", shelf.list());
        model.addAttribute("lastYear", LocalDate.now(clock).getYear() - 1);
    }
}
