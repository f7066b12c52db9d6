package io.wuhao.server.shared.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes pictures of whole registers that hold as long as nothing is written (ADR-0008). Everything that is written into a register
 * stands in the audit log in the same transaction, so the last entry tells whether a picture still holds, whichever process wrote.
 */
@Component
public class Pictures {

    /** Of people, of the log itself, and of runs, which read registers; no register rests on them. */
    private static final String OF_NO_REGISTER = "('account', 'audit', 'run')";

    private final JdbcClient database;

    Pictures(JdbcClient database) {
        this.database = database;
    }

    /**
     * A picture for each key, the last few kept.
     *
     * @param make reads the registers; what it returns is shared by all readers and must not change
     */
    public <K, V> Picture<K, V> of(int kept, Function<K, V> make) {
        return new Picture<>(this, kept, make);
    }

    private long lastEntry() {
        return database.sql("select last_id from audit_chain where id = 1")
                .query(Long.class)
                .single();
    }

    private boolean isWrittenBetween(long after, long until) {
        return database.sql("select count(*) from audit_entry where id > ? and id <= ? and object_kind not in "
                                + OF_NO_REGISTER)
                        .params(after, until)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Keeps what was made for the last keys. */
    public static final class Picture<K, V> {

        private final Pictures pictures;
        private final int kept;
        private final Function<K, V> make;
        private final Map<K, Held<V>> held = new LinkedHashMap<>(4, 0.75f, true);
        private final ReentrantLock making = new ReentrantLock();

        private Picture(Pictures pictures, int kept, Function<K, V> make) {
            this.pictures = pictures;
            this.kept = kept;
            this.make = make;
        }

        private record Held<V>(V value, long entry) {}

        /** As the registers stand now. Who is about to write sees their own changes, so there it is made anew and not kept. */
        public V get(K key) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                return make.apply(key);
            }
            Held<V> valid = valid(key);
            if (valid != null) {
                return valid.value();
            }
            making.lock(); // the others wait for the one that makes it
            try {
                Held<V> made = valid(key);
                if (made == null) {
                    long entry = pictures.lastEntry(); // before reading: what is written meanwhile makes it out of date
                    made = new Held<>(make.apply(key), entry);
                    keep(key, made);
                }
                return made.value();
            } finally {
                making.unlock();
            }
        }

        private @Nullable Held<V> valid(K key) {
            Held<V> known;
            synchronized (held) {
                known = held.get(key);
            }
            if (known == null) {
                return null;
            }
            long last = pictures.lastEntry();
            if (known.entry() == last) {
                return known;
            }
            if (pictures.isWrittenBetween(known.entry(), last)) {
                return null;
            }
            Held<V> still = new Held<>(known.value(), last);
            keep(key, still);
            return still;
        }

        private void keep(K key, Held<V> made) {
            synchronized (held) {
                held.put(key, made);
                if (held.size() > kept) {
                    held.remove(held.keySet().iterator().next());
                }
            }
        }
    }
}
