package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A unit of measure: how it is written, an exact factor to the base units of its dimensions, and the dimensions. Factors are
 * fractions, since one mu is 10000/15 m² and no decimal. A word that is no known unit is a dimension of its own, so 台 goes with
 * 台 only.
 */
public record Unit(String text, BigInteger numerator, BigInteger denominator, SortedMap<String, Integer> dimensions) {

    /** No unit: pure numbers, shares (0.15 for 15 %), texts. */
    public static final Unit NONE = new Unit("", BigInteger.ONE, BigInteger.ONE, new TreeMap<>());

    private static final Map<String, Long> PREFIXES = prefixes();
    private static final Map<String, Atom> ATOMS = atoms();

    /** kW·h and 千瓦·时 are one word. */
    private static final Pattern HOUR = Pattern.compile("(kW|KW|MW|GW|千瓦|兆瓦)[·.](h|H|时)");

    private record Atom(String dimension, long numerator, long denominator, int power) {
        Atom(String dimension, long numerator) {
            this(dimension, numerator, 1, 1);
        }
    }

    public Unit {
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
        SortedMap<String, Integer> kept = new TreeMap<>(dimensions);
        kept.values().removeIf(power -> power == 0);
        dimensions = Collections.unmodifiableSortedMap(kept);
    }

    /** Reads {@code 万元/亩}, {@code 元/kWh}, {@code %}, {@code t}. Any word is a unit; empty text and {@code 1} are none. */
    public static Unit of(String text) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (clean.isEmpty() || clean.equals("1")) {
            return NONE;
        }
        String[] parts = clean.replace('÷', '/').split("/", -1);
        Unit unit = product(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            unit = unit.over(product(parts[i]));
        }
        return unit.writtenAs(clean);
    }

    private static Unit product(String text) {
        Unit unit = NONE;
        for (String word : HOUR.matcher(text).replaceAll("$1$2").split("[·*]")) {
            String clean = word.strip();
            if (!clean.isEmpty() && !clean.equals("1")) {
                unit = unit.times(atom(clean));
            }
        }
        return unit;
    }

    /** A known word, or a prefix before any word (万亿元 has two), or a word that is a dimension of its own. */
    private static Unit atom(String word) {
        Atom known = ATOMS.get(word);
        if (known != null) {
            return of(word, known);
        }
        for (Map.Entry<String, Long> prefix : PREFIXES.entrySet()) {
            if (word.startsWith(prefix.getKey())) {
                String rest = word.substring(prefix.getKey().length());
                Unit multiple = new Unit(word, BigInteger.valueOf(prefix.getValue()), BigInteger.ONE, new TreeMap<>());
                return rest.isEmpty() ? multiple : multiple.times(atom(rest)).writtenAs(word);
            }
        }
        return of(word, new Atom(word, 1));
    }

    private static Unit of(String word, Atom atom) {
        SortedMap<String, Integer> dimensions = new TreeMap<>();
        if (!atom.dimension().isEmpty()) {
            dimensions.put(atom.dimension(), atom.power());
        }
        return new Unit(word, BigInteger.valueOf(atom.numerator()), BigInteger.valueOf(atom.denominator()), dimensions);
    }

    /** The same unit under another spelling. */
    public Unit writtenAs(String spelling) {
        return new Unit(spelling, numerator, denominator, dimensions);
    }

    public boolean isNone() {
        return dimensions.isEmpty() && numerator.equals(denominator);
    }

    /** Whether figures of the two can be added: same dimensions, whatever the factor. */
    public boolean fits(Unit other) {
        return dimensions.equals(other.dimensions);
    }

    /** Whether no conversion is needed between the two. */
    public boolean sameAs(Unit other) {
        return fits(other) && numerator.equals(other.numerator) && denominator.equals(other.denominator);
    }

    public Unit times(Unit other) {
        return combine(other, 1, join(text, "·", other.text));
    }

    public Unit over(Unit other) {
        return combine(other, -1, other.text.isEmpty() ? text : (text.isEmpty() ? "1" : text) + "/" + other.text);
    }

    private Unit combine(Unit other, int sign, String spelling) {
        SortedMap<String, Integer> sum = new TreeMap<>(dimensions);
        other.dimensions.forEach((dimension, power) -> sum.merge(dimension, sign * power, Integer::sum));
        BigInteger up = sign > 0 ? other.numerator : other.denominator;
        BigInteger down = sign > 0 ? other.denominator : other.numerator;
        return new Unit(spelling, numerator.multiply(up), denominator.multiply(down), sum);
    }

    private static String join(String left, String between, String right) {
        return left.isEmpty() ? right : right.isEmpty() ? left : left + between + right;
    }

    /** What one of this unit is in the other, as a fraction {numerator, denominator}: 公顷 to 亩 is 15/1. */
    public BigInteger[] factorTo(Unit other) {
        if (!fits(other)) {
            throw new IllegalArgumentException("(" + text + ") does not convert to (" + other.text + ")");
        }
        BigInteger up = numerator.multiply(other.denominator);
        BigInteger down = denominator.multiply(other.numerator);
        BigInteger common = up.gcd(down);
        return new BigInteger[] {up.divide(common), down.divide(common)};
    }

    /** The figure in the other unit, exact up to {@code decimals}, half up. */
    public BigDecimal convert(BigDecimal figure, Unit other, int decimals) {
        BigInteger[] factor = factorTo(other);
        BigDecimal up = figure.multiply(new BigDecimal(factor[0]));
        return factor[1].equals(BigInteger.ONE) && up.scale() <= decimals
                ? up
                : up.divide(new BigDecimal(factor[1]), decimals, RoundingMode.HALF_UP);
    }

    /** For readers of either language: the Chinese unit names have English words. */
    public Label label() {
        return new Label(text, UnitWords.english(text));
    }

    /** What follows a figure: {@code  万元}, or {@code  ×10k yuan} so that two numbers do not meet; nothing without a unit. */
    public Label afterFigure() {
        String english = UnitWords.english(text);
        boolean number = !english.isEmpty() && Character.isDigit(english.charAt(0));
        return isNone() ? Label.same("") : new Label(" " + text, (number ? " ×" : " ") + english);
    }

    @Override
    public String toString() {
        return text;
    }

    private static Map<String, Long> prefixes() {
        Map<String, Long> prefixes = new TreeMap<>();
        prefixes.put("十", 10L);
        prefixes.put("百", 100L);
        prefixes.put("千", 1_000L);
        prefixes.put("万", 10_000L);
        prefixes.put("亿", 100_000_000L);
        return Collections.unmodifiableMap(prefixes);
    }

    private static Map<String, Atom> atoms() {
        Map<String, Atom> atoms = new TreeMap<>();
        put(atoms, new Atom("money", 1), "元", "yuan", "CNY");
        put(atoms, new Atom("length", 1, 1, 2), "m2", "平方米", "㎡");
        put(atoms, new Atom("length", 10_000, 15, 2), "亩", "mu");
        put(atoms, new Atom("length", 10_000, 1, 2), "公顷", "ha");
        put(atoms, new Atom("length", 1_000_000, 1, 2), "km2", "平方公里", "平方千米");
        put(atoms, new Atom("length", 1, 1, 3), "m3", "立方米", "方");
        put(atoms, new Atom("length", 1), "m", "米");
        put(atoms, new Atom("length", 1_000), "km", "公里");
        put(atoms, new Atom("electricity", 1), "kWh", "kwh", "KWH", "KWh", "千瓦时", "度");
        put(atoms, new Atom("electricity", 1_000), "MWh", "兆瓦时");
        put(atoms, new Atom("electricity", 1_000_000), "GWh");
        put(atoms, new Atom("coal", 1_000), "tce", "吨标准煤", "吨标煤");
        put(atoms, new Atom("coal", 1), "kgce", "千克标准煤", "公斤标准煤");
        put(atoms, new Atom("mass", 1_000), "t", "吨");
        put(atoms, new Atom("mass", 1), "kg", "千克", "公斤");
        put(atoms, new Atom("mass", 1, 1_000, 1), "g", "克");
        put(atoms, new Atom("persons", 1), "人", "person", "persons");
        put(atoms, new Atom("", 1, 100, 1), "%", "百分比");
        put(atoms, new Atom("", 1, 1_000, 1), "‰");
        return atoms;
    }

    private static void put(Map<String, Atom> atoms, Atom atom, String... spellings) {
        for (String spelling : spellings) {
            atoms.put(Normalizer.normalize(spelling, Normalizer.Form.NFKC), atom);
        }
    }
}
