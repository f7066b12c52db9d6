package io.wuhao.server.register.figure;

import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.Missing;
import org.springframework.stereotype.Component;

/** Whose a round is: the department's that owes it, and theirs who set it. To others it does not exist. */
@Component
class RoundReaders {

    private final Rounds rounds;
    private final FigureKinds kinds;

    RoundReaders(Rounds rounds, FigureKinds kinds) {
        this.rounds = rounds;
        this.kinds = kinds;
    }

    boolean owes(SignedIn reader, Round round) {
        return kinds.getDepartment(round.department()).isOf(reader);
    }

    /** For either side. */
    Round get(SignedIn reader, String department, String period) {
        Round round = get(department, period);
        if (!owes(reader, round)) {
            rounds.mustBeSetBy(reader);
        }
        return round;
    }

    /** For the department that owes it, and nobody else. */
    Round getOwed(SignedIn reader, String department, String period) {
        Round round = get(department, period);
        if (!owes(reader, round)) {
            throw new Missing("round " + department + "/" + period);
        }
        return round;
    }

    /** For those who set it, and nobody else. */
    Round getSet(SignedIn reader, String department, String period) {
        rounds.mustBeSetBy(reader);
        return get(department, period);
    }

    private Round get(String department, String period) {
        kinds.getDepartment(department);
        return rounds.find(department, period).orElseThrow(() -> new Missing("round " + department + "/" + period));
    }
}
