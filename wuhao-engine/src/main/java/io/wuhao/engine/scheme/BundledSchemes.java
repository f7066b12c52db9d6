package io.wuhao.engine.scheme;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schemes that come with the program: {@code schemes/NAME/YEAR/scheme.yaml} of the checkout. */
public record BundledSchemes(@Nullable Path home) {

    /** The name of a scheme's file in its folder. */
    public static final String SCHEME = "scheme.yaml";

    /** One edition of one rulebook. */
    public record Bundled(String name, String year, Path file) {}

    /** The launcher says where the checkout is. */
    public static BundledSchemes ofSystem() {
        String home = System.getProperty("wuhao.home");
        return new BundledSchemes(home == null ? null : Path.of(home));
    }

    /** By name, the latest year first. */
    public List<Bundled> list() throws IOException {
        if (home == null || !Files.isDirectory(home.resolve("schemes"))) {
            return List.of();
        }
        List<Bundled> found = new ArrayList<>();
        for (Path scheme : folders(home.resolve("schemes"))) {
            for (Path year : folders(scheme)) {
                Path file = year.resolve(SCHEME);
                if (Files.isRegularFile(file)) {
                    found.add(new Bundled(
                            String.valueOf(scheme.getFileName()), String.valueOf(year.getFileName()), file));
                }
            }
        }
        found.sort(Comparator.comparing(Bundled::name)
                .thenComparing(Comparator.comparing(Bundled::year).reversed()));
        return found;
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** {@code huangyan/2022}, or {@code huangyan} for the year wanted, else the latest. */
    public Bundled get(String word, @Nullable Integer year) throws IOException {
        List<Bundled> all = list();
        String wanted = year == null ? "" : word + "/" + year;
        Optional<Bundled> found = all.stream()
                .filter(one -> (one.name() + "/" + one.year()).equals(wanted))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> word.equals(one.name()) || word.equals(one.name() + "/" + one.year()))
                        .findFirst());
        return found.orElseThrow(() -> new InputException(Problem.error(
                Place.file(word),
                Label.of(
                        "（%s）既不是含 scheme.yaml 的文件夹，也不是 .yaml 或 .xlsx 文件，也不是自带方案。",
                        "(%s) is neither a folder with a scheme.yaml, nor a .yaml or .xlsx file, nor a bundled scheme.",
                        word),
                Nearest.advice(
                        word,
                        all.stream()
                                .flatMap(one -> Stream.of(one.name(), one.name() + "/" + one.year()))
                                .distinct()
                                .toList()))));
    }
}
