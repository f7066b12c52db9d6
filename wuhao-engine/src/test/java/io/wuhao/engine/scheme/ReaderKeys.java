package io.wuhao.engine.scheme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys that the readers of a scheme know, taken from their source: the words of each {@code Keys.of(…)} and of the lists
 * that are handed to it. So the documents cannot forget a key that the code has.
 */
final class ReaderKeys {

    private static final Path READERS = Path.of("src/main/java/io/wuhao/engine/scheme");
    private static final List<Pattern> LISTS = List.of(
            Pattern.compile("Keys\\.of\\((.*?)\\)\\s*[;)]", Pattern.DOTALL),
            Pattern.compile("String\\[] \\w+ = \\{(.*?)\\}", Pattern.DOTALL),
            Pattern.compile("OWN_KEYS =\\s+Set\\.of\\((.*?)\\)", Pattern.DOTALL),
            Pattern.compile("allowed\\.addAll\\((.*?)\\)", Pattern.DOTALL),
            Pattern.compile("WORDS = Set\\.of\\((.*?)\\)", Pattern.DOTALL));
    private static final Pattern WORD = Pattern.compile("\"([a-z][a-z_]*)\"");

    private ReaderKeys() {}

    static Set<String> all() throws IOException {
        String source = source();
        Set<String> keys = new TreeSet<>(Set.of("certificates")); // asked for in an open map
        for (Pattern list : LISTS) {
            Matcher found = list.matcher(source);
            while (found.find()) {
                keys.addAll(words(found.group(1)));
            }
        }
        if (!keys.containsAll(List.of("scheme", "given_in", "weight", "fewer_than", "unless", "expect", "each_item"))) {
            throw new IllegalStateException("the readers are written in another way now: only " + keys + " was found");
        }
        return keys;
    }

    /** Every word in quotation marks that could be a key. */
    static Set<String> words() throws IOException {
        return words(source() + Files.readString(Path.of("src/main/java/io/wuhao/engine/run/CaseDifferences.java")));
    }

    private static Set<String> words(String source) {
        Set<String> words = new TreeSet<>();
        WORD.matcher(source).results().forEach(word -> words.add(word.group(1)));
        return words;
    }

    private static String source() throws IOException {
        StringBuilder source = new StringBuilder();
        try (Stream<Path> files = Files.list(READERS)) {
            for (Path file : files.filter(name -> name.toString().endsWith("java"))
                    .sorted()
                    .toList()) {
                source.append(Files.readString(file));
            }
        }
        return source.toString();
    }
}
