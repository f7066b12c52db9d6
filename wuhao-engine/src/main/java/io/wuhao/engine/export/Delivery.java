package io.wuhao.engine.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** New files of a folder, kept aside until all are whole. What was not delivered is gone when it closes. */
final class Delivery implements AutoCloseable {

    private final Path folder;
    private final Path aside;

    private Delivery(Path folder, Path aside) {
        this.folder = folder;
        this.aside = aside;
    }

    static Delivery into(Path folder) throws IOException {
        Files.createDirectories(folder);
        // inside the folder: so moving is renaming, and the database may write there
        return new Delivery(folder, Files.createTempDirectory(folder, ".wuhao-"));
    }

    Path newFile(String name) {
        return aside.resolve(name);
    }

    /**
     * Puts the new files in place of the old ones.
     *
     * @param contract every name that may be replaced or removed
     * @param last the file that says that a folder is complete: it is taken away first and comes back last
     */
    List<Path> deliver(List<String> contract, String last) throws IOException {
        List<Path> delivered = new ArrayList<>();
        Files.deleteIfExists(folder.resolve(last));
        for (String name : contract) {
            Path target = folder.resolve(name);
            if (Files.exists(newFile(name))) {
                delivered.add(Files.move(newFile(name), target, StandardCopyOption.REPLACE_EXISTING));
            } else {
                Files.deleteIfExists(target);
            }
        }
        return delivered;
    }

    @Override
    public void close() throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(aside)) {
            left = files.toList();
        }
        for (Path file : left) {
            Files.delete(file);
        }
        Files.delete(aside);
    }
}
