package io.wuhao.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class DamagedWorkbookTest extends LoadingTest {

    private ExampleWorkbook workbooks() {
        return new ExampleWorkbook(folder);
    }

    @Test
    void macrosAreRefusedInWords() throws IOException, SQLException {
        load(workbooks().rawXlsx("enterprise.xlsm", "", "xl/vbaProject.bin"));

        assertThat(said()).hasSize(1);
        assertThat(said().get(0)).startsWith("enterprise.xlsm: The workbook holds macros and is not read.");
    }

    @Test
    void passwordsAreRefusedInWords() throws IOException, SQLException {
        Path encrypted = folder.resolve("enterprise.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(encrypted)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            container.writeFilesystem(out);
        }
        load(encrypted);
        Path old = folder.resolve("enterprise.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            ExampleWorkbook.row(workbook.createSheet("企业"), 0, "企业编号", "税收");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        load(old);

        assertThat(said()).hasSize(2).allMatch(problem -> problem.contains("The workbook is locked by a password."));
    }

    @Test
    void zipBombIsNotUnpackedIntoMemory() throws IOException, SQLException {
        Path bomb = folder.resolve("enterprise.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            ExampleWorkbook.entry(zip, "xl/workbook.xml", "<workbook/>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 260; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        load(bomb);

        assertThat(said()).hasSize(1);
        assertThat(said().get(0)).contains("too large once unpacked");
    }

    @Test
    void damagedWorkbooksAreProblems() throws IOException, SQLException {
        byte[] good = Files.readAllBytes(workbooks().xls("good.xls"));
        byte[] cut = java.util.Arrays.copyOf(good, good.length / 2);
        load(Files.write(folder.resolve("cut.xls"), cut));
        byte[] zip = Files.readAllBytes(workbooks().xlsx("good.xlsx", "x"));
        load(Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(zip, zip.length / 2)));
        load(workbooks().rawXlsx("bad.xlsx", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999</v></c></row>", ""));
        load(workbooks().rawXlsx("open.xlsx", "<row r=\"1\"><c", ""));

        assertThat(said()).hasSize(4);
    }

    /** Law: whatever happens to the bytes of a workbook, the answer is rows or problems. */
    @Test
    void changedBytesNeverEndInAnException() throws IOException, SQLException {
        long seed = 32100;
        Random random = new Random(seed);
        for (Path good : new Path[] {
            workbooks().xls("good.xls"),
            workbooks().xlsx("good.xlsx", "x"),
            workbooks().stored("stored.xlsx")
        }) {
            byte[] bytes = Files.readAllBytes(good);
            for (int i = 0; i < 150; i++) {
                byte[] changed = bytes.clone();
                for (int j = 0; j <= random.nextInt(8); j++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                load(Files.write(folder.resolve("enterprise.xlsx"), changed));
            }
        }
        assertThat(problems.hasErrors()).as("seed %d", seed).isTrue();
    }
}
