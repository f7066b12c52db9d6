package io.wuhao.server.shared.page;

/** Who is signed in, as the frame greets them. */
public interface Named {

    /** The person's own name, not the one they sign in with. */
    String shownName();
}
