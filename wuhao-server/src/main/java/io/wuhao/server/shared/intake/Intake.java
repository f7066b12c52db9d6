package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.intake.Preview.Change;
import io.wuhao.server.shared.intake.Preview.Effect;
import io.wuhao.server.shared.intake.RowRecords.RowRecord;
import io.wuhao.server.shared.page.Missing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in, shows what it would do, does it in one transaction, and takes it back as a whole. */
@Service
class Intake {

    private static final int NAME_LENGTH = 200;

    private final Uploads uploads;
    private final RowRecords records;
    private final Turns turns;
    private final AuditLog audit;
    private final Clock clock;

    Intake(Uploads uploads, RowRecords records, Turns turns, AuditLog audit, Clock clock) {
        this.uploads = uploads;
        this.records = records;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the file, whatever stands in it. */
    @Transactional
    public long receive(KeptRegister register, Path file, String shown, SignedIn reader) throws IOException {
        List<String> places = register.placesRecordedBy(reader);
        if (places.isEmpty()) {
            throw new Missing("nothing to record");
        }
        String name = shown.substring(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1);
        Upload upload = new Upload(
                0,
                register.form().name(),
                name.length() > NAME_LENGTH ? name.substring(name.length() - NAME_LENGTH) : name,
                Digests.sha256(file),
                Files.size(file),
                common(places),
                reader.login(),
                OffsetDateTime.now(clock),
                Upload.State.RECEIVED,
                Upload.Counts.NONE,
                null,
                null);
        long id = uploads.add(upload, file);
        audit.wrote(new Deed(
                "upload.received", upload.register(), "#" + id, null, upload.fileName() + " " + upload.sha256(), null));
        return id;
    }

    /** The deepest place above all of these. */
    private static String common(List<String> places) {
        String common = places.get(0);
        for (String place : places) {
            while (!place.startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
            }
        }
        return common;
    }

    /** What the file holds, checked as of now. */
    Checked check(KeptRegister register, Upload upload, SignedIn reader) throws IOException {
        Path copy = Files.createTempFile("wuhao-upload", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                uploads.copy(upload.id(), out);
            }
            return UploadCheck.check(register, copy, upload.fileName(), reader);
        } finally {
            Files.delete(copy);
        }
    }

    /** Answers with the file as it was handed in, its problems on its cells. */
    void remarks(KeptRegister register, Upload upload, SignedIn reader, Locale language, HttpServletResponse answer)
            throws IOException {
        Path copy = Files.createTempFile("wuhao-upload", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                uploads.copy(upload.id(), out);
            }
            Checked checked = UploadCheck.check(register, copy, upload.fileName(), reader);
            String stem = upload.fileName().replaceFirst("\\.[^.]*$", "");
            boolean xls = RemarkedWorkbook.staysXls(upload.fileName(), upload.bytes(), copy);
            Download.begin(answer, stem + "-批注" + (xls ? ".xls" : ".xlsx"));
            RemarkedWorkbook.write(register, copy, upload.fileName(), checked, language, answer.getOutputStream());
        } finally {
            Files.delete(copy);
        }
    }

    /**
     * Writes the rows of an upload, all or none.
     *
     * @param shown the fingerprint of the preview that was looked at
     * @param checkedUnits whether the person says that figures off by 10⁴ are right
     * @param removeUnlisted whether rows that the file no longer lists go out of the register
     */
    @Transactional
    public Upload.Counts confirm(
            KeptRegister register, long id, SignedIn reader, String shown, boolean checkedUnits, boolean removeUnlisted)
            throws IOException {
        turns.take(register.form().name());
        Upload upload = uploads.get(register.form().name(), id);
        if (upload.state() != Upload.State.RECEIVED) {
            throw new Refused(Label.of("该文件已经确认过。", "This file was confirmed before."));
        }
        Checked checked = check(register, upload, reader);
        if (checked.hasErrors()) {
            throw new Refused(Label.of("文件还有问题，不能确认。", "The file still has problems and cannot be confirmed."));
        }
        Preview preview = Preview.of(register, checked);
        if (!preview.fingerprint().equals(shown)) {
            throw new Refused(Label.of(
                    "预览之后台账有变动，请重新核对下面的预览。",
                    "The register changed since the preview: look at it again, then confirm."));
        }
        if (preview.hasUnitDoubt() && !checkedUnits) {
            throw new Refused(Label.of(
                    "有数值相差约一万倍，请核对单位并勾选“单位无误”。", "Figures are off by about 10⁴: check the units and tick the box."));
        }
        return write(register, upload, reader, checked, preview, removeUnlisted);
    }

    private Upload.Counts write(
            KeptRegister register,
            Upload upload,
            SignedIn reader,
            Checked checked,
            Preview preview,
            boolean removeUnlisted) {
        List<RegisterRow> removed = removeUnlisted ? preview.unlisted() : List.of();
        try {
            register.change(
                    preview.changes().stream()
                            .filter(change -> change.effect() != Effect.SAME)
                            .map(Change::row)
                            .toList(),
                    removed.stream().map(RegisterRow::key).toList());
        } catch (DataIntegrityViolationException held) {
            throw new Refused(Label.of(
                    "有行被其他登记引用或与之冲突，未写入任何内容。",
                    "A row is referred to elsewhere or clashes with it; nothing was written."));
        }
        Map<String, RegisterRow> after = new LinkedHashMap<>();
        register.rowsWithin(register.placesRecordedBy(reader)).forEach(row -> after.put(row.key(), row));
        List<RowRecord> told = new ArrayList<>();
        String sheet = checked.table().sheet();
        for (Change change : preview.changes()) {
            String key = change.row().key();
            boolean same = change.effect() == Effect.SAME;
            told.add(new RowRecord(
                    key,
                    change.effect(),
                    sheet,
                    change.number(),
                    same ? null : change.now(),
                    same ? null : after.get(key)));
        }
        removed.forEach(row -> told.add(new RowRecord(row.key(), Effect.REMOVED, null, 0, row, null)));
        records.add(upload, told);
        Upload.Counts counts = new Upload.Counts(
                (int) preview.count(Effect.NEW),
                (int) preview.count(Effect.CHANGED),
                (int) preview.count(Effect.SAME),
                removed.size());
        uploads.confirmed(upload.id(), reader.login(), OffsetDateTime.now(clock), counts);
        audit.wrote(new Deed("upload.confirmed", upload.register(), "#" + upload.id(), null, told(counts), null));
        return counts;
    }

    private static String told(Upload.Counts counts) {
        return "+%d ~%d =%d -%d".formatted(counts.fresh(), counts.changed(), counts.same(), counts.removed());
    }

    /** Takes a whole upload back: what it brought goes, what it changed or took out is as before. */
    @Transactional
    public void undo(KeptRegister register, long id, SignedIn reader, String why) {
        turns.take(register.form().name());
        Upload upload = uploads.get(register.form().name(), id);
        if (upload.state() != Upload.State.CONFIRMED) {
            throw new Refused(Label.of("只有已确认的文件可以撤销。", "Only a confirmed file can be undone."));
        }
        if (!register.isOpen()) {
            throw new Refused(
                    Label.of(
                            "不能撤销：本期已停止收数。请园区办重新开放，或退回有误的行。",
                            "It cannot be undone: the period is closed. Ask the park office to open it again, or to send the rows back."));
        }
        List<Map.Entry<String, Long>> touched = records.touchedAfter(upload);
        if (!touched.isEmpty()) {
            throw new Refused(Label.of(
                    "不能撤销：“%s”等 %d 行后来又被第 %d 号文件登记。请先撤销那个文件。",
                    "It cannot be undone: \"%s\" and others (%d rows) stand in the later file no. %d. Undo that one first.",
                    touched.get(0).getKey(),
                    touched.size(),
                    touched.get(0).getValue()));
        }
        List<RowRecord> changed = records.changedBy(id);
        changed.forEach(row -> mustStandAsLeft(register, row));
        register.mustBeUndoable(changed.stream().map(RowRecord::key).toList());
        try {
            register.change(
                    changed.stream()
                            .flatMap(row -> Stream.ofNullable(row.was()))
                            .toList(),
                    changed.stream()
                            .filter(row -> row.was() == null)
                            .map(RowRecord::key)
                            .toList());
        } catch (DataIntegrityViolationException held) {
            throw new Refused(Label.of(
                    "不能撤销：有行已被其他登记引用。", "It cannot be undone: a row is referred to by other registers meanwhile."));
        }
        uploads.undone(id, reader.login(), OffsetDateTime.now(clock), why);
        audit.wrote(new Deed("upload.undone", upload.register(), "#" + id, told(upload.counts()), null, why));
    }

    private static void mustStandAsLeft(KeptRegister register, RowRecord record) {
        RegisterRow stands = register.find(record.key()).orElse(null);
        if (!Objects.equals(cells(stands), cells(record.became()))) {
            throw new Refused(
                    Label.of("不能撤销：“%s”在确认之后又有改动。", "It cannot be undone: \"%s\" was changed since.", record.key()));
        }
    }

    private static @Nullable Map<String, String> cells(@Nullable RegisterRow row) {
        return row == null ? null : row.cells();
    }
}
