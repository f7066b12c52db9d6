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

    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] now = new int[right.length() + 1];
            now[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[right.length()];
    }
}
