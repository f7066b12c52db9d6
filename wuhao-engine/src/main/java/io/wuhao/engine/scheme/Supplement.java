package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A second file that supplies what the document does not print. It may fill {@code unknown} and add what is absent; what the
 * document prints it cannot change.
 */
final class Supplement {

    private final String file;
    private final Problems problems;

    private Supplement(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static YamlNode.Mapping merge(YamlNode.Mapping scheme, SchemeReader.Text supplement, Problems problems) {
        Optional<YamlNode.Mapping> more = SchemeReader.tree(supplement, problems);
        return more.map(tree -> new Supplement(supplement.file(), problems).merged(scheme, tree, ""))
                .orElse(scheme);
    }

    private YamlNode.Mapping merged(YamlNode.Mapping known, YamlNode.Mapping more, String path) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : known.entries()) {
            Optional<YamlNode.Entry> added = more.find(entry.key());
            entries.add(added.map(extra -> merged(entry, extra, path)).orElse(entry));
        }
        more.entries().stream()
                .filter(entry -> known.find(entry.key()).isEmpty())
                .forEach(entries::add);
        return new YamlNode.Mapping(entries, known.line());
    }

    private YamlNode.Entry merged(YamlNode.Entry known, YamlNode.Entry more, String path) {
        String at = path.isEmpty() ? known.key() : path + "." + known.key();
        if (known.value().isUnknown()) {
            return new YamlNode.Entry(known.key(), known.line(), more.value());
        }
        if (known.value() instanceof YamlNode.Mapping inner && more.value() instanceof YamlNode.Mapping extra) {
            return new YamlNode.Entry(known.key(), known.line(), merged(inner, extra, at));
        }
        boolean same = known.value() instanceof YamlNode.Scalar a
                && more.value() instanceof YamlNode.Scalar b
                && a.text().equals(b.text());
        if (!same) {
            problems.error(
                    Place.line(file, more.line()),
                    Label.of("（%s）文件中已有规定，不能另行补充。", "(%s) is printed in the document and cannot be supplied.", at),
                    Label.of("补充文件只填写 unknown 的内容。", "A supplement fills only what is unknown."));
        }
        return known;
    }
}
