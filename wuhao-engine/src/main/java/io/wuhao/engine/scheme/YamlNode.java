package io.wuhao.engine.scheme;

import java.util.List;
import java.util.Optional;

/** A piece of a scheme file with its line; what it means is decided by whoever reads it. */
sealed interface YamlNode {

    int line();

    /** A single value as text; {@code quoted} tells {@code "20"} from {@code 20}. */
    record Scalar(String text, boolean quoted, int line) implements YamlNode {
        boolean isEmpty() {
            return !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }
    }

    record Sequence(List<YamlNode> items, int line) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys in the order of the file; the reader has refused a key written twice. */
    record Mapping(List<Entry> entries, int line) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Entry> find(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }

        List<String> keys() {
            return entries.stream().map(Entry::key).toList();
        }
    }

    record Entry(String key, int line, YamlNode value) {}

    default boolean isUnknown() {
        return this instanceof Scalar scalar
                && !scalar.quoted()
                && scalar.text().equals("unknown");
    }
}
