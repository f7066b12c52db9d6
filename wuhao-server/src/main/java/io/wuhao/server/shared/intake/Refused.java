package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;

/** A confirmation or an undo that cannot be, with the reason in words for whoever asked; registers may refuse what they are to write. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Label why;

    public Refused(Label why) {
        super(why.en());
        this.why = why;
    }

    Label why() {
        return why;
    }
}
