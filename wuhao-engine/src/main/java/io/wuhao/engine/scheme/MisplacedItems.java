package io.wuhao.engine.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Items that a supplement adds beside the place where the scheme has them: under a class that has them not, beside the classes, or
 * outside {@code points}. Else the item is told to lack what was written elsewhere.
 */
final class MisplacedItems {

    private static final String POINTS = "points";

    private final YamlNode.Mapping scheme;
    private final YamlNode.Mapping supplement;
    private final List<String> names;
    private final List<String> written = new ArrayList<>();

    MisplacedItems(YamlNode.Mapping scheme, YamlNode.Mapping supplement) {
        this.scheme = scheme;
        this.supplement = supplement;
        this.names = child(scheme, "indicators").map(YamlNode.Mapping::keys).orElse(List.of());
        child(scheme, POINTS).ifPresent(points -> collect(points, POINTS));
    }

    /** Where an item stands in the scheme, and what the supplement has instead. */
    record Misplaced(String path, int line, List<String> belongs) {}

    private void collect(YamlNode.Mapping mapping, String path) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String at = path + "." + entry.key();
            if (names.contains(entry.key())) {
                written.add(at);
            } else if (entry.value() instanceof YamlNode.Mapping inner) {
                collect(inner, at);
            }
        }
    }

    /** Of what is added under {@code path}, itself or inside it. */
    List<Misplaced> in(YamlNode.Entry added, String path) {
        List<Misplaced> found = new ArrayList<>();
        find(added, path, found);
        return found;
    }

    private void find(YamlNode.Entry entry, String path, List<Misplaced> found) {
        boolean isOfPoints = path.startsWith(POINTS + ".") || !path.contains(".");
        if (names.contains(entry.key()) && isOfPoints) {
            List<String> belongs = written.stream()
                    .filter(where -> where.endsWith("." + entry.key()) && !where.equals(path))
                    .filter(where -> depth(where) != depth(path) || isOpen(where))
                    .filter(where -> find(supplement, where).isEmpty())
                    .toList();
            if (!belongs.isEmpty()) {
                found.add(new Misplaced(path, entry.line(), belongs));
            }
        } else if (entry.value() instanceof YamlNode.Mapping inner && path.startsWith(POINTS)) {
            inner.entries().forEach(one -> find(one, path + "." + one.key(), found));
        }
    }

    private static long depth(String path) {
        return path.chars().filter(one -> one == '.').count();
    }

    private boolean isOpen(String path) {
        return find(scheme, path).filter(MisplacedItems::hasUnknown).isPresent();
    }

    private static boolean hasUnknown(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().stream().anyMatch(entry -> hasUnknown(entry.value()));
        }
        return node.isUnknown();
    }

    private static Optional<YamlNode> find(YamlNode.Mapping tree, String path) {
        Optional<YamlNode> node = Optional.of(tree);
        for (String key : path.split("\\.")) {
            node = node.filter(YamlNode.Mapping.class::isInstance)
                    .flatMap(one -> ((YamlNode.Mapping) one).find(key))
                    .map(YamlNode.Entry::value);
        }
        return node;
    }

    private static Optional<YamlNode.Mapping> child(YamlNode.Mapping tree, String key) {
        return find(tree, key).filter(YamlNode.Mapping.class::isInstance).map(YamlNode.Mapping.class::cast);
    }
}
