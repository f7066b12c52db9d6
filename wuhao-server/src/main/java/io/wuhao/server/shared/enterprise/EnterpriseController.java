package io.wuhao.server.shared.enterprise;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.page.NavItem;
import io.wuhao.server.shared.page.PagePart;
import io.wuhao.server.shared.park.Memberships;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import io.wuhao.server.shared.park.Park;
import io.wuhao.server.shared.park.Parks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of enterprises, and the page of each. */
@Controller
class EnterpriseController {

    private final Enterprises enterprises;
    private final Identifiers identifiers;
    private final Certificates certificates;
    private final Memberships memberships;
    private final Parks parks;
    private final Offices offices;
    private final List<PagePart> parts;
    private final EnterpriseRegister register;
    private final OwnOffices ownOffices;
    private final Clock clock;

    EnterpriseController(
            Enterprises enterprises,
            Identifiers identifiers,
            Certificates certificates,
            Memberships memberships,
            Parks parks,
            Offices offices,
            List<PagePart> parts,
            EnterpriseRegister register,
            OwnOffices ownOffices,
            Clock clock) {
        this.enterprises = enterprises;
        this.identifiers = identifiers;
        this.certificates = certificates;
        this.memberships = memberships;
        this.parks = parks;
        this.offices = offices;
        this.parts = parts;
        this.register = register;
        this.ownOffices = ownOffices;
        this.clock = clock;
    }

    @Bean
    static NavItem enterprisesInTheNavigation() {
        return new NavItem(102, "enterprise.nav", "/enterprises", Right.READ.name());
    }

    @GetMapping("/enterprises")
    String list(@ModelAttribute("asked") EnterpriseQuery asked, @AuthenticationPrincipal SignedIn reader, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<String> places = reader.placesOf(Right.READ);
        long count = enterprises.count(asked.search(places, today, EnterpriseQuery.PAGE));
        List<Enterprise> found = enterprises.list(asked.search(places, today, EnterpriseQuery.PAGE));
        model.addAttribute("enterprises", found);
        model.addAttribute("count", count);
        model.addAttribute("lastPage", Math.max(1, (count + EnterpriseQuery.PAGE - 1) / EnterpriseQuery.PAGE));
        model.addAttribute("parkOf", parkNames(found, today));
        model.addAttribute(
                "counties",
                offices.listWithin("/").stream()
                        .filter(office -> office.kind() == Office.Kind.COUNTY)
                        .filter(county -> places.stream().anyMatch(county::isWithin))
                        .toList());
        model.addAttribute("parks", parks.listWithin(places));
        model.addAttribute("scales", Enterprise.Scale.values());
        return "enterprise/list";
    }

    private Map<String, Park> parkNames(List<Enterprise> found, LocalDate day) {
        Map<String, Park> known = parks.list().stream().collect(Collectors.toMap(Park::code, park -> park));
        List<String> codes = found.stream().map(Enterprise::code).toList();
        Map<String, Park> parkOf = new HashMap<>();
        memberships
                .listOn(day, codes)
                .forEach(membership -> parkOf.put(membership.enterprise(), known.get(membership.park())));
        return parkOf;
    }

    /** The same list, whole, for Excel. */
    @GetMapping("/enterprises.csv")
    ResponseEntity<String> csv(
            @ModelAttribute EnterpriseQuery asked, @AuthenticationPrincipal SignedIn reader, Locale language) {
        LocalDate today = LocalDate.now(clock);
        List<Enterprise> found = enterprises.list(asked.search(reader.placesOf(Right.READ), today, 0));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"enterprises.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(EnterpriseCsv.of(found, language));
    }

    @GetMapping("/enterprises/{code}")
    String show(@PathVariable String code, Authentication who, @AuthenticationPrincipal SignedIn reader, Model model) {
        LocalDate today = LocalDate.now(clock);
        Enterprise enterprise = enterprises.get(code);
        refuseUnlessSeen(enterprise, reader, today);
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("former", enterprises.formerOf(code));
        model.addAttribute("certificates", certificates.listOf(code));
        model.addAttribute("identifiers", identifiers.listOf(code));
        model.addAttribute("memberships", memberships.listOf(code));
        model.addAttribute("parks", parks.list().stream().collect(Collectors.toMap(Park::code, park -> park)));
        model.addAttribute("today", today);
        boolean mayLink = register.mayRecord(reader, enterprises.placeOf(enterprise, today));
        model.addAttribute("mayLink", mayLink);
        model.addAttribute("offered", mayLink ? ownOffices.offered(enterprise) : List.of());
        model.addAttribute(
                "parts",
                parts.stream()
                        .map(part -> part.about("enterprise", code, who))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparingInt(PagePart.Part::order))
                        .toList());
        return "enterprise/enterprise";
    }

    private void refuseUnlessSeen(Enterprise enterprise, SignedIn reader, LocalDate today) {
        Office own = enterprise.ownOffice();
        boolean isOwn = own != null && reader.may(Right.READ, own.path());
        if (!isOwn && !reader.may(Right.READ, enterprises.placeOf(enterprise, today))) {
            throw new Missing("enterprise " + enterprise.code());
        }
    }
}
