package io.wuhao.engine.scheme;

import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code constants}: numbers with a name, and perhaps a unit and the document that they come from. */
final class ConstantsReader {

    private ConstantsReader() {}

    static Map<String, Term.Figure> read(Keys file) {
        Reading reading = file.reading;
        Map<String, Term.Figure> constants = new LinkedHashMap<>();
        file.mapping("constants").ifPresent(section -> {
            Keys open = Keys.open(section, "constants", reading);
            for (YamlNode.Entry entry : section.entries()) {
                if (reading.isName(entry.key(), entry.line())) {
                    constant(open, entry).ifPresent(figure -> constants.put(entry.key(), figure));
                }
            }
        });
        return constants;
    }

    private static Optional<Term.Figure> constant(Keys open, YamlNode.Entry entry) {
        Reading reading = open.reading;
        if (!(entry.value() instanceof YamlNode.Mapping mapping)) {
            return open.number(entry.key()).map(number -> new Term.Figure(number, Unit.NONE));
        }
        Keys keys = Keys.of(mapping, open.path(entry.key()), reading, "is", "unit", "source", "zh", "en");
        Unit unit = keys.text("unit").map(Unit::of).orElse(Unit.NONE);
        keys.text("source").ifPresent(source -> reading.sources.put(keys.path, source));
        return keys.number("is").map(number -> new Term.Figure(number, unit));
    }
}
