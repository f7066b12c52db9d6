package io.wuhao.engine.sql;

import io.wuhao.engine.Label;

/**
 * One named step of the question: a select, and what it does in the rule's words.
 *
 * @param kept whether the answer holds it as a table; the others live only inside the text
 */
public record Stage(String name, Label says, String body, boolean kept) {

    static Stage of(String name, Label says, Select select) {
        return new Stage(name, says, select.text(), false);
    }

    static Stage kept(String name, Label says, String body) {
        return new Stage(name, says, body, true);
    }
}
