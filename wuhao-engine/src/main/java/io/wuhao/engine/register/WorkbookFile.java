package io.wuhao.engine.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Writes a workbook without the time of its making: the same run gives the same bytes on any day. */
public final class WorkbookFile {

    private static final LocalDateTime NO_DAY = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String CORE = "docProps/core.xml";
    private static final String COMMENTS = "xl/drawings/vmlDrawing";
    private static final Pattern BOX = Pattern.compile("<x:Anchor>(\\d+),0,(\\d+),0,(\\d+),0,(\\d+),0</x:Anchor>");

    private WorkbookFile() {}

    /** What goes into a workbook. */
    public interface Filling {
        void into(Workbook workbook) throws IOException;
    }

    public static void write(Path file, Filling filling) throws IOException {
        Path dated = file.resolveSibling(file.getFileName() + ".dated");
        try {
            try (OutputStream out = Files.newOutputStream(dated);
                    Workbook workbook = new Workbook(out, "Wuhao", null)) {
                filling.into(workbook);
            }
            copy(dated, file);
        } finally {
            Files.deleteIfExists(dated);
        }
    }

    private static void copy(Path workbook, Path target) throws IOException {
        // by its directory: the entries' own heads have no sizes
        try (ZipFile from = new ZipFile(workbook.toFile());
                OutputStream out = Files.newOutputStream(target);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(NO_DAY);
                to.putNextEntry(fixed);
                try (InputStream content = from.getInputStream(entry)) {
                    if (entry.getName().equals(CORE)) {
                        to.write(withoutTime(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
                    } else if (entry.getName().startsWith(COMMENTS)) {
                        to.write(larger(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
                    } else {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
    }

    /** The same entries without the time of their writing. */
    static void copyAsItIs(Path workbook, Path target) throws IOException {
        try (ZipFile from = new ZipFile(workbook.toFile());
                OutputStream out = Files.newOutputStream(target);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(NO_DAY);
                to.putNextEntry(fixed);
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
                to.closeEntry();
            }
        }
    }

    private static byte[] withoutTime(String core) {
        return core.replaceAll(">\\d{4}-\\d\\d-\\d\\dT[^<]*<", ">2000-01-01T00:00:00Z<")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The library draws comments two columns wide and two rows high, which hides most of a sentence. */
    private static byte[] larger(String drawing) {
        String boxes = BOX.matcher(drawing)
                .replaceAll(box -> "<x:Anchor>" + box.group(1) + ",15," + box.group(2) + ",10,"
                        + (Integer.parseInt(box.group(3)) + 1) + ",15," + (Integer.parseInt(box.group(4)) + 6)
                        + ",10</x:Anchor>");
        return boxes.replace("mso-direction-alt:auto", "mso-direction-alt:auto;mso-fit-shape-to-text:t")
                .getBytes(StandardCharsets.UTF_8);
    }
}
