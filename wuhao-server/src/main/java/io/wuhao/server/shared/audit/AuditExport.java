package io.wuhao.server.shared.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The log as a table for Excel: a line that says what it is, a heading, the entries in the order of the chain. */
@Component
class AuditExport {

    private static final int AT_ONCE = 2_000;

    private final AuditEntries entries;
    private final MessageSource messages;
    private final Clock clock;

    AuditExport(AuditEntries entries, MessageSource messages, Clock clock) {
        this.entries = entries;
        this.messages = messages;
        this.clock = clock;
    }

    void write(AuditQuestion question, String login, Locale language, Writer to) throws IOException {
        to.write('\uFEFF'); // without it Excel reads Chinese as GBK
        AuditEntries.End end = entries.end();
        try (CsvWriter table = CsvWriter.builder().build(to)) {
            table.writeRecord(messages.getMessage(
                    "audit.export.about",
                    new Object[] {
                        OffsetDateTime.now(clock)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                        login,
                        question.inWords(),
                        String.valueOf(entries.count(question)),
                        String.valueOf(end.lastId()),
                        end.lastDigest()
                    },
                    language));
            table.writeRecord(heading(language));
            List<AuditEntry> next = entries.listAfter(0, question, AT_ONCE);
            while (!next.isEmpty()) {
                next.forEach(entry -> table.writeRecord(cells(entry)));
                next = entries.listAfter(next.get(next.size() - 1).id(), question, AT_ONCE);
            }
        }
    }

    private List<String> heading(Locale language) {
        return List.of("number", "when", "who", "address", "action", "kind", "key", "was", "became", "why", "digest")
                .stream()
                .map(column -> messages.getMessage("audit." + column, null, language))
                .toList();
    }

    private List<String> cells(AuditEntry entry) {
        Deed deed = entry.deed();
        return List.of(
                String.valueOf(entry.id()),
                at(entry.at(), clock.getZone()),
                text(entry.login()),
                text(entry.address()),
                text(deed.action()),
                text(deed.objectKind()),
                text(deed.objectKey()),
                text(deed.was()),
                text(deed.became()),
                text(deed.why()),
                entry.digest());
    }

    private static String at(OffsetDateTime at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZoneSameInstant(zone));
    }

    /** A text that Excel would run as a formula gets an apostrophe before it. */
    static String text(@Nullable String text) {
        return text == null ? "" : text.matches("(?s)[=+\\-@\\t\\r].+") ? "'" + text : text;
    }
}
