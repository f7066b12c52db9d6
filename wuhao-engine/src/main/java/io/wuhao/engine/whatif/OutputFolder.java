package io.wuhao.engine.whatif;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the outcomes of a run from its output folder: {@code result.csv}, {@code detail.csv} and {@code run.json}. */
public final class OutputFolder {

    private static final List<String> FILES = List.of("result.csv", "detail.csv", "run.json");

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The outcomes in a folder.
     *
     * @throws InputException where it is not the output of a run, with what is missing and what to do
     */
    public static Outcomes read(Path folder) throws IOException {
        Path here = Files.isRegularFile(folder.resolve("result.csv")) ? folder : folder.resolve("out");
        Problems problems = new Problems();
        if (!Files.exists(folder)) {
            problems.error(
                    Place.file(folder.toString()),
                    Label.of("没有这个文件夹。", "There is no such folder."),
                    Label.of("请核对路径。", "Check the path."));
        } else if (!Files.isRegularFile(here.resolve("result.csv"))) {
            problems.error(
                    Place.file(folder.toString()),
                    Label.of("这里没有评价结果（result.csv）。", "There are no results here (no result.csv)."),
                    Label.of(
                            "请先运行 assess … --out 文件夹，再比较它的输出文件夹。",
                            "Run assess ... --out DIR first, and compare its output folder."));
        } else {
            FILES.stream()
                    .filter(file -> !Files.isRegularFile(here.resolve(file)))
                    .forEach(file -> broken(here.resolve(file), problems));
        }
        problems.throwIfErrors();
        return new OutputFolder(here).outcomes();
    }

    private static void broken(Path file, Problems problems) {
        problems.error(
                Place.file(file.toString()),
                Label.of("没有这个文件，或不是 assess 写出的样子。", "The file is missing, or not as assess wrote it."),
                Label.of("请重新运行 assess，不要改动输出文件夹里的文件。", "Run assess again, and leave its files as they are."));
    }

    private Outcomes outcomes() throws IOException {
        JsonNode run = record();
        JsonNode scheme = run.path("scheme");
        Map<String, List<Outcomes.Line>> lines = lines();
        Map<String, Outcomes.Unit> units = new LinkedHashMap<>();
        each(
                "result.csv",
                row -> units.put(row.get("unit"), unit(row, lines.getOrDefault(row.get("unit"), List.of()))));
        List<String> grades = new ArrayList<>();
        scheme.path("grades").forEach(letter -> grades.add(letter.asString()));
        Map<String, Label> labels = new LinkedHashMap<>();
        scheme.path("labels").properties().forEach(entry -> labels.put(entry.getKey(), label(entry.getValue())));
        return new Outcomes(
                Outcomes.titled(label(scheme.path("title")), scheme.path("year").asInt(0)),
                run.path("sql_sha256").asString(""),
                grades,
                labels,
                units);
    }

    private static Label label(JsonNode both) {
        return new Label(both.path("zh").asString(""), both.path("en").asString(""));
    }

    private JsonNode record() throws IOException {
        Path file = folder.resolve("run.json");
        try {
            return JsonMapper.builder().build().readTree(Files.readString(file));
        } catch (JacksonException notJson) {
            throw refused(file);
        }
    }

    private static InputException refused(Path file) {
        Problems problems = new Problems();
        broken(file, problems);
        List<Problem> list = problems.list();
        return new InputException(list);
    }

    private Map<String, List<Outcomes.Line>> lines() throws IOException {
        Map<String, List<Outcomes.Line>> lines = new LinkedHashMap<>();
        each(
                "detail.csv",
                row -> lines.computeIfAbsent(row.get("unit"), unit -> new ArrayList<>())
                        .add(new Outcomes.Line(
                                row.get("node"),
                                Integer.parseInt(row.get("level")),
                                row.real("value"),
                                row.real("benchmark"),
                                row.real("points"),
                                row.real("weight"),
                                row.real("contribution"))));
        return lines;
    }

    private static Outcomes.Unit unit(Row row, List<Outcomes.Line> lines) {
        String score = row.find("score");
        String rank = row.find("rank");
        return new Outcomes.Unit(
                row.get("unit"),
                row.find("name"),
                row.find("group"),
                score == null ? null : new BigDecimal(score),
                rank == null ? null : Integer.valueOf(rank),
                row.real("total"),
                row.find("grade_before_adjustment"),
                row.find("grade"),
                row.list("moves"),
                row.find("direct"),
                row.find("ungraded_reason"),
                lines);
    }

    /** A row of a file of the contract, by the names of its columns. */
    private record Row(Map<String, Integer> columns, CsvRecord cells) {

        String get(String column) {
            Integer at = columns.get(column);
            if (at == null || at >= cells.getFieldCount()) {
                throw new NumberFormatException("no column " + column);
            }
            return cells.getField(at);
        }

        @Nullable
        String find(String column) {
            String text = get(column);
            return text.isEmpty() ? null : text;
        }

        @Nullable
        Double real(String column) {
            String text = find(column);
            return text == null ? null : Double.valueOf(text);
        }

        List<String> list(String column) {
            String text = find(column);
            return text == null ? List.of() : List.of(text.split(", ", -1));
        }
    }

    private void each(String name, Consumer<Row> visitor) throws IOException {
        Path file = folder.resolve(name);
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            for (CsvRecord record : reader) {
                if (columns.isEmpty()) {
                    record.getFields().forEach(heading -> columns.put(heading, columns.size()));
                } else {
                    visitor.accept(new Row(columns, record));
                }
            }
        } catch (CsvParseException | NumberFormatException changed) {
            throw refused(file);
        }
    }
}
