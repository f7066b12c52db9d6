package io.wuhao.engine.register;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows of an office's form that are no data: totals, notes, signatures, headings repeated on each page. */
record SideRows(int key, String keyHeading) {

    private static final Pattern TOTAL =
            Pattern.compile("(总?合计|总计|小计|共计|累计|本页[合小]计|grandtotal|subtotal|total|sum)([(:].*)?");
    private static final Pattern FOOTER = Pattern.compile("(注|备注|附注|说明|填表说明|资料来源|数据来源|notes?|source)\\d*[:.].*"
            + "|(单位负责人|统计负责人|负责人|填表人|填报人|制表人|审核人|复核人|经办人|联系人|联系电话|填报单位|填报日期|填表日期|制表日期)(:.*)?");

    /** The characters with which such rows start: others are told apart without a pattern. */
    private static final Set<Character> STARTS = starts("总合小共累本注备附说填资数单统负制审复经联gstnGSTN");

    private static Set<Character> starts(String characters) {
        return characters
                .chars()
                .mapToObj(next -> (char) next)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The text that shows it, if the row is none of data. */
    Optional<String> find(RawRow row) {
        String text = row.cell(key);
        if (text.isBlank() || CellKind.MISSING_MARKS.contains(CleanText.of(text))) {
            text = row.firstText();
        }
        if (text.equals(keyHeading)) {
            return Optional.of(text);
        }
        if (text.isEmpty() || !maybe(text.charAt(0))) {
            return Optional.empty();
        }
        String word = CleanText.withoutSpaces(text).toLowerCase(Locale.ROOT);
        return TOTAL.matcher(word).matches() || FOOTER.matcher(word).matches()
                ? Optional.of(Reading.shown(CleanText.of(text)))
                : Optional.empty();
    }

    private static boolean maybe(char first) {
        return STARTS.contains(first) || Character.isWhitespace(first) || Character.isSpaceChar(first);
    }
}
