package io.wuhao.server.shared.intake;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.page.NavItem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The registers that can be filled, and the workbooks to fill them with. */
@Controller
class RegistersController {

    private static final int UPLOADS_SHOWN = 50;

    private final KeptRegisters registers;
    private final Uploads uploads;

    RegistersController(KeptRegisters registers, Uploads uploads) {
        this.registers = registers;
        this.uploads = uploads;
    }

    @Bean
    static NavItem registersItem() {
        return new NavItem(100, "intake.registers", "/registers", Right.READ.name());
    }

    /** One register in the list. */
    record Line(
            RegisterForm form,
            int rows,
            boolean mayRecord,
            @Nullable Upload last) {}

    @GetMapping("/registers")
    String list(@AuthenticationPrincipal SignedIn reader, Model model) {
        List<String> places = placesOf(reader);
        List<Line> lines = new ArrayList<>();
        for (KeptRegister register : registers.list()) {
            Upload last = seen(register, reader).stream()
                    .filter(upload -> upload.state() == Upload.State.CONFIRMED)
                    .findFirst()
                    .orElse(null);
            boolean mayRecord = KeptRegisters.takesFiles(register)
                    && !register.placesRecordedBy(reader).isEmpty();
            lines.add(new Line(register.form(), register.countWithin(places), mayRecord, last));
        }
        model.addAttribute("lines", lines);
        return "intake/registers";
    }

    @GetMapping(TooLarge.PAGE)
    String tooLarge() {
        return "intake/too-large";
    }

    @GetMapping("/registers/{name}")
    String register(@PathVariable String name, @AuthenticationPrincipal SignedIn reader, Model model) {
        List<String> places = placesOf(reader);
        KeptRegister register = registers.get(name);
        model.addAttribute("form", register.form());
        model.addAttribute(
                "columns",
                register.form().columns().stream().map(ShownColumn::of).toList());
        model.addAttribute("rows", register.countWithin(places));
        model.addAttribute(
                "mayRecord",
                KeptRegisters.takesFiles(register)
                        && !register.placesRecordedBy(reader).isEmpty());
        model.addAttribute("closed", !register.isOpen());
        model.addAttribute("others", othersOf(register));
        model.addAttribute("uploads", seen(register, reader));
        return "intake/register";
    }

    /** The same register as it was called when it took files of another period. */
    private List<RegisterForm> othersOf(KeptRegister register) {
        return uploads.registers().stream()
                .filter(name -> !name.equals(register.form().name()))
                .flatMap(name -> register.named(name).stream())
                .map(KeptRegister::form)
                .toList();
    }

    @GetMapping("/registers/{name}/template.xlsx")
    void template(@PathVariable String name, @AuthenticationPrincipal SignedIn reader, HttpServletResponse answer)
            throws IOException {
        placesOf(reader);
        RegisterForm form = registers.get(name).form();
        Download.begin(answer, form.label().zh() + ".xlsx");
        TemplateWorkbook.write(form, List.of(), answer.getOutputStream());
    }

    /** The rows as they stand, in the same form: to be corrected and handed in again. */
    @GetMapping("/registers/{name}/rows.xlsx")
    void rows(@PathVariable String name, @AuthenticationPrincipal SignedIn reader, HttpServletResponse answer)
            throws IOException {
        KeptRegister register = registers.get(name);
        RegisterForm form = register.form();
        BiPredicate<FormColumn, String> readable = register.readableFor(reader);
        List<RegisterRow> all = register.rowsWithin(placesOf(reader));
        Map<String, String> places = register.placesOf(all);
        List<RegisterRow> rows = all.stream()
                .map(row -> readable(form, row, places.getOrDefault(row.key(), ""), readable))
                .toList();
        Download.begin(answer, form.label().zh() + "-现有.xlsx");
        TemplateWorkbook.write(form, rows, answer.getOutputStream());
    }

    /** The row without the cells that this reader may not see. */
    private static RegisterRow readable(
            RegisterForm form, RegisterRow row, String place, BiPredicate<FormColumn, String> readable) {
        Map<String, String> cells = new HashMap<>(row.cells());
        for (FormColumn column : form.columns()) {
            if (!column.name().equals(form.key()) && !readable.test(column, place)) {
                cells.remove(column.name());
            }
        }
        return new RegisterRow(row.key(), cells);
    }

    private static List<String> placesOf(SignedIn reader) {
        List<String> places = reader.placesOf(Right.READ);
        if (places.isEmpty()) {
            throw new Missing("registers");
        }
        return places;
    }

    private List<Upload> seen(KeptRegister register, SignedIn reader) {
        return uploads.latest(register.form().name(), UPLOADS_SHOWN).stream()
                .filter(upload -> upload.mayBeSeenBy(reader, register))
                .toList();
    }
}
