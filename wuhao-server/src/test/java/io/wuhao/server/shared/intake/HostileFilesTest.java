package io.wuhao.server.shared.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.ReadTable;
import io.wuhao.engine.register.RegisterReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that would harm, and files that are not what they say: each is refused with its reason. */
class HostileFilesTest {

    private static final byte[] GOOD =
            Grid.xlsx("Sheet1").row("地块编号", "用地面积").row("A1", 1).bytes();

    @TempDir
    Path folder;

    private String refusal(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("upload.tmp"), content);
        return UploadGuard.findFault(file, name)
                .map(problem -> problem.in(Locale.CHINESE))
                .orElseGet(() -> read(file, name));
    }

    private static String read(Path file, String name) {
        Problems problems = new Problems();
        ReadTable table =
                new RegisterReader(MessyWorkbooksTest.FORM.asRegister(), Set.of(), 1_000).read(file, name, problems);
        return problems.list().stream()
                .filter(Problem::isError)
                .map(problem -> problem.in(Locale.CHINESE))
                .findFirst()
                .orElse("read: " + table.rows().size());
    }

    /** The good workbook with one part more, or another in place of one. */
    private static byte[] with(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(GOOD));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry old = in.getNextEntry(); old != null; old = in.getNextEntry()) {
                if (!old.getName().equals(entry)) {
                    out.putNextEntry(new ZipEntry(old.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(entry));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** Zeros that pack to almost nothing. */
    private static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                out.write(block);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void theWorkbookThatTheOthersAreMadeFromIsRead() throws IOException {
        assertThat(refusal("a.xlsx", GOOD)).isEqualTo("read: 1");
    }

    @Test
    void aZipBombIsNotUnpackedToItsEnd() throws IOException {
        byte[] bomb = bomb(400);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refusal("a.xlsx", bomb)).contains("解压后超过 300 MB");
    }

    @Test
    void twoHundredMegabytesOfNothingAreNoTable() throws IOException {
        assertThat(refusal("a.xlsx", bomb(200))).contains("a.xlsx").doesNotContain("read:");
    }

    @Test
    void entitiesInAWorkbookAreRefused() throws IOException {
        byte[] sheet = ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(refusal("a.xlsx", with("xl/worksheets/sheet1.xml", sheet))).contains("外部实体");
    }

    @Test
    void macrosLinksAndEmbeddedObjectsAreRefused() throws IOException {
        assertThat(refusal("a.xlsm", GOOD)).contains("含宏的工作簿不予读取");
        assertThat(refusal("a.xlsx", with("xl/vbaProject.bin", new byte[] {1}))).contains("含宏的工作簿不予读取");
        assertThat(refusal("a.xlsx", with("xl/externalLinks/externalLink1.xml", Grid.text("<x/>"))))
                .contains("指向其他文件的链接");
        assertThat(refusal("a.xlsx", with("xl/embeddings/oleObject1.bin", new byte[] {1})))
                .contains("嵌入对象");
    }

    @Test
    void macrosInTheOldFormatAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] old = Grid.xls("Sheet1").row("地块编号", "用地面积").row("A1", 1).bytes();
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(old))) {
            container.getRoot().createDirectory("_VBA_PROJECT_CUR");
            container.writeFilesystem(bytes);
        }
        assertThat(refusal("a.xls", bytes.toByteArray())).contains("含宏的工作簿不予读取");
    }

    @Test
    void filesThatAreNotWhatTheySayAreRefused() throws IOException {
        assertThat(refusal("a.pdf", Grid.text("%PDF-1.7"))).contains("不读取扩展名为 .pdf 的文件");
        assertThat(refusal("a.exe", new byte[] {'M', 'Z'})).contains("不读取扩展名为 .exe");
        assertThat(refusal("a.csv", Grid.text("%PDF-1.7"))).contains("与扩展名 .csv 不符");
        assertThat(refusal("a.csv", GOOD)).contains("与扩展名 .csv 不符");
        assertThat(refusal("a.xlsx", Grid.text("地块编号,用地面积\nA1,1\n"))).contains("与扩展名 .xlsx 不符");
        assertThat(refusal("noending", GOOD)).contains("不读取扩展名");
        assertThat(refusal("a.csv", new byte[0])).contains("文件是空的");
    }

    @Test
    void damagedFilesAreSaidToBe() throws IOException {
        assertThat(refusal("a.xlsx", java.util.Arrays.copyOf(GOOD, GOOD.length / 2)))
                .contains("已损坏");
        assertThat(refusal("a.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3}))
                .doesNotContain("read:");
    }

    @Test
    void moreRowsThanAreTakenAreSaid() throws IOException {
        StringBuilder csv = new StringBuilder("地块编号,用地面积\n");
        for (int i = 0; i < 1_001; i++) {
            csv.append("A").append(i).append(",1\n");
        }
        assertThat(refusal("a.csv", Grid.text(csv.toString()))).contains("超过 1000 行", "请分成几个文件上传");
    }
}
