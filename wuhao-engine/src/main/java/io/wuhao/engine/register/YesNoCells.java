package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import java.util.Locale;
import java.util.Set;

/** 是/否 and its variants. 无 says no here, and is no missing mark. */
final class YesNoCells implements CellKind {

    private static final Set<String> YES = Set.of("是", "有", "yes", "y", "true", "1", "√", "对");
    private static final Set<String> NO = Set.of("否", "无", "没有", "no", "n", "false", "0", "×");

    @Override
    public boolean isMissingMark(String text) {
        return !text.equals("无") && CellKind.super.isMissingMark(text);
    }

    @Override
    public Reading readClean(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Reading.of(true);
        }
        if (NO.contains(word)) {
            return Reading.of(false);
        }
        return Reading.wrong(
                Label.of("“%s”不是“是”或“否”。", "\"%s\" is neither yes nor no.", Reading.shown(text)),
                Label.of("请填写“是”或“否”。", "Write 是 or 否 (yes or no)."));
    }
}
