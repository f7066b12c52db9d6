package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML 1.2 into {@link YamlNode}s, so that every later problem can name its line. Data binding would stop at the first
 * error, let a key given twice pass, and forget the lines.
 */
final class YamlFile {

    private static final int DEEPEST = 60;
    private static final int MOST_NODES = 200_000;
    private static final Label SHORTEN =
            Label.of("请拆分文件或去掉重复引用。", "Split the file, or write out what the anchors repeat.");

    private final String file;
    private final Problems problems;
    private int nodes;

    private YamlFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static Optional<YamlNode> read(String text, String file, Problems problems) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setAllowDuplicateKeys(true)
                    .setCodePointLimit(10_000_000)
                    .build();
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.flatMap(node -> Optional.ofNullable(new YamlFile(file, problems).node(node, 0)));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.error(
                    Place.line(file, line),
                    Label.of("不是有效的 YAML：%s。", "This is not valid YAML: %s.", broken.getProblem()),
                    Label.of(
                            "请检查这一行及上一行的缩进、冒号后的空格、引号和括号。",
                            "Look at the indentation, the space after colons, quotes and brackets here and one line above."));
            return Optional.empty();
        } catch (YamlEngineException broken) {
            problems.error(
                    Place.file(file),
                    Label.of("不是有效的 YAML。", "This is not valid YAML: %s.", String.valueOf(broken.getMessage())),
                    SHORTEN);
            return Optional.empty();
        }
    }

    private @org.jspecify.annotations.Nullable YamlNode node(Node node, int depth) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            if (nodes <= MOST_NODES + 1) {
                problems.error(
                        Place.line(file, line),
                        Label.of("嵌套过深或内容过多。", "This is nested too deep, or too large."),
                        SHORTEN);
                nodes = MOST_NODES + 1;
            }
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return new YamlNode.Scalar(scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, line);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence(sequence, line, depth);
        }
        return mapping((MappingNode) node, line, depth);
    }

    private YamlNode.Sequence sequence(SequenceNode sequence, int line, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            YamlNode read = node(item, depth + 1);
            if (read != null) {
                items.add(read);
            }
        }
        return new YamlNode.Sequence(items, line);
    }

    private YamlNode.Mapping mapping(MappingNode mapping, int line, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int keyLine = tuple.getKeyNode()
                    .getStartMark()
                    .map(mark -> mark.getLine() + 1)
                    .orElse(line);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.error(
                        Place.line(file, keyLine),
                        Label.of("键必须是一个词。", "A key must be a single word."),
                        Label.of("请检查括号。", "Look at the brackets."));
                continue;
            }
            YamlNode.Entry earlier = entries.get(key.getValue());
            if (earlier != null) {
                problems.error(
                        Place.line(file, keyLine),
                        Label.of(
                                "键（%s）写了两次，第一次在第 %d 行。",
                                "Key (%s) is written twice, first in line %d.", key.getValue(), earlier.line()),
                        Label.of("请删去其中一个。", "Remove one of them."));
                continue;
            }
            YamlNode value = node(tuple.getValueNode(), depth + 1);
            if (value != null) {
                entries.put(key.getValue(), new YamlNode.Entry(key.getValue(), keyLine, value));
            }
        }
        return new YamlNode.Mapping(List.copyOf(entries.values()), line);
    }
}
