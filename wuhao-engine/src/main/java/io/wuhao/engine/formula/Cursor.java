package io.wuhao.engine.formula;

import io.wuhao.engine.InputException;
import java.util.List;

/** Where the parser stands in the words of a formula; the last word is the end, and stays. */
final class Cursor {

    private final List<Token> tokens;
    private final Findings findings;
    private int next;

    Cursor(List<Token> tokens, Findings findings) {
        this.tokens = tokens;
        this.findings = findings;
    }

    Token second() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** {@code starts} is a word like any other unless {@code with} follows. */
    boolean isStartsWith(Token token) {
        return token.isWord("starts") && tokens.get(tokens.indexOf(token) + 1).isWord("with");
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    void expectSign(String sign) {
        Token token = take();
        if (!token.isSign(sign)) {
            throw Unexpected.instead(sign, token, findings);
        }
    }

    void expectWord(String word) {
        Token token = take();
        if (!token.isWord(word)) {
            throw Unexpected.instead(word, token, findings);
        }
    }

    InputException unexpected(Token token) {
        return Unexpected.here(token, findings);
    }
}
