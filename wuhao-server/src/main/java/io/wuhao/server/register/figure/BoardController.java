package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.EnterpriseSearch;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.page.NavItem;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The collection board, and the page behind each of its cells: look, approve, return. */
@Controller
class BoardController {

    private final Boards boards;
    private final Rounds rounds;
    private final FigureKinds kinds;
    private final Figures figures;
    private final Enterprises enterprises;
    private final Offices offices;
    private final AuditLog log;
    private final Clock clock;

    BoardController(
            Boards boards,
            Rounds rounds,
            FigureKinds kinds,
            Figures figures,
            Enterprises enterprises,
            Offices offices,
            AuditLog log,
            Clock clock) {
        this.boards = boards;
        this.rounds = rounds;
        this.kinds = kinds;
        this.figures = figures;
        this.enterprises = enterprises;
        this.offices = offices;
        this.log = log;
        this.clock = clock;
    }

    @Bean
    static NavItem boardInTheNavigation() {
        return new NavItem(150, "figure.board.nav", "/figures/board", Right.READ.name());
    }

    @GetMapping("/figures/board")
    String board(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "county") String by,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        List<String> periods = boards.periods();
        List<String> places = reader.placesOf(Right.READ);
        LocalDate today = LocalDate.now(clock);
        boolean maySetRounds = rounds.areSetBy(reader);
        if (!periods.isEmpty()) {
            String shown = period != null && periods.contains(period) ? period : periods.get(0);
            model.addAttribute(
                    "board",
                    by.equals("park") ? boards.byPark(shown, places, today) : boards.byCounty(shown, places, today));
            model.addAttribute("late", maySetRounds ? boards.late(shown, today).size() : 0);
        }
        model.addAttribute("maySetRounds", maySetRounds);
        model.addAttribute("periods", periods);
        model.addAttribute("by", by);
        model.addAttribute("today", today);
        model.addAttribute("zone", clock.getZone());
        return "figure/board";
    }

    /** One department's figures for the enterprises of one county or park. */
    @GetMapping("/figures/board/{department}/{period}/{office}")
    String cell(
            @PathVariable String department,
            @PathVariable String period,
            @PathVariable long office,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        Office place = offices.get(office);
        List<Enterprise> firms = enterprisesOf(place, reader, Right.READ);
        Map<String, Map<String, Figure>> figuresOf = figures.listOf(period, codes(department)).stream()
                .collect(Collectors.groupingBy(Figure::enterprise, Collectors.toMap(Figure::kind, figure -> figure)));
        model.addAttribute("department", kinds.getDepartment(department));
        model.addAttribute("period", period);
        model.addAttribute("office", place);
        model.addAttribute(
                "kinds",
                kinds.listOf(department).stream()
                        .filter(kind -> kind.isOpenTo(reader, place.path()))
                        .toList());
        model.addAttribute(
                "firms",
                firms.stream()
                        .filter(firm -> figuresOf.containsKey(firm.code()))
                        .toList());
        model.addAttribute(
                "missing",
                firms.stream()
                        .filter(firm -> !figuresOf.containsKey(firm.code()))
                        .count());
        model.addAttribute("figuresOf", figuresOf);
        model.addAttribute("mayApprove", reader.may(Right.APPROVE, place.path()));
        return "figure/cell";
    }

    private List<String> codes(String department) {
        return kinds.listOf(kinds.getDepartment(department).code()).stream()
                .map(FigureKind::code)
                .toList();
    }

    /** Those of a county, parks included, or of a committee, as far as the reader's right reaches. */
    private List<Enterprise> enterprisesOf(Office office, SignedIn reader, Right right) {
        reader.must(right, office.path());
        LocalDate today = LocalDate.now(clock);
        Long county = office.kind() == Office.Kind.COUNTY ? office.id() : null;
        List<String> places = county == null ? List.of(office.path()) : reader.placesOf(right);
        return enterprises.list(new EnterpriseSearch(places, null, county, null, null, null, today, 0, 0));
    }

    @PostMapping("/figures/board/{department}/{period}/{office}/approve")
    @Transactional
    String approve(
            @PathVariable String department,
            @PathVariable String period,
            @PathVariable long office,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        Office place = offices.get(office);
        List<String> firms = codesOf(enterprisesOf(place, reader, Right.APPROVE));
        int count = firms.isEmpty()
                ? 0
                : figures.approve(period, codes(department), firms, reader.login(), OffsetDateTime.now(clock));
        log.wrote(new Deed("figure.approved", "figure", key(department, period, office), null, count + " 个数据", null));
        redirect.addFlashAttribute(
                "done",
                Label.of("已审定 %d 个数据。", "%d figures are approved.", count).in(language));
        return back(department, period, office);
    }

    /** Sends the figures of the chosen enterprises back to the department, with the reason. */
    @PostMapping("/figures/board/{department}/{period}/{office}/return")
    @Transactional
    String giveBack(
            @PathVariable String department,
            @PathVariable String period,
            @PathVariable long office,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        Office place = offices.get(office);
        List<String> firms = codesOf(enterprisesOf(place, reader, Right.APPROVE)).stream()
                .filter(chosen::contains)
                .toList();
        if (firms.isEmpty() || why.isBlank()) {
            redirect.addFlashAttribute(
                    "refused",
                    Label.of("请勾选企业，并写明退回原因。", "Choose enterprises, and say why.")
                            .in(language));
            return back(department, period, office);
        }
        int count = figures.giveBack(
                period,
                codes(department),
                firms,
                new Figure.Returned(reader.login(), OffsetDateTime.now(clock), why.strip()));
        log.wrote(new Deed(
                "figure.returned",
                "figure",
                key(department, period, office),
                null,
                String.join(", ", firms.subList(0, Math.min(firms.size(), 100))),
                why.strip()));
        redirect.addFlashAttribute(
                "done",
                Label.of("已退回 %d 家企业的 %d 个数据。", "Figures of %d enterprises are returned (%d).", firms.size(), count)
                        .in(language));
        return back(department, period, office);
    }

    private static List<String> codesOf(List<Enterprise> firms) {
        return firms.stream().map(Enterprise::code).toList();
    }

    private static String key(String department, String period, long office) {
        return department + "/" + period + "/" + office;
    }

    private static String back(String department, String period, long office) {
        return "redirect:/figures/board/" + key(department, period, office);
    }
}
