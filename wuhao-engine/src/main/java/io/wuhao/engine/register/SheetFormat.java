package io.wuhao.engine.register;

import java.io.IOException;
import java.nio.file.Path;

/** Which reader a file needs: by its content, never by its ending. */
final class SheetFormat {

    private SheetFormat() {}

    static RawSheet open(Path path, String shown, Register register) throws IOException {
        return CsvSheet.open(path, shown, register);
    }
}
