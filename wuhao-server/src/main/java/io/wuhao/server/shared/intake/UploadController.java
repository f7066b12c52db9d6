package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.Missing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file on its way into a register: handed in, looked at, confirmed, taken back. */
@Controller
@RequestMapping("/registers/{name}/uploads")
class UploadController {

    private final KeptRegisters registers;
    private final Uploads uploads;
    private final Intake intake;

    UploadController(KeptRegisters registers, Uploads uploads, Intake intake) {
        this.registers = registers;
        this.uploads = uploads;
        this.intake = intake;
    }

    @PostMapping
    String receive(
            @PathVariable String name,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes flash)
            throws IOException {
        KeptRegister register = registers.get(name);
        if (!KeptRegisters.takesFiles(register)
                || register.placesRecordedBy(reader).isEmpty()) {
            throw new Missing("nothing to record");
        }
        String shown = file.getOriginalFilename();
        if (shown == null || shown.isBlank()) {
            flash.addFlashAttribute(
                    "refused", Label.of("请先选择文件。", "Choose a file first.").in(language));
            return "redirect:/registers/" + name;
        }
        Path copy = Files.createTempFile("wuhao-upload", ".tmp");
        try {
            file.transferTo(copy);
            long id = intake.receive(register, copy, shown, reader);
            return "redirect:/registers/" + name + "/uploads/" + id;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable String name, @PathVariable long id, @AuthenticationPrincipal SignedIn reader, Model model)
            throws IOException {
        KeptRegister register = registers.get(name);
        Upload upload = seen(name, id, reader);
        model.addAttribute("form", register.form());
        model.addAttribute("upload", upload);
        boolean mayWrite = upload.mayBeWrittenBy(reader, register);
        model.addAttribute("mayWrite", mayWrite);
        if (upload.state() == Upload.State.RECEIVED && mayWrite) {
            model.addAttribute("page", PreviewPage.of(register, intake.check(register, upload, reader), reader));
        }
        return "intake/upload";
    }

    @GetMapping("/{id}/file")
    void file(
            @PathVariable String name,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn reader,
            HttpServletResponse answer)
            throws IOException {
        registers.get(name);
        Upload upload = seen(name, id, reader);
        Download.begin(answer, upload.fileName());
        uploads.copy(id, answer.getOutputStream());
    }

    @GetMapping("/{id}/remarks")
    void remarks(
            @PathVariable String name,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            HttpServletResponse answer)
            throws IOException {
        KeptRegister register = registers.get(name);
        intake.remarks(register, written(name, id, reader), reader, language, answer);
    }

    @PostMapping("/{id}/confirm")
    String confirm(
            @PathVariable String name,
            @PathVariable long id,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "false") boolean unitsChecked,
            @RequestParam(defaultValue = "false") boolean removeUnlisted,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes flash)
            throws IOException {
        KeptRegister register = registers.get(name);
        written(name, id, reader);
        try {
            Upload.Counts counts = intake.confirm(register, id, reader, fingerprint, unitsChecked, removeUnlisted);
            flash.addFlashAttribute(
                    "done",
                    Label.of(
                                    "已登记：新增 %d 行，变更 %d 行，移除 %d 行，%d 行无变化。",
                                    "Recorded: %d rows new, %d changed, %d removed, %d as before.",
                                    counts.fresh(),
                                    counts.changed(),
                                    counts.removed(),
                                    counts.same())
                            .in(language));
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused.why().in(language));
        }
        return "redirect:/registers/" + name + "/uploads/" + id;
    }

    @PostMapping("/{id}/undo")
    String undo(
            @PathVariable String name,
            @PathVariable long id,
            @RequestParam String why,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes flash) {
        KeptRegister register = registers.get(name);
        written(name, id, reader);
        try {
            if (why.isBlank() || why.length() > 1_000) {
                throw new Refused(Label.of("请填写撤销原因（不超过 1000 字）。", "Give the reason, in at most 1,000 characters."));
            }
            intake.undo(register, id, reader, why.strip());
            flash.addFlashAttribute(
                    "done",
                    Label.of("已撤销，台账恢复到该文件登记之前。", "Undone: the register is as it was before this file.")
                            .in(language));
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused.why().in(language));
        }
        return "redirect:/registers/" + name + "/uploads/" + id;
    }

    private Upload seen(String name, long id, SignedIn reader) {
        Upload upload = uploads.get(name, id);
        KeptRegister register = registers.get(name);
        boolean isOwn = upload.login().equals(reader.login());
        if (!upload.mayBeSeenBy(reader, register) || !isOwn && !register.mayOpenFiles(reader, upload.place())) {
            throw new Missing("upload " + id);
        }
        return upload;
    }

    /** Who may write with a file may open it first: its remarks are the file, and what it brought is not another's to undo. */
    private Upload written(String name, long id, SignedIn reader) {
        Upload upload = seen(name, id, reader);
        if (!upload.mayBeWrittenBy(reader, registers.get(name))) {
            throw new Missing("upload " + id);
        }
        return upload;
    }
}
