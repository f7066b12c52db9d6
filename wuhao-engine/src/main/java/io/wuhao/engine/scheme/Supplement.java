package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A second file that supplies what the document does not print. It may fill {@code unknown} and add what is absent; what the
 * document prints it cannot change.
 */
final class Supplement {

    private final SchemeReader.Text text;
    private final Problems problems;
    private final MisplacedItems misplaced;
    private final List<String> supplied = new ArrayList<>();

    private Supplement(SchemeReader.Text text, MisplacedItems misplaced, Problems problems) {
        this.text = text;
        this.misplaced = misplaced;
        this.problems = problems;
    }

    /** A scheme with what was supplied to it. */
    record Whole(YamlNode.Mapping tree, Supplied supplied) {}

    static Whole merge(YamlNode.Mapping scheme, SchemeReader.@Nullable Text more, Problems problems) {
        Optional<YamlNode.Mapping> tree = Optional.ofNullable(more).flatMap(text -> SchemeReader.tree(text, problems));
        if (more == null || tree.isEmpty()) {
            return new Whole(scheme, Supplied.NOTHING);
        }
        YamlNode.Mapping lines = SuppliedLines.of(tree.get());
        Supplement supplement = new Supplement(more, new MisplacedItems(scheme, lines), problems);
        YamlNode.Mapping merged = supplement.merged(scheme, lines, "");
        return new Whole(merged, new Supplied(more.file(), supplement.supplied));
    }

    private YamlNode.Mapping merged(YamlNode.Mapping known, YamlNode.Mapping more, String path) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : known.entries()) {
            Optional<YamlNode.Entry> added = more.find(entry.key());
            entries.add(added.map(extra -> merged(entry, extra, path)).orElse(entry));
        }
        more.entries().stream()
                .filter(entry -> known.find(entry.key()).isEmpty())
                .forEach(entry -> {
                    List<MisplacedItems.Misplaced> wrong = misplaced.in(entry, at(path, entry));
                    wrong.forEach(this::elsewhere);
                    if (wrong.isEmpty()) {
                        entries.add(entry);
                        supplied.add(at(path, entry));
                    }
                });
        return new YamlNode.Mapping(entries, known.line());
    }

    private YamlNode.Entry merged(YamlNode.Entry known, YamlNode.Entry more, String path) {
        String at = at(path, known);
        if (known.value().isUnknown()) {
            supplied.add(at);
            return new YamlNode.Entry(known.key(), more.line(), more.value());
        }
        if (known.value() instanceof YamlNode.Mapping inner && more.value() instanceof YamlNode.Mapping extra) {
            return new YamlNode.Entry(known.key(), known.line(), merged(inner, extra, at));
        }
        boolean same = known.value() instanceof YamlNode.Scalar a
                && more.value() instanceof YamlNode.Scalar b
                && a.text().equals(b.text());
        if (!same) {
            problems.error(
                    place(more.line()),
                    Label.of("（%s）文件中已有规定，不能另行补充。", "(%s) is printed in the document and cannot be supplied.", at),
                    Label.of("补充文件只填写 unknown 的内容。", "A supplement fills only what is unknown."));
        }
        return known;
    }

    private Place place(int line) {
        return SuppliedLines.at(Place.line(text.file(), line), text);
    }

    private void elsewhere(MisplacedItems.Misplaced item) {
        String belongs = String.join(", ", item.belongs());
        problems.error(
                place(item.line()),
                Label.of("（%s）在方案中不在这里。", "(%s) is not where the scheme has this item.", item.path()),
                Label.of("请写在（%s）下面，层次与方案相同。", "Write it under (%s), indented as there.", belongs));
    }

    private static String at(String path, YamlNode.Entry entry) {
        return path.isEmpty() ? entry.key() : path + "." + entry.key();
    }
}
