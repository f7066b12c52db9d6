package io.wuhao.engine.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares out the rows of a page, so that a large group does not push out a small one. */
final class Shares {

    private Shares() {}

    /** How many rows each gets: all it wants where that fits, else its even share of what is left. */
    static List<Long> of(long rows, List<Long> wanted) {
        List<Long> shares = new ArrayList<>(wanted);
        long left = rows;
        List<Integer> smallestFirst = IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparing(wanted::get))
                .toList();
        for (int i = 0; i < smallestFirst.size(); i++) {
            int at = smallestFirst.get(i);
            shares.set(at, Math.min(wanted.get(at), left / (smallestFirst.size() - i)));
            left -= shares.get(at);
        }
        return shares;
    }
}
