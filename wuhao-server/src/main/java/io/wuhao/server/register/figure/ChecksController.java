package io.wuhao.server.register.figure;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.EnterpriseSearch;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.page.Missing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the checks find in a period: each with how many enterprises, and which. */
@Controller
class ChecksController {

    private final CheckRun checks;
    private final FigureKinds kinds;
    private final Figures figures;
    private final Enterprises enterprises;
    private final Clock clock;

    ChecksController(CheckRun checks, FigureKinds kinds, Figures figures, Enterprises enterprises, Clock clock) {
        this.checks = checks;
        this.kinds = kinds;
        this.figures = figures;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** A check and the enterprises that this reader may know it found. */
    record Line(FigureCheck check, List<Enterprise> firms) {}

    @GetMapping("/figures/checks")
    String show(
            @RequestParam String period,
            @RequestParam(required = false) @Nullable String check,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        if (!period.matches("\\d{4}(-\\d{2})?")) {
            throw new Missing("period " + period);
        }
        List<Line> lines = lines(period, reader);
        model.addAttribute("period", period);
        model.addAttribute("summary", lines);
        model.addAttribute(
                "shown",
                lines.stream()
                        .filter(line -> line.check().id().equals(check))
                        .findFirst()
                        .orElse(null));
        return "figure/checks";
    }

    private List<Line> lines(String period, SignedIn reader) {
        Map<String, Enterprise> seen =
                enterprises.list(EnterpriseSearch.within(reader.placesOf(Right.READ), LocalDate.now(clock))).stream()
                        .collect(Collectors.toMap(Enterprise::code, Function.identity()));
        Map<String, FigureKind> known =
                kinds.list().stream().collect(Collectors.toMap(FigureKind::code, Function.identity()));
        Map<String, Map<String, String>> now = figures.amountsToCheck(period);
        Map<String, Map<String, String>> before = figures.amountsToCheck(Boards.yearBefore(period));
        now.keySet().retainAll(seen.keySet());
        before.keySet().retainAll(seen.keySet());
        Map<String, String> places = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (CheckRun.Found found : checks.over(now, before)) {
            List<FigureKind> read = found.reads().stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .toList();
            lines.add(new Line(
                    found.check(),
                    found.enterprises().stream()
                            .map(code -> Objects.requireNonNull(seen.get(code)))
                            .filter(firm ->
                                    isOpen(read, reader, places.computeIfAbsent(firm.code(), code -> placeOf(firm))))
                            .toList()));
        }
        return lines;
    }

    private String placeOf(Enterprise firm) {
        return enterprises.placeOf(firm, LocalDate.now(clock));
    }

    /** Who may not see the figures may not learn of them by a check either. */
    private static boolean isOpen(List<FigureKind> read, SignedIn reader, String place) {
        return read.stream().allMatch(kind -> kind.isOpenTo(reader, place));
    }
}
