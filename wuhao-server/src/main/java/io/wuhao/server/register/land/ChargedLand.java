package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much land a firm is charged (计评面积) on a day: owned, and used without a certificate, and leased in, less leased out; of
 * buildings, the parcel's land by share of floor.
 *
 * @param terms each with its document; the total is their sum
 */
record ChargedLand(String firm, LocalDate on, List<Term> terms) {

    /** What a term is. */
    enum Kind {
        OWNED(Label.of("自有", "owned")),
        WITHOUT_CERTIFICATE(Label.of("实际使用未取得权证", "used without certificate")),
        LEASED_IN(Label.of("租入", "leased in")),
        /** a sub-lease that does not say who lets: charged to whom uses it, and taken off nobody */
        LESSOR_UNKNOWN(Label.of("转租租入（出租方未登记）", "sub-leased in (lessor unknown)")),
        OWN_FLOOR(Label.of("自有楼层分摊", "own floor, by share")),
        LEASED_OUT(Label.of("租出", "leased out")),
        FLOOR_OF_ANOTHER(Label.of("楼层归他人", "floor of another")),
        /** all that lies where the reader may not look, in one */
        ELSEWHERE(Label.of("查看范围之外的用地", "land beyond what you may see"));

        @SuppressWarnings("ImmutableEnumChecker") // two strings
        private final Label label;

        Kind(Label label) {
            this.label = label;
        }

        public Label label() {
            return label;
        }
    }

    /**
     * One piece of land of the sum.
     *
     * @param place where it lies in the tree of offices; empty for land elsewhere
     * @param parcel null for land that is no parcel of the register
     * @param floor null for ground
     * @param other the firm on the other side, if there is one
     * @param area in square metres; less than nothing for what goes off
     * @param reckoning how a share of floor became land; null for ground
     * @param occupation the number under which it is recorded; null for land that the firm owns
     */
    record Term(
            Kind kind,
            String place,
            @Nullable String parcel,
            @Nullable String floor,
            @Nullable String other,
            BigDecimal area,
            @Nullable Label reckoning,
            @Nullable String document,
            @Nullable String occupation) {

        public BigDecimal mu() {
            return Area.mu(area);
        }
    }

    ChargedLand {
        terms = List.copyOf(terms);
    }

    /** The same total; what lies at other places is one term without details. */
    ChargedLand seenWhere(Predicate<String> place) {
        List<Term> seen = terms.stream()
                .filter(term -> place.test(term.place()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (seen.size() == terms.size()) {
            return this;
        }
        BigDecimal elsewhere = area().subtract(seen.stream().map(Term::area).reduce(BigDecimal.ZERO, BigDecimal::add));
        seen.add(new Term(Kind.ELSEWHERE, "", null, null, null, elsewhere, null, null, null));
        return new ChargedLand(firm, on, seen);
    }

    /** Whether some of it lies where the reader may not look. */
    public boolean isPartElsewhere() {
        return terms.stream().anyMatch(term -> term.kind() == Kind.ELSEWHERE);
    }

    /** In square metres. */
    public BigDecimal area() {
        return terms.stream().map(Term::area).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal mu() {
        return Area.mu(area());
    }

    /** Whether some of it is also charged to a firm that sub-lets it and is not known. */
    public boolean isLessorUnknown() {
        return terms.stream().anyMatch(term -> term.kind() == Kind.LESSOR_UNKNOWN);
    }
}
