package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A place kept for the workbook. */
public final class ResultWorkbook {

    private ResultWorkbook() {}

    public static void write(Assessment assessment, Path file, Locale language) throws IOException {
        Files.writeString(
                file,
                "<!doctype html><meta charset=\"utf-8\"><p lang=\"" + language.getLanguage() + "\">"
                        + assessment.answer().units());
    }
}
