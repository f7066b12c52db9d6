package io.wuhao.engine.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same scheme as at another day: a rule of one year, tried on the figures of another. Ages and terms are reckoned anew. */
final class Snapshot {

    private static final String AS_AT = "as_at";

    private Snapshot() {}

    static YamlNode.Mapping in(YamlNode.Mapping scheme, @Nullable LocalDate day) {
        return day == null ? scheme : GivenIndicators.at(scheme, List.of("assessed"), assessed -> asAt(assessed, day));
    }

    private static YamlNode.Mapping asAt(YamlNode.Mapping assessed, LocalDate day) {
        List<YamlNode.Entry> entries = new ArrayList<>(assessed.entries().stream()
                .filter(entry -> !entry.key().equals(AS_AT))
                .toList());
        int line = assessed.find(AS_AT).map(YamlNode.Entry::line).orElse(assessed.line());
        entries.add(new YamlNode.Entry(AS_AT, line, new YamlNode.Scalar(day.toString(), false, line)));
        return new YamlNode.Mapping(entries, assessed.line());
    }
}
