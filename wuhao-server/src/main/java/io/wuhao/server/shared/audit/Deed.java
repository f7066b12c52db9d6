package io.wuhao.server.shared.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was done to one object.
 *
 * @param action a message key below {@code audit.action.}, such as {@code parcel.imported}
 * @param was the object before, in words or figures; null where there was none
 * @param became the object after; null where there is none
 * @param why the reason that the person gave, where one is asked for
 */
public record Deed(
        String action,
        String objectKind,
        String objectKey,
        @Nullable String was,
        @Nullable String became,
        @Nullable String why) {

    /** A deed that changed nothing that has a before and after: a sign-in, an export. */
    public static Deed of(String action, String objectKind, String objectKey) {
        return new Deed(action, objectKind, objectKey, null, null, null);
    }
}
