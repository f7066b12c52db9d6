package io.wuhao.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Advice for a name that is not known: the known one that looks most like it. */
public final class Nearest {

    private Nearest() {}

    /** {@code Maybe (land_mu)?}, or the list of what may stand there. */
    public static Label advice(String written, Collection<String> known) {
        Optional<String> nearest = to(written, known);
        if (nearest.isPresent()) {
            return Label.of("是否应为（%s）？", "Maybe (%s)?", nearest.get());
        }
        String all = String.join(", ", known.stream().sorted().toList());
        return Label.of("可用：%s。", "Known here: %s.", all.isEmpty() ? "—" : all);
    }

    public static Optional<String> to(String written, Collection<String> known) {
        int limit = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= limit
                        || name.startsWith(written) && written.length() > 2
                        || written.startsWith(name) && name.length() > 2)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Damerau–Levenshtein, neighbours swapped once. */
    private static int distance(String a, String b) {
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
