package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping of the file, asked key by key. Keys that nobody may write here are reported when it is made. */
final class Keys {

    final Reading reading;
    final String path;
    final YamlNode.Mapping mapping;

    private Keys(YamlNode.Mapping mapping, String path, Reading reading) {
        this.mapping = mapping;
        this.path = path;
        this.reading = reading;
    }

    /** A mapping with a closed list of keys. */
    static Keys of(YamlNode.Mapping mapping, String path, Reading reading, String... allowed) {
        Set<String> known = Set.of(allowed);
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                unknownKey(entry, known, reading);
            }
        }
        return new Keys(mapping, path, reading);
    }

    /** YAML ends a value at a comma inside braces, and takes what follows for a key without a value. */
    private static void unknownKey(YamlNode.Entry entry, Set<String> known, Reading reading) {
        boolean isRestOfValue =
                !entry.key().matches("[a-z_]+") && entry.value() instanceof YamlNode.Scalar scalar && scalar.isEmpty();
        reading.error(
                entry.line(),
                Label.of("这里没有键（%s）。", "Key (%s) is not known here.", entry.key()),
                isRestOfValue
                        ? Label.of(
                                "花括号里的逗号会截断前面的值：请把含逗号的值单独写一行，或加双引号。",
                                "A comma inside { } ends the value before it: give a value with commas a line of its own, or double quotes.")
                        : Nearest.advice(entry.key(), known));
    }

    /** A mapping whose keys are names. */
    static Keys open(YamlNode.Mapping mapping, String path, Reading reading) {
        return new Keys(mapping, path, reading);
    }

    int line() {
        return mapping.line();
    }

    int line(String key) {
        return mapping.find(key).map(YamlNode.Entry::line).orElse(mapping.line());
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return mapping.find(key).isPresent();
    }

    boolean isUnknown(String key) {
        return mapping.find(key).filter(entry -> entry.value().isUnknown()).isPresent();
    }

    Optional<YamlNode> node(String key) {
        Optional<YamlNode.Entry> entry = mapping.find(key);
        if (entry.isPresent() && entry.get().value().isUnknown()) {
            reading.unknown(path(key), entry.get().line());
            return Optional.empty();
        }
        return entry.map(YamlNode.Entry::value);
    }

    /** The text of a single value; {@code {is: x, source: …}} is x, and its source is kept. */
    Optional<String> text(String key) {
        return node(key).flatMap(node -> scalar(node, path(key)));
    }

    private Optional<String> scalar(YamlNode node, String at) {
        if (node instanceof YamlNode.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        if (node instanceof YamlNode.Mapping sourced && sourced.find("is").isPresent()) {
            Keys keys = Keys.of(sourced, at, reading, "is", "source");
            keys.text("source").ifPresent(source -> reading.sources.put(at, source));
            if (keys.isUnknown("is")) {
                reading.unknown(at, node.line());
                return Optional.empty();
            }
            return keys.text("is");
        }
        reading.error(
                node.line(),
                Label.of("（%s）应为一个值。", "(%s) should be a single value.", at),
                Label.of("请写在同一行。", "Write it on the same line."));
        return Optional.empty();
    }

    String required(String key, String otherwise) {
        if (!has(key)) {
            missing(key);
        }
        return text(key).orElse(otherwise);
    }

    void missing(String key) {
        reading.error(
                mapping.line(),
                Label.of("缺少（%s）。", "(%s) is missing.", path(key)),
                Label.of("请补上，或写 unknown。", "Add it, or write unknown if the document does not print it."));
    }

    Optional<BigDecimal> number(String key) {
        return text(key).flatMap(text -> number(text, key));
    }

    private Optional<BigDecimal> number(String text, String key) {
        Optional<BigDecimal> number = Phrases.number(text);
        if (number.isEmpty()) {
            reading.error(
                    line(key),
                    Label.of("（%s）应为数，写的是（%s）。", "(%s) should be a number, it is (%s).", path(key), text),
                    Label.of("数按文件所印书写，例如 24.097 或 15 %。", "Write numbers as printed, as 24.097 or 15 %."));
        }
        return number;
    }

    @Nullable
    BigDecimal numberOrNull(String key) {
        return number(key).orElse(null);
    }

    /** A whole number from 0 to {@code most}. */
    @Nullable
    Integer wholeOrNull(String key, int most) {
        Optional<BigDecimal> number = number(key);
        if (number.isEmpty()) {
            return null;
        }
        BigDecimal value = number.get();
        if (value.stripTrailingZeros().scale() > 0 || value.signum() < 0 || value.intValue() > most) {
            reading.error(
                    line(key),
                    Label.of("（%s）是 %s。", "(%s) is %s.", path(key), value.toPlainString()),
                    Label.of("应为 0 到 %d 的整数。", "It should be a whole number from 0 to %d.", most));
            return null;
        }
        return value.intValueExact();
    }

    boolean yes(String key) {
        Optional<String> text = text(key);
        if (text.isPresent() && !List.of("true", "false", "yes", "no").contains(text.get())) {
            reading.error(
                    line(key),
                    Label.of("（%s）是（%s）。", "(%s) is (%s).", path(key), text.get()),
                    Label.of("应为 yes 或 no。", "It should be yes or no."));
        }
        return text.filter(word -> word.equals("true") || word.equals("yes")).isPresent();
    }

    /** One of a closed list of words, or the first of them. */
    String oneOf(String key, List<String> words, String zhKind, String enKind) {
        Optional<String> text = text(key);
        if (text.isPresent() && !words.contains(text.get())) {
            reading.notOneOf(text.get(), words, line(key), zhKind, enKind);
            return words.get(0);
        }
        return text.orElse(words.get(0));
    }

    /** The mapping under a key; anything else there is reported. */
    Optional<YamlNode.Mapping> mapping(String key) {
        return node(key).flatMap(node -> asMapping(node, path(key), reading));
    }

    static Optional<YamlNode.Mapping> asMapping(YamlNode node, String path, Reading reading) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (!(node instanceof YamlNode.Scalar scalar && scalar.isEmpty())) {
            reading.error(
                    node.line(),
                    Label.of("（%s）下面应为键和值。", "(%s) should hold keys and values.", path),
                    Label.of("请写成（键: 值），每行一个，向右缩进。", "Write (key: value), one a line, indented."));
        }
        return Optional.empty();
    }

    /** The texts of a list, or the one text that stands in its place. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list(key)) {
            scalar(item, path(key)).ifPresent(texts::add);
        }
        return texts;
    }

    List<YamlNode> list(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        return node.get() instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node.get());
    }

    /** The label of a thing: its zh and en, either standing in for the other, or its name. */
    Label label(String name) {
        Optional<String> zh = text("zh");
        Optional<String> en = text("en");
        String shown = name.replace('_', ' ');
        return new Label(zh.or(() -> en).orElse(shown), en.orElse(shown));
    }

    /** A label written under a key, as one text or as {@code {zh, en}}. */
    Label labelUnder(String key, Label otherwise) {
        Optional<YamlNode> node = node(key);
        return node.map(value -> labelOf(value, path(key))).orElse(otherwise);
    }

    private Label labelOf(YamlNode node, String at) {
        if (node instanceof YamlNode.Mapping mapping && mapping.find("is").isEmpty()) {
            Keys keys = Keys.of(mapping, at, reading, "zh", "en");
            Optional<String> zh = keys.text("zh");
            Optional<String> en = keys.text("en");
            return new Label(zh.or(() -> en).orElse(""), en.or(() -> zh).orElse(""));
        }
        return Label.same(scalar(node, at).orElse(""));
    }

    List<Label> labels(String key) {
        List<Label> labels = new ArrayList<>();
        for (YamlNode item : list(key)) {
            labels.add(labelOf(item, path(key)));
        }
        return labels;
    }

    /** The column that this key names, or a problem. */
    Optional<Column> column(String key, String name, Register who) {
        Optional<Column> column = who.findColumn(name);
        if (column.isEmpty()) {
            reading.notOneOf(name, who.columns().stream().map(Column::name).toList(), line(key), "列", "column");
        }
        return column;
    }
}
