package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What a file must not be before anything reads it: the office is stricter than the engine, since whoever is signed in may hand
 * in a file and everybody else waits meanwhile.
 */
final class UploadGuard {

    private static final long UNPACKED = 300L << 20;
    private static final Set<String> TEXTS = Set.of("csv", "txt", "htm", "html");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final Label SAVE_AS =
            Label.of("请在 Excel 或 WPS 中另存为 .xlsx 后重新上传。", "Save it as .xlsx from Excel or WPS, then upload it again.");

    private final Path file;
    private final Place place;
    private final String ending;

    private UploadGuard(Path file, String shown) {
        this.file = file;
        this.place = Place.file(shown);
        this.ending = shown.substring(shown.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Why the file is refused, if it is. */
    static Optional<Problem> findFault(Path file, String shown) throws IOException {
        return new UploadGuard(file, shown).findFault();
    }

    private Optional<Problem> findFault() throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        boolean zip = startsWith(start, ZIP);
        boolean ole2 = startsWith(start, OLE2);
        if (Set.of("xlsm", "xltm", "xlam", "xlsb").contains(ending)) {
            return macros();
        }
        if (!Set.of("xlsx", "xls").contains(ending) && !TEXTS.contains(ending)) {
            return fault(
                    Label.of("不读取扩展名为 .%s 的文件。", "Files ending in .%s are not read.", ending),
                    Label.of("可上传 .xlsx、.xls、.csv。", "Upload .xlsx, .xls or .csv."));
        }
        if (start.length == 0) {
            return fault(Label.of("文件是空的。", "The file is empty."), SAVE_AS);
        }
        boolean text = !zip && !ole2;
        if (startsWith(start, PDF) || (TEXTS.contains(ending) && !text) || (ending.equals("xlsx") && text)) {
            return fault(
                    Label.of("文件的内容与扩展名 .%s 不符。", "The content of the file is not what .%s says.", ending), SAVE_AS);
        }
        return zip ? findInZip() : ole2 ? findInOle2() : Optional.empty();
    }

    private Optional<Problem> findInOle2() {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            boolean macros = container.getRoot().hasEntry("_VBA_PROJECT_CUR")
                    || container.getRoot().hasEntry("Macros");
            return macros ? macros() : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException damaged) {
            return fault(Label.of("文件已损坏，无法读取。", "The file is damaged and cannot be read."), SAVE_AS);
        }
    }

    private Optional<Problem> findInZip() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unpacked = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                    return macros();
                }
                if (name.startsWith("xl/externallinks/")
                        || name.startsWith("xl/embeddings/")
                        || name.equals("xl/connections.xml")) {
                    return fault(
                            Label.of(
                                    "工作簿含有指向其他文件的链接、连接或嵌入对象。",
                                    "The workbook links to other files, or holds connections or embedded objects."),
                            Label.of(
                                    "请在“数据-编辑链接”中断开链接，或将数值粘贴到新工作簿后上传。",
                                    "Break the links (Data, Edit Links), or paste the values into a new workbook."));
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] head = in.readNBytes(4_096);
                    if (declaresEntities(head)) {
                        return fault(
                                Label.of("工作簿的内部文件声明了外部实体（DTD）。", "A part of the workbook declares entities (a DTD)."),
                                SAVE_AS);
                    }
                    unpacked += head.length + measured(in, UNPACKED - unpacked);
                }
                if (unpacked > UNPACKED) {
                    return fault(
                            Label.of("工作簿解压后超过 300 MB。", "The workbook is larger than 300 MB once unpacked."),
                            Label.of("请删除空白行列和格式，或分成几个文件上传。", "Delete empty rows and formats, or upload it in parts."));
                }
            }
            return Optional.empty();
        } catch (ZipException damaged) {
            return fault(Label.of("文件已损坏，无法解压。", "The file is damaged and cannot be unpacked."), SAVE_AS);
        }
    }

    /** Reads at most a little beyond what is left: a bomb is not unpacked to its end. */
    private static long measured(InputStream in, long left) throws IOException {
        byte[] block = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(block); read >= 0 && size <= left; read = in.read(block)) {
            size += read;
        }
        return size;
    }

    private static boolean declaresEntities(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("<") && (text.contains("<!DOCTYPE") || text.contains("<!ENTITY"));
    }

    private Optional<Problem> macros() {
        return fault(
                Label.of("含宏的工作簿不予读取。", "Workbooks with macros are not read."),
                Label.of(
                        "请另存为“Excel 工作簿 (*.xlsx)”后重新上传。",
                        "Save it as \"Excel Workbook (*.xlsx)\", then upload it again."));
    }

    private Optional<Problem> fault(Label what, Label advice) {
        return Optional.of(Problem.error(place, what, advice));
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
