package io.wuhao.engine.register;

import java.nio.file.Path;

/** Which file holds which register. */
public final class SourceFiles {

    /** The folder, beside this year's tables, that holds last year's under the same names. */
    public static final String LAST_YEAR = "last_year";

    private SourceFiles() {}

    /** The name under which results and problems speak of a file: the same wherever the folder lies. */
    static String shownName(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        Path folder = parent == null ? null : parent.getFileName();
        String name = String.valueOf(file.getFileName());
        return folder != null && folder.toString().equals(LAST_YEAR) ? LAST_YEAR + "/" + name : name;
    }
}
