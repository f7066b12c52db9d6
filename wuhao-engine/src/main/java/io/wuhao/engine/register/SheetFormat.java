package io.wuhao.engine.register;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The format of a file, told by its content: offices save web pages and new workbooks under the name .xls. */
enum SheetFormat {
    CSV,
    XLSX,
    XLS,
    HTML,
    PARQUET,
    /** XML Spreadsheet 2003 and web archives, which Excel saves too. */
    OTHER;

    private static final int LOOKED_AT = 4_096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] PAR1 = {'P', 'A', 'R', '1'};

    static SheetFormat of(Path path) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (startsWith(start, ZIP)) {
            return XLSX;
        }
        if (startsWith(start, OLE2)) {
            return XLS;
        }
        if (startsWith(start, PAR1)) {
            return PARQUET;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean html = text.startsWith("<") && (text.contains("<html") || text.contains("<table"));
        boolean other = text.startsWith("mime-version:") || (text.startsWith("<?xml") && text.contains("<workbook"));
        return other ? OTHER : html ? HTML : CSV;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    static RawSheet open(Path path, String shown, Register register) throws IOException, SQLException {
        return switch (of(path)) {
            case CSV -> CsvSheet.open(path, shown, register);
            case HTML -> HtmlSheet.open(path, shown, register);
            case PARQUET -> ParquetSheet.open(path, shown, register);
            case OTHER ->
                throw new InputException(Problem.error(
                        Place.file(shown),
                        Label.of(
                                "文件是 XML 表格 2003 或网页存档，不能直接读取。",
                                "The file is an XML spreadsheet of 2003 or a web archive."),
                        Label.of("请用 Excel 打开并另存为 .xlsx。", "Open it in Excel and save it as .xlsx.")));
            case XLSX -> workbook(shown, () -> XlsxSheet.open(path, shown, register));
            case XLS -> workbook(shown, () -> XlsSheet.open(path, shown, register));
        };
    }

    /** The names of the sheets, empty for formats without sheets. */
    static List<String> sheets(Path path, String shown) throws IOException {
        return switch (of(path)) {
            case XLSX -> workbook(shown, () -> XlsxSheet.names(path, shown));
            case XLS -> workbook(shown, () -> XlsSheet.names(path, shown));
            default -> List.of();
        };
    }

    private interface Opening<T> {
        T open() throws IOException;
    }

    private static <T> T workbook(String shown, Opening<T> opening) {
        Place place = Place.file(shown);
        return WorkbookRows.guarded(place, () -> {
            try {
                return opening.open();
            } catch (IOException broken) {
                throw new InputException(Problem.error(
                        place,
                        Label.of("工作簿无法读取（%s）。", "The workbook cannot be read (%s).", Reading.shown(broken.toString())),
                        Label.of("请用 Excel 或 WPS 打开并另存为 .xlsx。", "Open it in Excel or WPS and save it as .xlsx.")));
            }
        });
    }
}
