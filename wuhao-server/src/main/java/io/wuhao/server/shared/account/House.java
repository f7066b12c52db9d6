package io.wuhao.server.shared.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What set-up decided for the whole house. */
@Repository
class House {

    private final JdbcClient database;
    private final Clock clock;

    House(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The decisions.
     *
     * @param smallOffice one person may keep accounts and rights
     * @param secondFactor administrators and reviewers need one; only a demonstration does without
     */
    record Decisions(
            @Nullable OffsetDateTime setUpAt, PasswordRules passwordRules, boolean smallOffice, boolean secondFactor) {}

    Decisions decisions() {
        return database.sql("select set_up_at, password_rules, small_office, second_factor from house where id = 1")
                .query(Decisions.class)
                .single();
    }

    PasswordRules passwordRules() {
        return decisions().passwordRules();
    }

    /** Whether nobody has set up the house: no account was ever made. */
    boolean isEmpty() {
        return decisions().setUpAt() == null
                && database.sql("select count(*) from account")
                                .query(Long.class)
                                .single()
                        == 0;
    }

    /** Closes set-up for good; false where somebody else was quicker. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setUp(PasswordRules rules, boolean smallOffice, boolean secondFactor) {
        return database.sql("""
                        update house set set_up_at = ?, password_rules = ?, small_office = ?, second_factor = ?
                        where id = 1 and set_up_at is null
                        """)
                        .params(OffsetDateTime.now(clock), rules.name(), smallOffice, secondFactor)
                        .update()
                == 1;
    }
}
