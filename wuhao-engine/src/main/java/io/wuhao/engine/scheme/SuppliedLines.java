package io.wuhao.engine.scheme;

import io.wuhao.engine.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a supplement in the tree of the scheme that it is merged into: counted from far beyond any file's last, so that a problem
 * found there later is told by the file in which the line stands.
 */
final class SuppliedLines {

    private static final int BASE = 1_000_000_000;

    private SuppliedLines() {}

    static YamlNode.Mapping of(YamlNode.Mapping supplement) {
        return new YamlNode.Mapping(
                supplement.entries().stream()
                        .map(entry -> new YamlNode.Entry(entry.key(), BASE + entry.line(), of(entry.value())))
                        .toList(),
                BASE + supplement.line());
    }

    private static YamlNode of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return of(mapping);
        } else if (node instanceof YamlNode.Sequence sequence) {
            List<YamlNode> items =
                    sequence.items().stream().map(SuppliedLines::of).toList();
            return new YamlNode.Sequence(items, BASE + sequence.line());
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        return new YamlNode.Scalar(scalar.text(), scalar.quoted(), BASE + scalar.line());
    }

    /** The place itself, or that of the supplement which is meant by its line. */
    static Place at(Place place, SchemeReader.@Nullable Text supplement) {
        return supplement != null && place.row() > BASE
                ? supplement.at(Place.line(supplement.file(), place.row() - BASE))
                : place;
    }
}
