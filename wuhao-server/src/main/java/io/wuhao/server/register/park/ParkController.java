package io.wuhao.server.register.park;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.EnterpriseSearch;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.page.NavItem;
import io.wuhao.server.shared.page.PagePart;
import io.wuhao.server.shared.park.Membership;
import io.wuhao.server.shared.park.Memberships;
import io.wuhao.server.shared.park.Park;
import io.wuhao.server.shared.park.Parks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of parks, and the page of each with its members as on a day. */
@Controller
class ParkController {

    private final Parks parks;
    private final Memberships memberships;
    private final Enterprises enterprises;
    private final List<PagePart> parts;
    private final Clock clock;

    ParkController(Parks parks, Memberships memberships, Enterprises enterprises, List<PagePart> parts, Clock clock) {
        this.parks = parks;
        this.memberships = memberships;
        this.enterprises = enterprises;
        this.parts = parts;
        this.clock = clock;
    }

    @Bean
    static NavItem parksInTheNavigation() {
        return new NavItem(101, "park.nav", "/parks", Right.READ.name());
    }

    @GetMapping("/parks")
    String list(@AuthenticationPrincipal SignedIn reader, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Park> seen = parks.listWithin(reader.placesOf(Right.READ));
        Map<String, Long> members = memberships
                .listOfParks(seen.stream().map(Park::code).toList())
                .stream()
                .filter(membership -> membership.holdsOn(today))
                .collect(Collectors.groupingBy(Membership::park, Collectors.counting()));
        model.addAttribute("parks", seen);
        model.addAttribute("members", members);
        return "park/list";
    }

    /** A park with its members; {@code on} asks for another day than today. */
    @GetMapping("/parks/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Authentication who,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        Park park = parks.get(code);
        reader.must(Right.READ, park.committee().path());
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        List<Membership> members = memberships.listOfPark(code, day);
        model.addAttribute("park", park);
        model.addAttribute("day", day);
        model.addAttribute("members", members);
        model.addAttribute("enterprises", enterprisesOf(park, day, members));
        model.addAttribute(
                "parts",
                parts.stream()
                        .map(part -> part.about("park", code, who))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparingInt(PagePart.Part::order))
                        .toList());
        return "park/park";
    }

    private Map<String, Enterprise> enterprisesOf(Park park, LocalDate day, List<Membership> members) {
        return members.isEmpty()
                ? Map.of()
                : enterprises
                        .list(EnterpriseSearch.within(List.of(park.committee().path()), day))
                        .stream()
                        .collect(Collectors.toMap(Enterprise::code, Function.identity()));
    }
}
