package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How points add up, over any depth of levels: a tree whose leaves are items. */
public sealed interface Total {

    String name();

    record Leaf(String name) implements Total {}

    /**
     * A total of items or further totals.
     *
     * @param weights of the children, for means; a child without one has weight 1
     * @param full what the full marks inside must add up to, or null where the rule does not say
     */
    record Branch(
            String name,
            Label label,
            Combine combine,
            Map<String, BigDecimal> weights,
            List<Total> of,
            @Nullable BigDecimal full,
            Place place)
            implements Total {
        public Branch {
            weights = Scheme.ordered(weights);
            of = List.copyOf(of);
        }

        public BigDecimal weightOf(Total child) {
            return weights.getOrDefault(child.name(), BigDecimal.ONE);
        }

        /** All items below, each once, in order. */
        public List<String> items() {
            return of.stream()
                    .flatMap(
                            child -> child instanceof Branch branch ? branch.items().stream() : Stream.of(child.name()))
                    .distinct()
                    .toList();
        }

        /** This total and all below it, the deepest first. */
        public List<Branch> branches() {
            Stream<Branch> below = of.stream()
                    .filter(Branch.class::isInstance)
                    .map(Branch.class::cast)
                    .flatMap(branch -> branch.branches().stream());
            return Stream.concat(below, Stream.of(this)).toList();
        }
    }

    enum Combine {
        SUM,
        MEAN,
        GEOMETRIC_MEAN,
        HARMONIC_MEAN
    }
}
