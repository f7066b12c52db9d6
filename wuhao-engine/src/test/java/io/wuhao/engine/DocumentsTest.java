package io.wuhao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is written beside the code: its links lead somewhere, and it knows no machine. */
class DocumentsTest {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    /** Folders that are made, not written: builds, runs, an editor's and git's own. */
    private static final Set<String> MADE = Set.of("target", "out", ".git", ".wuhao", ".idea", ".vscode", ".settings");

    private static final Set<String> TEXT = Set.of(
            "md", "java", "xml", "yaml", "yml", "json", "sql", "sh", "cmd", "properties", "html", "csv", "txt", "");

    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(<?([^)>\\s]+)>?[^)]*\\)");

    /** Folders of one computer. A word before the first slash makes it part of something longer, such as an address. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.})$/-])/(home|root|Users|work)/\\w|\\b[A-Z]:\\\\Users\\\\\\w");

    @Test
    void linksOfDocumentsLeadToFiles() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : written()) {
            if (document.toString().endsWith(".md")) {
                brokenLinks(document, broken);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noFileNamesAFolderOfOneComputer() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : written()) {
            if (TEXT.contains(ending(file))) {
                MACHINE_PATH
                        .matcher(Files.readString(file, StandardCharsets.ISO_8859_1)) // a table may be GB18030
                        .results()
                        .forEach(hit -> found.add(CHECKOUT.relativize(file) + ": " + hit.group()));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void testsThatTheArchitectureNamesAreThere() throws IOException {
        List<String> tests = written().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.replace(".java", ""))
                .toList();
        List<String> named = Pattern.compile("`(\\w+(?:Test|IT))`")
                .matcher(Files.readString(CHECKOUT.resolve("ARCHITECTURE.md")))
                .results()
                .map(test -> test.group(1))
                .toList();
        assertThat(named).isNotEmpty();
        assertThat(tests).containsAll(named);
    }

    private static void brokenLinks(Path document, List<String> broken) throws IOException {
        Matcher link = LINK.matcher(withoutCode(Files.readString(document)));
        while (link.find()) {
            String target = link.group(1).replaceFirst("#.*", "");
            if (target.isEmpty() || target.contains(":")) {
                continue;
            }
            Path file = document.resolveSibling(URLDecoder.decode(target, StandardCharsets.UTF_8));
            if (!Files.exists(file)) {
                broken.add(CHECKOUT.relativize(document) + ": " + link.group(1));
            }
        }
    }

    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static List<Path> written() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(CHECKOUT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return MADE.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !file.equals(CHECKOUT.resolve(".git"))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(files).contains(CHECKOUT.resolve("pom.xml"));
        return files;
    }
}
