package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure of an enterprise in a period, in its layers. Nobody edits what was reported: it is returned, and reported anew.
 *
 * @param period {@code 2025} or {@code 2025-06}
 * @param kind the code of its kind
 */
public record Figure(
        String enterprise,
        String period,
        String kind,
        Reported reported,
        @Nullable Returned returned,
        @Nullable Layer approved,
        @Nullable Layer adjusted) {

    /**
     * As handed in.
     *
     * @param amount null where it is missing
     * @param remark why it is missing, or what explains an odd amount; null where nothing was said
     * @param source null where it did not come from a file
     */
    public record Reported(
            @Nullable BigDecimal amount,
            @Nullable String remark,
            String by,
            OffsetDateTime at,
            @Nullable Source source) {}

    /** Where a figure stands in a file. */
    public record Source(String file, @Nullable String sheet, int row) {

        public Label shown() {
            String head = sheet == null ? file : file + " [" + sheet + "]";
            return row == 0 ? Label.same(head) : Label.of("%s 第 %d 行", "%s row %d", head, row);
        }
    }

    /** Sent back to who reported it. */
    public record Returned(String by, OffsetDateTime at, String why) {}

    /**
     * As approved, or as adjusted.
     *
     * @param why the reason; null for an approval
     */
    public record Layer(
            BigDecimal amount,
            String by,
            OffsetDateTime at,
            @Nullable String why) {}

    /** Which layer a figure comes from. */
    public enum Kept {
        REPORTED(Label.of("上报", "reported")),
        APPROVED(Label.of("审定", "approved")),
        ADJUSTED(Label.of("调整", "adjusted"));

        @SuppressWarnings("ImmutableEnumChecker") // two strings
        private final Label label;

        Kept(Label label) {
            this.label = label;
        }

        public Label label() {
            return label;
        }
    }

    /** The layer that counts: adjusted before approved before reported; what was returned counts for nothing. */
    public Kept kept() {
        return adjusted != null ? Kept.ADJUSTED : approved != null ? Kept.APPROVED : Kept.REPORTED;
    }

    /** The amount that counts; empty where the figure is missing. */
    public Optional<BigDecimal> amount() {
        if (adjusted != null) {
            return Optional.of(adjusted.amount());
        } else if (approved != null) {
            return Optional.of(approved.amount());
        }
        return returned != null ? Optional.empty() : Optional.ofNullable(reported.amount());
    }

    /** Whether somebody approved or adjusted it after it was reported. */
    boolean isSettledSinceReport() {
        return isSince(approved) || isSince(adjusted);
    }

    private boolean isSince(@Nullable Layer layer) {
        return layer != null && !layer.at().isBefore(reported.at());
    }

    /** Whether something else was reported after the approval. */
    public boolean changedSinceApproval() {
        return approved != null
                && (reported.amount() == null || reported.amount().compareTo(approved.amount()) != 0);
    }
}
