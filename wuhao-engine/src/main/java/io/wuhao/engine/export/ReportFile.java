package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A place kept for the report. */
public final class ReportFile {

    private ReportFile() {}

    public static void write(Assessment assessment, Path file, Locale language) throws IOException {
        Files.writeString(
                file,
                "<!doctype html><meta charset=\"utf-8\"><p lang=\"" + language.getLanguage() + "\">"
                        + assessment.answer().units());
    }
}
