package io.wuhao.server.assessment;

import io.wuhao.engine.InputException;
import io.wuhao.engine.scheme.BundledSchemes;
import io.wuhao.engine.scheme.BundledSchemes.Bundled;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.server.shared.page.Missing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The schemes that an office can run. They are read once; their files do not change while the office is open. */
@Component
class SchemeShelf {

    private final BundledSchemes bundled = BundledSchemes.ofSystem();
    private final RunFolder folder;
    private final Map<String, OnShelf> read = new ConcurrentHashMap<>();
    private final Map<Long, OnShelf> frozen = new ConcurrentHashMap<>();

    SchemeShelf(RunFolder folder) {
        this.folder = folder;
    }

    /** A scheme with the text that it was read from. */
    record OnShelf(
            String name, String edition, Scheme scheme, SchemeReader.Request request, SchemeReader.Result result) {

        public String key() {
            return name + "/" + edition;
        }

        /** Whether its points are all printed, so that it can run. */
        public boolean isRunnable() {
            return scheme.findUnknown(Scheme.Unknown.Part.SCORING).isEmpty();
        }
    }

    /** By name, the latest edition first. */
    List<OnShelf> list() {
        try {
            return bundled.list().stream().map(this::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The scheme of that key, {@code huangyan/2022}. */
    OnShelf get(String key) {
        OnShelf known = read.get(key);
        return known != null
                ? known
                : list().stream()
                        .filter(scheme -> scheme.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new Missing("scheme " + key));
    }

    /** The scheme of a run: the text frozen beside its tables, as at the year of its figures. */
    OnShelf of(Run run) {
        return frozen.computeIfAbsent(run.id(), id -> {
            OnShelf shelved = null;
            Path file = folder.scheme(id);
            if (Files.isRegularFile(file)) {
                shelved = read(run.scheme(), run.edition(), file, null);
            }
            return asOf(shelved == null ? get(run.scheme() + "/" + run.edition()) : shelved, run.year());
        });
    }

    /** The scheme with its day moved to the year of the figures: ages, terms and certificates count as at that day. */
    OnShelf asOf(OnShelf one, int year) {
        int later = year - one.scheme().head().year();
        LocalDate day = one.scheme().assessed().asAt().plusYears(later);
        return later == 0 ? one : read(one.name(), one.edition(), one.request().scheme(), day);
    }

    /** Writes the text down that a run is computed by. */
    void freeze(Run run) throws IOException {
        Path file = folder.scheme(run.id());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(
                file, get(run.scheme() + "/" + run.edition()).request().scheme().content());
        frozen.remove(run.id());
    }

    private OnShelf read(Bundled one) {
        return read.computeIfAbsent(
                one.name() + "/" + one.year(), key -> read(one.name(), one.year(), one.file(), null));
    }

    private static OnShelf read(String name, String edition, Path file, @Nullable LocalDate asAt) {
        try {
            String title = name + "/" + edition + "/" + BundledSchemes.SCHEME;
            return read(name, edition, new SchemeReader.Text(title, Files.readString(file)), asAt);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static OnShelf read(String name, String edition, SchemeReader.Text text, @Nullable LocalDate asAt) {
        SchemeReader.Request request = new SchemeReader.Request(text, null, null, Set.of(), asAt);
        SchemeReader.Result result = SchemeReader.read(request);
        Scheme scheme = result.scheme().orElseThrow(() -> new InputException(result.problems()));
        return new OnShelf(name, edition, scheme, request, result);
    }
}
