package io.wuhao.engine.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that the user probably meant. */
final class Nearest {

    private Nearest() {}

    /** The candidate that differs least, if it differs in no more than a third of its characters. */
    static Optional<String> to(String given, Collection<String> candidates) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> isClose(wanted, candidate.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt((String candidate) -> distance(wanted, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isClose(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (longer < 2 || longer > 60 || one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return distance(one, other) <= Math.max(1, longer / 3);
    }

    /** Edits (insert, remove, replace, swap of neighbours) between the two. */
    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replace = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
