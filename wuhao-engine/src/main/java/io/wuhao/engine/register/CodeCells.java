package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One of the codes that the scheme lists, given as code or as label; kept as code. */
record CodeCells(Map<String, String> codes, Label allowed) implements CellKind {

    /** Codes first: a label that reads like another entry's code does not hide it. Compared like {@link Column#findCode}. */
    static CodeCells of(Column column) {
        Map<String, String> codes = new HashMap<>();
        column.oneOf().keySet().forEach(code -> codes.putIfAbsent(comparable(code), code));
        column.oneOf().forEach((code, label) -> {
            codes.putIfAbsent(comparable(label.zh()), code);
            codes.putIfAbsent(comparable(label.en()), code);
        });
        String zh = listed(column, Locale.CHINESE);
        String en = listed(column, Locale.ENGLISH);
        return new CodeCells(codes, new Label("可填：" + zh + "。", "Allowed: " + en + "."));
    }

    private static String listed(Column column, Locale language) {
        return column.oneOf().entrySet().stream()
                .limit(30)
                .map(code -> shown(code.getKey(), code.getValue().in(language)))
                .collect(Collectors.joining(language.equals(Locale.CHINESE) ? "、" : ", "));
    }

    private static String shown(String code, String label) {
        return code.equals(label) || label.isEmpty() ? code : label + " (" + code + ")";
    }

    private static String comparable(String text) {
        return CleanText.withoutSpaces(text).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isMissingMark(String text) {
        return CellKind.super.isMissingMark(text) && !codes.containsKey(comparable(text));
    }

    @Override
    public Reading readClean(String text) {
        String code = codes.get(comparable(text));
        return code != null
                ? Reading.of(code)
                : Reading.wrong(
                        Label.of("“%s”不在允许的值之内。", "\"%s\" is none of the allowed values.", Reading.shown(text)),
                        allowed);
    }
}
