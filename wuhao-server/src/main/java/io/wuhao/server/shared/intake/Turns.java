package io.wuhao.server.shared.intake;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who writes into a register now: one upload at a time, so that "was" in its record is what was. */
@Component
class Turns {

    private final JdbcClient database;
    private final TransactionTemplate apart;

    Turns(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Waits until nobody else writes into this register, and keeps it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String register) {
        if (!lock(register)) {
            add(register);
            lock(register);
        }
    }

    private boolean lock(String register) {
        return database.sql("select register from intake_turn where register = ? for update")
                .param(register)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Registers take new names with the years. In a transaction of its own: of two who add it, the one who fails goes on. */
    private void add(String register) {
        try {
            apart.executeWithoutResult(status -> database.sql("insert into intake_turn (register) values (?)")
                    .param(register)
                    .update());
        } catch (DuplicateKeyException another) {
            // somebody else added it in the meantime, and that is as good
            assert another.getMessage() != null;
        }
    }
}
