package io.wuhao.server.shared.audit;

import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deed with who, when and from where, and its link in the chain. */
record AuditEntry(
        long id, OffsetDateTime at, String login, String address, Deed deed, String previousDigest, String digest) {

    /** Each field with its length before it, so that no two entries read alike; then the digest before. */
    String digestOfContent() {
        return AuditLog.sha256(Stream.of(
                        String.valueOf(id),
                        at.toInstant().toString(),
                        login,
                        address,
                        deed.action(),
                        deed.objectKind(),
                        deed.objectKey(),
                        deed.was(),
                        deed.became(),
                        deed.why(),
                        previousDigest)
                .map(AuditEntry::measured)
                .collect(Collectors.joining()));
    }

    private static String measured(@Nullable String field) {
        return field == null ? "-;" : field.length() + ":" + field + ";";
    }
}
