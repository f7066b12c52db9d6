package io.wuhao.engine.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names under which a register's columns may be headed: identifiers first, then labels. */
final class HeadingNames {

    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)[(\\[【]([^()\\[\\]【】]+)[)\\]】]");

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, String> spelt = new LinkedHashMap<>();

    HeadingNames(Register register) {
        register.columns().forEach(column -> columns.put(comparable(column.name()), column));
        for (Column column : register.columns()) {
            column.headings().forEach(name -> spelt.putIfAbsent(comparable(name), name));
            column.headings().stream()
                    .map(HeadingNames::comparable)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> columns.putIfAbsent(name, column));
        }
    }

    static String comparable(String heading) {
        return CleanText.withoutSpaces(heading).toLowerCase(Locale.ROOT);
    }

    /** The column of a heading like {@code 税收} or {@code 税收（万元）}; brackets behind a text column are a remark. */
    Optional<Heading> find(String text, int index) {
        Column whole = columns.get(comparable(text));
        if (whole != null) {
            return Optional.of(new Heading(whole, index, shown(text), whole.givenIn(), false));
        }
        Matcher parts = WITH_UNIT.matcher(CleanText.withoutSpaces(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        Column column = columns.get(comparable(parts.group(1)));
        if (column == null) {
            return Optional.empty();
        }
        Unit given = column.isNumber() ? Unit.of(unitWord(parts.group(2))) : column.givenIn();
        return Optional.of(new Heading(column, index, shown(text), given, column.isNumber()));
    }

    private static String unitWord(String bracket) {
        return bracket.replaceFirst("^单位[:：]?", "");
    }

    /** The declared name nearest to a heading that is none. */
    Optional<String> nearest(String text) {
        return Nearest.to(comparable(text), columns.keySet()).map(name -> spelt.getOrDefault(name, name));
    }

    /** The heading, among those given, nearest to one of this column's names. */
    static Optional<String> nearest(Column column, List<String> headings) {
        Map<String, String> written = new LinkedHashMap<>();
        headings.forEach(heading -> written.putIfAbsent(comparable(heading), heading));
        return column.headings().stream()
                .map(HeadingNames::comparable)
                .flatMap(name -> Nearest.to(name, written.keySet()).stream())
                .findFirst()
                .map(near -> written.getOrDefault(near, near));
    }

    private static String shown(String text) {
        return Reading.shown(CleanText.quoted(text));
    }
}
