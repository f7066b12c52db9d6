package io.wuhao.engine.formula;

import io.wuhao.engine.Label;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that was probably meant: fewest letters added, dropped, changed or swapped with a neighbour. */
public final class NearestName {

    private static final int MOST_LISTED = 20;

    private NearestName() {}

    /** The nearest name, if it is near enough to be worth a guess. */
    public static Optional<String> find(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNear(name, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code Maybe (land_mu)?}, or the names that there are. */
    public static Label advice(String name, Collection<String> known) {
        return find(name, known)
                .map(near -> Label.of("是否指（%s）？", "Maybe (%s)?", near))
                .orElseGet(() -> list(known));
    }

    private static Label list(Collection<String> known) {
        if (known.isEmpty()) {
            return Label.of("这里没有可用的名称。", "There is no name that could stand here.");
        }
        String names =
                String.join(", ", known.stream().sorted().limit(MOST_LISTED).toList());
        return Label.of("可用的有：%s%s。", "Known: %s%s.", names, known.size() > MOST_LISTED ? " …" : "");
    }

    private static boolean isNear(String name, String candidate) {
        boolean startsAlike = name.length() >= 3 && (candidate.startsWith(name) || name.startsWith(candidate));
        return startsAlike || distance(name, candidate) <= Math.max(1, Math.min(name.length(), candidate.length()) / 3);
    }

    /** Damerau–Levenshtein, neighbours swapped once. */
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        int change = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
