package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The rules by which parcels are in their states, by date; data of the office ({@code land/rules.yaml}). */
@Component
class LandRules {

    private final List<LandRule> rules;

    LandRules(@Value("${wuhao.land.rules:classpath:land/rules.yaml}") Resource file) {
        try (InputStream in = file.getInputStream()) {
            this.rules = read(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rule of that state in force on that day, if there is one. */
    Optional<LandRule> find(LandState state, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.state() == state && rule.holdsOn(day))
                .reduce((earlier, later) -> later.from().isAfter(earlier.from()) ? later : earlier);
    }

    private static List<LandRule> read(Object document) {
        List<LandRule> rules = new ArrayList<>();
        for (Object entry : (List<?>) document) {
            Map<?, ?> rule = (Map<?, ?>) entry;
            Map<String, String> numbers = new HashMap<>();
            map(rule, "numbers").forEach((name, number) -> numbers.put(String.valueOf(name), String.valueOf(number)));
            String state = text(rule, "state");
            rules.add(new LandRule(
                    LandState.find(state)
                            .orElseThrow(() -> new IllegalStateException("no state is called (" + state + ")")),
                    LocalDate.parse(text(rule, "from")),
                    day(rule.get("to")),
                    label(rule, "document"),
                    label(rule, "next"),
                    numbers));
        }
        return List.copyOf(rules);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : LocalDate.parse(value.toString());
    }

    private static Label label(Map<?, ?> rule, String key) {
        Map<?, ?> label = map(rule, key);
        return new Label(text(label, "zh"), text(label, "en"));
    }

    private static Map<?, ?> map(Map<?, ?> from, String key) {
        return from.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Map<?, ?> from, String key) {
        Object value = from.get(key);
        if (value == null) {
            throw new IllegalStateException("land/rules.yaml: an entry has no (" + key + ")");
        }
        return value.toString().strip();
    }
}
