package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which office hands in which department's figures: the park office of the whole says it. */
@Controller
class DepartmentsController {

    private final FigureKinds kinds;
    private final Rounds rounds;
    private final Offices offices;
    private final AuditLog log;

    DepartmentsController(FigureKinds kinds, Rounds rounds, Offices offices, AuditLog log) {
        this.kinds = kinds;
        this.rounds = rounds;
        this.offices = offices;
        this.log = log;
    }

    /**
     * A line of the page.
     *
     * @param offices those that hand in
     * @param others those that could
     */
    record Line(Department department, List<FigureKind> kinds, List<Office> offices, List<Office> others) {}

    @GetMapping("/figures/departments")
    String show(@AuthenticationPrincipal SignedIn reader, Model model) {
        rounds.mustBeSetBy(reader);
        List<Office> bureaus = bureaus();
        model.addAttribute(
                "lines",
                kinds.departments().stream()
                        .map(department -> new Line(
                                department,
                                kinds.listOf(department.code()),
                                bureaus.stream()
                                        .filter(one -> department.places().contains(one.path()))
                                        .toList(),
                                bureaus.stream()
                                        .filter(one -> !department.places().contains(one.path()))
                                        .toList()))
                        .toList());
        model.addAttribute("none", bureaus.isEmpty());
        return "figure/departments";
    }

    @PostMapping("/figures/departments/{code}/offices")
    @Transactional
    String add(
            @PathVariable String code,
            @RequestParam long office,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        rounds.mustBeSetBy(reader);
        Department department = kinds.getDepartment(code);
        Office bureau = bureau(office);
        if (!department.places().contains(bureau.path())) {
            kinds.handsIn(code, bureau.id());
            log.wrote(new Deed(
                    "department.office.added",
                    "department",
                    code,
                    null,
                    bureau.name().zh(),
                    null));
        }
        redirect.addFlashAttribute(
                "done",
                Label.of(
                                "%s的数据由“%s”报送；该机构的“部门”账号现在可以下载模板和上传。",
                                "%3$s: figures are handed in by %4$s, whose department accounts may now take the template and"
                                        + " upload.",
                                department.name().zh(),
                                bureau.name().zh(),
                                department.name().en(),
                                bureau.name().en())
                        .in(language));
        return "redirect:/figures/departments";
    }

    @PostMapping("/figures/departments/{code}/offices/{office}/remove")
    @Transactional
    String remove(
            @PathVariable String code,
            @PathVariable long office,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        rounds.mustBeSetBy(reader);
        Office bureau = bureau(office);
        if (kinds.getDepartment(code).places().contains(bureau.path())) {
            kinds.handsInNoLonger(code, office);
            log.wrote(new Deed(
                    "department.office.removed",
                    "department",
                    code,
                    bureau.name().zh(),
                    null,
                    null));
        }
        redirect.addFlashAttribute(
                "done",
                Label.of("已取消。此前报送的数据保留不变。", "Taken back. What was handed in stays.")
                        .in(language));
        return "redirect:/figures/departments";
    }

    private List<Office> bureaus() {
        return offices.listWithin("/").stream()
                .filter(office -> office.kind() == Office.Kind.DEPARTMENT)
                .toList();
    }

    private Office bureau(long id) {
        return offices.find(id)
                .filter(office -> office.kind() == Office.Kind.DEPARTMENT)
                .orElseThrow(() -> new Missing("department office " + id));
    }
}
