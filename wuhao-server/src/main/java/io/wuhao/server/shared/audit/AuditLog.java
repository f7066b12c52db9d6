package io.wuhao.server.shared.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to write into the audit log. An entry stands in the same transaction as the change that it tells: both are kept or
 * neither.
 */
@Component
public class AuditLog {

    private final JdbcClient database;
    private final Clock clock;

    AuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes what the signed-in person did to one object. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wrote(Deed deed) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        wrote(deed, who == null ? "-" : who.getName(), addressOf(who));
    }

    /** Writes what somebody did who is not (yet) signed in, or what the house did itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wrote(Deed deed, String login, String address) {
        ChainEnd end = database.sql("select last_id, last_digest from audit_chain where id = 1 for update")
                .query(ChainEnd.class)
                .single();
        // microseconds: what both databases keep, so that the digest can be recomputed from the row
        OffsetDateTime at = OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        AuditEntry entry = new AuditEntry(end.lastId() + 1, at, login, address, deed, end.lastDigest(), "");
        String digest = entry.digestOfContent();
        insert(entry, digest);
        database.sql("update audit_chain set last_id = ?, last_digest = ? where id = 1")
                .params(entry.id(), digest)
                .update();
    }

    private void insert(AuditEntry entry, String digest) {
        Deed deed = entry.deed();
        database.sql("""
                        insert into audit_entry (id, at, login, address, action, object_kind, object_key, was, became, why,
                            previous_digest, digest)
                        values (:id, :at, :login, :address, :action, :kind, :key, :was, :became, :why, :previous, :digest)
                        """)
                .param("id", entry.id())
                .param("at", entry.at())
                .param("login", entry.login())
                .param("address", entry.address())
                .param("action", deed.action())
                .param("kind", deed.objectKind())
                .param("key", deed.objectKey())
                .param("was", deed.was())
                .param("became", deed.became())
                .param("why", deed.why())
                .param("previous", entry.previousDigest())
                .param("digest", digest)
                .update();
    }

    private static String addressOf(@Nullable Authentication who) {
        return who != null && who.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "-";
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private record ChainEnd(long lastId, String lastDigest) {}
}
