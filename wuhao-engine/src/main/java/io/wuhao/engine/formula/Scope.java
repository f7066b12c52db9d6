package io.wuhao.engine.formula;

import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a formula may read, by name: the unit's own columns, indicators (bound to their terms), constants, variables of its
 * place in the run, and the registers that refer to the unit.
 */
public record Scope(String owner, Map<String, Term> names, Map<String, Link> links) {

    /** A register whose rows refer to the unit through {@code link}. */
    public record Link(Register register, Column link) {}

    public Scope {
        names = Map.copyOf(names);
        links = Map.copyOf(links);
    }

    public Optional<Term> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** This scope with further names; a name given twice means the later one. */
    public Scope with(Map<String, ? extends Term> more) {
        Map<String, Term> all = new LinkedHashMap<>(names);
        all.putAll(more);
        return new Scope(owner, all, links);
    }

    /** The columns of one register, and nothing else: the scope of {@code where} inside an aggregate. */
    public static Scope columnsOf(Register register) {
        Map<String, Term> names = new LinkedHashMap<>();
        for (Column column : register.columns()) {
            names.put(column.name(), new Term.Own(column));
        }
        return new Scope(register.name(), names, Map.of());
    }

    /** The names in a stable order, for advice. */
    public List<String> known() {
        return names.keySet().stream().sorted().toList();
    }
}
