package io.wuhao.server.assessment;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.wuhao.engine.WuhaoVersion;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.Missing;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The lists of a run as files under addresses that stay: what the reader may see of them, and what they are. */
@Controller
class ResultFilesController {

    private static final MediaType REPORT = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** The engine's own files, which hold every unit. */
    private static final Map<String, MediaType> WHOLE = Map.of(
            "result.xlsx",
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "report.html",
            REPORT,
            "detail.csv",
            MediaType.parseMediaType("text/csv;charset=UTF-8"),
            "summary.csv",
            MediaType.parseMediaType("text/csv;charset=UTF-8"),
            "scheme.sql",
            MediaType.parseMediaType("text/plain;charset=UTF-8"),
            "run.json",
            MediaType.APPLICATION_JSON);

    /** Those of them that tell no figure of a unit. */
    private static final Set<String> WITHOUT_FIGURES = Set.of("summary.csv", "scheme.sql");

    private final RunAccess access;
    private final Standing standing;
    private final RunFolder folder;
    private final RunTables tables;
    private final SchemeShelf shelf;

    ResultFilesController(RunAccess access, Standing standing, RunFolder folder, RunTables tables, SchemeShelf shelf) {
        this.access = access;
        this.standing = standing;
        this.folder = folder;
        this.tables = tables;
        this.shelf = shelf;
    }

    @GetMapping("/assessments/{id}/files/{file}")
    ResponseEntity<Resource> whole(
            @AuthenticationPrincipal SignedIn reader, @PathVariable long id, @PathVariable String file) {
        Run run = access.getWholeFor(reader, id);
        if (!WITHOUT_FIGURES.contains(file) && !mayReadFigures(reader, run)) {
            throw new Missing(file + " of run " + id + ": figures that custody keeps from this reader");
        }
        MediaType type = WHOLE.get(file);
        Path path = folder.out(id).resolve(file);
        if (type == null || !Files.isRegularFile(path)) {
            throw new Missing(file + " of run " + id);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(type);
        return (type.equals(REPORT) ? reportPolicy(answer) : attached(answer, file)).body(new FileSystemResource(path));
    }

    private boolean mayReadFigures(SignedIn reader, Run run) {
        return tables.mayAllBeReadBy(reader, shelf.of(run).scheme(), run.year(), run.place());
    }

    @GetMapping(path = "/assessments/{id}/ranking.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> csv(@AuthenticationPrincipal SignedIn reader, @PathVariable long id) {
        StringWriter text = new StringWriter();
        text.append('\uFEFF'); // Excel takes UTF-8 for the system's code page without it
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "unit",
                    "name",
                    "group",
                    "score",
                    "rank",
                    "ranked",
                    "grade_before_adjustment",
                    "grade",
                    "ungraded_reason");
            rows(reader, id)
                    .forEach(row -> csv.writeRecord(Stream.of(
                                    row.unit(),
                                    row.name(),
                                    row.list(),
                                    plain(row.score()),
                                    row.place(),
                                    row.listed(),
                                    row.gradeBefore(),
                                    row.grade(),
                                    row.ungraded())
                            .map(ResultFilesController::cell)
                            .toList()));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return attached(ResponseEntity.ok(), "ranking-" + id + ".csv").body(text.toString());
    }

    @GetMapping(path = "/assessments/{id}/ranking.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> json(@AuthenticationPrincipal SignedIn reader, @PathVariable long id) {
        Map<String, Object> answer = metadata(reader, id);
        answer.put(
                "units",
                rows(reader, id).stream().map(ResultFilesController::asMap).toList());
        return answer;
    }

    /** What the lists are: scheme, year, place, when, by which program. */
    @GetMapping(path = "/assessments/{id}/metadata.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> metadata(@AuthenticationPrincipal SignedIn reader, @PathVariable long id) {
        Run run = access.getFor(reader, id);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("run", run.id());
        about.put("scheme", run.scheme() + "/" + run.edition());
        about.put("title", Map.of("zh", run.title().zh(), "en", run.title().en()));
        about.put("year_of_figures", run.year());
        about.put("place", run.placeName());
        about.put("state", run.state().name());
        about.put("started_at", run.startedAt().toString());
        about.put("started_by", run.startedBy());
        about.put("wuhao", WuhaoVersion.get());
        about.put("whole", reader.may(Right.READ, run.place()));
        return about;
    }

    private List<Standing.Stood> rows(SignedIn reader, long id) {
        access.getFor(reader, id);
        return standing.list(new StandingQuery(id, reader.placesOf(Right.READ), null, null, null, 1, 1).all());
    }

    private static Map<String, Object> asMap(Standing.Stood row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("unit", row.unit());
        map.put("name", row.name());
        map.put("group", row.list());
        map.put("score", row.score() == null ? null : row.score().stripTrailingZeros());
        map.put("rank", row.place());
        map.put("ranked", row.listed());
        map.put("grade_before_adjustment", row.gradeBefore());
        map.put("grade", row.grade());
        map.put("ungraded_reason", row.ungraded());
        return map;
    }

    private static @Nullable String plain(@Nullable BigDecimal score) {
        return score == null ? null : score.stripTrailingZeros().toPlainString();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV Injection). */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return value instanceof String && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static ResponseEntity.BodyBuilder attached(ResponseEntity.BodyBuilder answer, String name) {
        return answer.header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    /** The engine's report is one file with its styles inside; it may do nothing else. */
    private static ResponseEntity.BodyBuilder reportPolicy(ResponseEntity.BodyBuilder answer) {
        return answer.header(
                "Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }
}
