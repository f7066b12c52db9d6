package io.wuhao.server.shared.intake;

import io.wuhao.server.shared.page.Missing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All registers that are filled by the one way in, by name. */
@Component
class KeptRegisters {

    private final List<KeptRegister> registers;

    KeptRegisters(List<KeptRegister> registers) {
        this.registers = registers.stream()
                .sorted(Comparator.comparing(register -> register.form().name()))
                .toList();
    }

    /** A register that is open for several periods once for each. */
    List<KeptRegister> list() {
        return registers.stream()
                .flatMap(register -> register.listOpen().stream())
                .toList();
    }

    KeptRegister get(String name) {
        return find(name).orElseThrow(() -> new Missing("register " + name));
    }

    /** By its name of today, or by one that it had in another period. */
    Optional<KeptRegister> find(String name) {
        return registers.stream()
                .flatMap(register -> register.named(name).stream())
                .findFirst();
    }

    /** Whether it takes files now: what was sent back can always be handed in again. */
    static boolean takesFiles(KeptRegister register) {
        return register.isOpen() || !register.sentBack().isEmpty();
    }
}
