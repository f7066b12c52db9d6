package io.wuhao.engine.register;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a zip file may be before a workbook reader opens it: few entries, no macros, and a bounded size once unpacked, measured
 * by unpacking and not by what the file says of itself.
 */
final class ZipGuard {

    private static final int ENTRIES = 5_000;
    private static final long UNPACKED = 4L << 30;
    private static final long SHARED_STRINGS = 256L << 20;

    /** Of a workbook that is held in memory whole. */
    private static final long SMALL = 64L << 20;

    private final Place place;
    private final long most;
    private long unpacked;

    private ZipGuard(Place place, long most) {
        this.place = place;
        this.most = most;
    }

    static void checkSmall(Path path, String shown) throws IOException {
        checkAndFindStyles(path, new ZipGuard(Place.file(shown), SMALL));
    }

    /** Whether the workbook, if nothing is wrong with it, has a list of formats; some exporters write none. */
    static boolean checkAndFindStyles(Path path, String shown) throws IOException {
        return checkAndFindStyles(path, new ZipGuard(Place.file(shown), UNPACKED));
    }

    private static boolean checkAndFindStyles(Path path, ZipGuard guard) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            guard.check(zip);
            return zip.stream().anyMatch(entry -> entry.getName().endsWith("styles.xml"));
        } catch (ZipException broken) {
            throw guard.refusal(
                    Label.of("文件已损坏，无法解压。", "The file is damaged and cannot be unpacked."),
                    Label.of("请重新导出或重新传输该文件。", "Export or transfer it again."));
        }
    }

    private void check(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/vbaProject.bin") != null) {
            throw refusal(
                    Label.of("工作簿含有宏，不予读取。", "The workbook holds macros and is not read."),
                    Label.of(
                            "请在 Excel 中另存为“Excel 工作簿 (*.xlsx)”。",
                            "Save it from Excel as \"Excel Workbook (*.xlsx)\"."));
        }
        if (zip.stream().noneMatch(entry -> entry.getName().startsWith("xl/"))) {
            throw refusal(
                    Label.of("这个压缩文件不是 Excel 工作簿。", "This zip file is no Excel workbook."),
                    Label.of("请提供 .xlsx、.xls、.csv 或 .parquet 文件。", "Provide an .xlsx, .xls, .csv or .parquet file."));
        }
        if (zip.size() > ENTRIES) {
            throw tooLarge();
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            boolean strings = entry.getName().endsWith("sharedStrings.xml");
            try (InputStream in = zip.getInputStream(entry)) {
                measure(in, strings ? Math.min(SHARED_STRINGS, most) : most);
            }
        }
    }

    private void measure(InputStream in, long limit) throws IOException {
        byte[] block = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            size += read;
            unpacked += read;
            if (size > limit || unpacked > most) {
                throw tooLarge();
            }
        }
    }

    private InputException tooLarge() {
        return refusal(
                Label.of("工作簿解压后过大，不予读取。", "The workbook is too large once unpacked and is not read."),
                Label.of("请拆分文件，或改用 .csv 或 .parquet。", "Split it, or use .csv or .parquet."));
    }

    private InputException refusal(Label what, Label advice) {
        return new InputException(Problem.error(place, what, advice));
    }
}
