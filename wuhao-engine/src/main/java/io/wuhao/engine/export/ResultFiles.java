package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The output folder of a run. Its file names and columns are a contract (docs/output.md). All files are written under temporary
 * names and take their places when they are whole; nothing else in the folder is touched.
 */
public final class ResultFiles {

    /** Every name that a run may write; those that it does not write this time are removed, lest they tell of an older run. */
    public static final List<String> CONTRACT = List.of(
            "result.csv",
            "detail.csv",
            "summary.csv",
            "lists.csv",
            "result.parquet",
            "detail.parquet",
            "summary.parquet",
            "lists.parquet",
            "result.xlsx",
            "scheme.sql",
            "report.html",
            RunRecord.FILE);

    private ResultFiles() {}

    /** Formats of the tables. CSV is always written. */
    public enum Format {
        CSV,
        PARQUET,
        XLSX
    }

    /**
     * Where and what to write.
     *
     * @param folder made if absent; the run's store must be allowed to write there
     * @param language of the report and the workbook
     */
    public record Wanted(Path folder, Set<Format> formats, Locale language) {
        public Wanted {
            formats = Set.copyOf(formats);
        }
    }

    /** Writes the files of the contract; returns them in its order. */
    public static List<Path> write(Assessment assessment, RunRecord record, Wanted wanted) throws IOException {
        try (Delivery delivery = Delivery.into(wanted.folder())) {
            Store store = assessment.answer().store();
            for (ResultTable table : ResultTable.all(assessment.scheme())) {
                store.execute(table.csv(delivery.newFile(table.name() + ".csv")));
                if (wanted.formats().contains(Format.PARQUET)) {
                    store.execute(table.parquet(delivery.newFile(table.name() + ".parquet")));
                }
            }
            if (wanted.formats().contains(Format.XLSX)) {
                ResultWorkbook.write(assessment, delivery.newFile("result.xlsx"), wanted.language());
            }
            Files.writeString(
                    delivery.newFile("scheme.sql"), assessment.compiled().text().published());
            ReportFile.write(assessment, delivery.newFile("report.html"), wanted.language());
            Files.writeString(delivery.newFile(RunRecord.FILE), record.json());
            return new ArrayList<>(delivery.deliver(CONTRACT, RunRecord.FILE));
        }
    }
}
