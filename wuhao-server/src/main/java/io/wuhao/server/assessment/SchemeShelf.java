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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The schemes that an office can run. They are read once; their files do not change while the office is open. */
@Component
class SchemeShelf {

    private final BundledSchemes bundled = BundledSchemes.ofSystem();
    private final Map<String, OnShelf> read = new ConcurrentHashMap<>();

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
        return list().stream()
                .filter(scheme -> scheme.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("scheme " + key));
    }

    private OnShelf read(Bundled one) {
        return read.computeIfAbsent(one.name() + "/" + one.year(), key -> {
            try {
                SchemeReader.Text text =
                        new SchemeReader.Text(key + "/" + BundledSchemes.SCHEME, Files.readString(one.file()));
                SchemeReader.Request request = new SchemeReader.Request(text, null, null, Set.of());
                SchemeReader.Result result = SchemeReader.read(request);
                Scheme scheme = result.scheme().orElseThrow(() -> new InputException(result.problems()));
                return new OnShelf(one.name(), one.year(), scheme, request, result);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
