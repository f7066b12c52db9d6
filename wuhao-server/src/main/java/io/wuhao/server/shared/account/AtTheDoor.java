package io.wuhao.server.shared.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who gave the right password and must still do something before the door opens. Holds no right whatsoever: {@link SignedIn} does,
 * and nobody is that before the last step is done.
 *
 * @param steps what is still to do, in this order
 */
record AtTheDoor(long account, String login, List<Step> steps) implements AuthenticatedPrincipal {

    /** What may stand between a password and the office. */
    enum Step {
        /** give the code of the enrolled second factor */
        CODE("/sign-in/code"),
        /** enrol a second factor, which the role asks for */
        ENROL("/sign-in/enrol"),
        /** change a password that is temporary or has expired */
        PASSWORD("/sign-in/password");

        private final String path;

        Step(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    AtTheDoor {
        steps = List.copyOf(steps);
    }

    @Nullable
    Step next() {
        return steps.isEmpty() ? null : steps.get(0);
    }

    AtTheDoor withNextDone() {
        return new AtTheDoor(account, login, steps.subList(1, steps.size()));
    }

    @Override
    public String getName() {
        return login;
    }
}
