package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;

/**
 * Whose a column is and who may see it. A column without a basis is shown to its owner's offices only.
 *
 * @param owner the department that answers for the figure
 * @param purpose what it may be used for
 */
public record Custody(Label owner, Basis basis, Label purpose, Readers readers, boolean publishable) {

    /** On what ground the office holds the figure. */
    public enum Basis {
        /** the firm's own filing */
        OWN_FILING,
        /** the firm's written authorisation */
        AUTHORISATION,
        /** an agreement between departments */
        SHARING_AGREEMENT,
        /** published anyway */
        PUBLIC,
        /** none is recorded */
        NONE
    }

    /** Who may see a figure, beside the firm that it is about. */
    public enum Readers {
        /** whoever may read the unit's place */
        PLACE,
        /** the office and reviewers, not parks and leaders */
        OFFICE,
        /** only those who hand it in */
        OWNER
    }

    /** Whether this person may see a figure of a unit at this place. Without a basis only those who hand it in may. */
    public boolean mayBeReadBy(SignedIn reader, String place) {
        return switch (basis == Basis.NONE ? Readers.OWNER : readers) {
            case PLACE -> reader.may(Right.READ, place);
            case OFFICE -> reader.may(Right.APPROVE, place);
            case OWNER -> reader.may(Right.RECORD, place);
        };
    }
}
