package io.wuhao.server.shared.park;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.FieldProblems;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.page.NavItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of offices: seen by those who keep accounts or rights, kept by the system administrator. */
@Controller
class OfficesController {

    private final Offices offices;
    private final OfficeTree tree;

    OfficesController(Offices offices, OfficeTree tree) {
        this.offices = offices;
        this.tree = tree;
    }

    @Configuration
    static class Navigation {

        @Bean
        NavItem officesNavigation() {
            return new NavItem(910, "nav.offices", "/offices", "KEEP_ACCOUNTS");
        }
    }

    @GetMapping("/offices")
    String list(@AuthenticationPrincipal OfficeKeeper reader, Model model) {
        if (reader.seenPlaces().isEmpty()) {
            throw new Missing("offices");
        }
        model.addAttribute("lines", tree.linesWithin(reader.seenPlaces()));
        model.addAttribute("keeps", !reader.keptPlaces().isEmpty());
        return "park/offices";
    }

    @GetMapping("/offices/{id}")
    String show(
            @AuthenticationPrincipal OfficeKeeper reader,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return page(seen(reader, id), reader, Math.max(1, page), new FieldProblems(), model);
    }

    @PostMapping("/offices/{id}/below")
    String add(
            @AuthenticationPrincipal OfficeKeeper reader,
            @PathVariable long id,
            @RequestParam String kind,
            @RequestParam String name,
            @RequestParam String nameEn,
            Model model,
            RedirectAttributes next,
            Locale language) {
        Office above = kept(reader, id);
        FieldProblems problems = new FieldProblems();
        problems.needs("below.name", name, 200);
        problems.needs("below.nameEn", nameEn, 200);
        Office.Kind chosen = above.kind().holds().stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            problems.add("below.kind", Label.of("这一级之下不能设这类机构。", "This kind does not stand below this office."));
        }
        if (chosen == null || !problems.isEmpty()) {
            model.addAttribute("typed", Label.of(name, nameEn));
            return page(above, reader, 1, problems, model);
        }
        Office added = tree.add(above, chosen, new Label(name.strip(), nameEn.strip()));
        next.addFlashAttribute(
                "done",
                Label.of(
                                "已在“%s”之下增加“%s”。",
                                "Added below (%s): (%s).",
                                above.name().in(language),
                                added.name().in(language))
                        .in(language));
        return "redirect:/offices/" + above.id();
    }

    @PostMapping("/offices/{id}/name")
    String rename(
            @AuthenticationPrincipal OfficeKeeper reader,
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam String nameEn,
            @RequestParam String why,
            Model model,
            RedirectAttributes next,
            Locale language) {
        Office office = kept(reader, id);
        FieldProblems problems = new FieldProblems();
        problems.needs("name", name, 200);
        problems.needs("nameEn", nameEn, 200);
        problems.needs("why", why, 400);
        if (!problems.isEmpty()) {
            return page(office, reader, 1, problems, model);
        }
        tree.rename(office, new Label(name.strip(), nameEn.strip()), why.strip());
        next.addFlashAttribute(
                "done",
                Label.of("名称已改，旧名称保留备查。", "Renamed; the former name stays known.")
                        .in(language));
        return "redirect:/offices/" + id;
    }

    private String page(Office office, OfficeKeeper reader, int page, FieldProblems problems, Model model) {
        model.addAttribute("office", office);
        model.addAttribute(
                "above",
                Arrays.stream(office.path().substring(1).split("/"))
                        .map(Long::parseLong)
                        .filter(id -> id != office.id())
                        .map(offices::get)
                        .filter(one -> isWithin(one, reader.seenPlaces()))
                        .toList());
        model.addAttribute("keeps", isWithin(office, reader.keptPlaces()));
        model.addAttribute("former", tree.formerNames(office));
        model.addAttribute("lines", tree.linesWithin(List.of(office.path())));
        model.addAttribute("enterprises", tree.enterprises(office, page));
        model.addAttribute("total", tree.enterprisesBelow(office));
        model.addAttribute("page", page);
        model.addAttribute("size", OfficeTree.PAGE);
        model.addAttribute("problems", problems);
        return "park/office";
    }

    private Office seen(OfficeKeeper reader, long id) {
        return within(id, reader.seenPlaces());
    }

    private Office kept(OfficeKeeper reader, long id) {
        return within(id, reader.keptPlaces());
    }

    private Office within(long id, List<String> places) {
        Office office = offices.get(id);
        if (!isWithin(office, places)) {
            throw new Missing("office " + id);
        }
        return office;
    }

    private static boolean isWithin(Office office, List<String> places) {
        return places.stream().anyMatch(office::isWithin);
    }
}
