package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;

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
}
