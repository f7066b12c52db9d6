package io.wuhao.server.shared.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who writes into a register now: one upload at a time, so that "was" in its record is what was. */
@Component
class Turns {

    private final JdbcClient database;

    Turns(JdbcClient database, KeptRegisters registers) {
        this.database = database;
        for (KeptRegister register : registers.list()) {
            String name = register.form().name();
            if (database.sql("select count(*) from intake_turn where register = ?")
                            .param(name)
                            .query(Integer.class)
                            .single()
                    == 0) {
                database.sql("insert into intake_turn (register) values (?)")
                        .param(name)
                        .update();
            }
        }
    }

    /** Waits until nobody else writes into this register, and keeps it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String register) {
        database.sql("select register from intake_turn where register = ? for update")
                .param(register)
                .query(String.class)
                .single();
    }
}
