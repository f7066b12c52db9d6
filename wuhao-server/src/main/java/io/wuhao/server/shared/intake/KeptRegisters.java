package io.wuhao.server.shared.intake;

import io.wuhao.server.shared.page.Missing;
import java.util.Comparator;
import java.util.List;
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

    List<KeptRegister> list() {
        return registers;
    }

    KeptRegister get(String name) {
        return registers.stream()
                .filter(register -> register.form().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("register " + name));
    }
}
