package io.wuhao.engine.register;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** Chinese unit names in English: 万元/亩 is {@code 10k yuan/mu}. A word that is not known here stays as it is. */
final class UnitWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("元", "yuan"),
            Map.entry("亩", "mu"),
            Map.entry("平方米", "m2"),
            Map.entry("公顷", "ha"),
            Map.entry("平方公里", "km2"),
            Map.entry("平方千米", "km2"),
            Map.entry("立方米", "m3"),
            Map.entry("方", "m3"),
            Map.entry("米", "m"),
            Map.entry("公里", "km"),
            Map.entry("千瓦时", "kWh"),
            Map.entry("度", "kWh"),
            Map.entry("兆瓦时", "MWh"),
            Map.entry("吨标准煤", "tce"),
            Map.entry("吨标煤", "tce"),
            Map.entry("千克标准煤", "kgce"),
            Map.entry("公斤标准煤", "kgce"),
            Map.entry("吨", "t"),
            Map.entry("千克", "kg"),
            Map.entry("公斤", "kg"),
            Map.entry("克", "g"),
            Map.entry("百分比", "%"));

    private static final Map<String, String> PREFIXES = Map.of("万", "10k", "亿", "100m", "千", "1,000", "百", "100");

    private UnitWords() {}

    static String english(String text) {
        String[] parts = Normalizer.normalize(text, Normalizer.Form.NFKC).split("/", -1);
        StringBuilder english = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            String[] factors = parts[i].split("·", -1);
            for (int j = 0; j < factors.length; j++) {
                factors[j] = word(factors[j].strip(), i == 0);
            }
            english.append(i == 0 ? "" : "/").append(String.join("·", factors));
        }
        return english.toString();
    }

    private static String word(String word, boolean several) {
        return known(word, several)
                .or(() -> word.length() < 2
                        ? Optional.empty()
                        : Optional.ofNullable(PREFIXES.get(word.substring(0, 1)))
                                .flatMap(prefix ->
                                        known(word.substring(1), several).map(rest -> prefix + " " + rest)))
                .orElse(word);
    }

    private static Optional<String> known(String word, boolean several) {
        if (word.equals("人")) {
            return Optional.of(several ? "persons" : "person");
        }
        boolean latin = !word.isEmpty() && word.chars().allMatch(letter -> letter < 0x80);
        return latin ? Optional.of(word) : Optional.ofNullable(WORDS.get(word));
    }
}
