package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In what state a parcel may be; the gravest first. Which numbers decide stands in the rules ({@link LandRules}). */
enum LandState {
    /** a clue, which only the land authority turns into a finding */
    SUSPECTED_IDLE(Label.of("疑似闲置", "suspected idle"), "bad"),
    OTHER_USE(Label.of("改变用途", "other use"), "bad"),
    SUPPLIED_NOT_USED(Label.of("供而未用", "supplied, not used"), "warn"),
    USED_IN_PART(Label.of("用而未尽", "used in part"), "warn"),
    BUILT_WITHOUT_INVESTMENT(Label.of("建而未投", "built without investment"), "warn"),
    BELOW_PROMISE(Label.of("投而未达标", "below promise"), "warn"),
    APPROVED_NOT_SUPPLIED(Label.of("批而未供", "approved, not supplied"), "warn"),
    /** neither a batch nor a contract is known, so nothing can be said */
    UNCLEAR(Label.of("资料不全", "not enough known"), ""),
    /** supplied, and its days have not come yet */
    IN_TERM(Label.of("合同期内", "within its term"), ""),
    IN_ORDER(Label.of("正常", "in order"), "good");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Label label;

    private final String tone;

    LandState(Label label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public Label label() {
        return label;
    }

    /** The tag of pages: bad, warn, good or none. */
    public String tone() {
        return tone;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LandState> find(String code) {
        return List.of(values()).stream()
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
