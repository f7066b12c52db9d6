package io.wuhao.server.shared.intake;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who writes into a register now: one upload at a time, so that "was" in its record is what was. Registers come and go while the
 * office is open, as those of a new period do, so a turn is made when it is first asked for.
 */
@Component
class Turns {

    private final JdbcClient database;
    private final TransactionTemplate own;

    Turns(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Waits until nobody else writes into this register, and keeps it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String register) {
        if (!lock(register)) {
            make(register);
            if (!lock(register)) {
                throw new IllegalStateException("no turn of register " + register);
            }
        }
    }

    private boolean lock(String register) {
        return database.sql("select register from intake_turn where register = ? for update")
                .param(register)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void make(String register) {
        try {
            own.executeWithoutResult(status -> database.sql("insert into intake_turn (register) values (?)")
                    .param(register)
                    .update());
        } catch (DuplicateKeyException madeByAnother) {
            // then it is there
            return;
        }
    }
}
