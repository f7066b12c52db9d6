package io.wuhao.server.shared.audit;

import io.wuhao.engine.Label;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes every digest. A changed, removed or inserted entry shows with its number; a cut at the end shows by the end that is
 * kept apart. Who can write both tables and recompute everything after is found only against an end that was written down
 * elsewhere: every export carries one.
 */
@Component
class AuditChain {

    private static final String BEGINNING = "0".repeat(64);
    private static final int AT_ONCE = 2_000;
    /** after so many breaks the rest says nothing new */
    private static final int MOST = 20;

    private final AuditEntries entries;

    AuditChain(AuditEntries entries) {
        this.entries = entries;
    }

    /**
     * What was found.
     *
     * @param breaks where the chain breaks, in its order; none if it is whole
     */
    record Finding(long read, AuditEntries.End end, List<Label> breaks) {

        public boolean isWhole() {
            return breaks.isEmpty();
        }
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Finding verify() {
        AuditQuestion all = new AuditQuestion("", "", "", null, null, ZoneOffset.UTC);
        List<Label> breaks = new ArrayList<>();
        long read = 0;
        long lastId = 0;
        String lastDigest = BEGINNING;
        List<AuditEntry> next = entries.listAfter(0, all, AT_ONCE);
        while (!next.isEmpty()) {
            for (AuditEntry entry : next) {
                breaks.addAll(breaksAt(entry, lastId, lastDigest));
                lastId = entry.id();
                lastDigest = entry.digest();
                read++;
            }
            next = entries.listAfter(lastId, all, AT_ONCE);
        }
        AuditEntries.End end = entries.end();
        if (end.lastId() != lastId || !end.lastDigest().equals(lastDigest)) {
            breaks.add(Label.of(
                    "末尾：链尾记录的是第 %d 条，日志到第 %d 条为止。末尾被截去或改动。",
                    "At the end: the chain's end names entry %d, the log ends with entry %d. The end was cut or changed.",
                    end.lastId(),
                    lastId));
        }
        return new Finding(read, end, breaks.size() > MOST ? breaks.subList(0, MOST) : breaks);
    }

    private static List<Label> breaksAt(AuditEntry entry, long lastId, String lastDigest) {
        List<Label> breaks = new ArrayList<>();
        long id = entry.id();
        if (id != lastId + 1) {
            breaks.add(Label.of("第 %d 条到第 %d 条缺失。", "Entries %d to %d are missing.", lastId + 1, id - 1));
        } else if (!entry.previousDigest().equals(lastDigest)) {
            breaks.add(Label.of(
                    "第 %d 条接不上第 %d 条：两条之一被改动。",
                    "Entry %d does not follow from entry %d: one of the two was changed.", id, lastId));
        }
        if (!entry.digest().equals(entry.digestOfContent())) {
            breaks.add(Label.of(
                    "第 %d 条的内容与其摘要不符：内容被改动。", "The content of entry %d does not fit its digest: it was changed.", id));
        }
        return breaks;
    }
}
