package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;

/** Keys of the language that this edition of the engine does not run: refused in words, never passed over. */
final class NotYet {

    private NotYet() {}

    static void report(Keys keys, String key) {
        keys.reading.error(
                keys.line(key),
                Label.of("本版本尚不能执行（%s）。", "This edition does not run (%s) yet.", keys.path(key)),
                Label.of(
                        "请用组、条件或给定列表达，或等待下一版本。",
                        "Say it by groups, conditions or a given column, or wait for the next edition."));
    }
}
