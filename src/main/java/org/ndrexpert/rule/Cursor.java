package org.ndrexpert.rule;

import java.util.List;
import java.util.Set;

import org.ndrexpert.yaml.Spelling;

/** A place in the tokens of one rule, with what was found wrong on the way. */
final class Cursor {

    private static final Set<String> KEYWORDS = Set.of("rule", "when", "then", "end", "not", "exists", "from");

    private final List<Token> tokens;
    private final List<Slip> slips;
    private final int end;
    private int at;

    /**
     * @param end place behind the rule in its file, where a slip of something missing is put
     * @param slips takes what is wrong
     */
    Cursor(List<Token> tokens, int end, List<Slip> slips) {
        this.tokens = tokens;
        this.end = end;
        this.slips = slips;
    }

    boolean isDone() {
        return at >= tokens.size();
    }

    /** The token that many behind this one; one without text at the end of the rule where there is none. */
    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : new Token(Token.Kind.FOREIGN, "", end, end, true);
    }

    Token here() {
        return peek(0);
    }

    Token before() {
        return tokens.get(at - 1);
    }

    Token take() {
        return tokens.get(at++);
    }

    boolean is(String text) {
        return here().is(text);
    }

    /** Steps over the token if it is this one. */
    boolean skip(String text) {
        boolean here = is(text);
        at += here ? 1 : 0;
        return here;
    }

    void slip(Token token, String found, String wanted) {
        slips.add(new Slip(token.start(), found, wanted));
    }

    /** Whether the token is {@code keyword} with a slip of the pen, and no other keyword. */
    boolean isMisspelt(Token token, String keyword) {
        return token.isWord() && !KEYWORDS.contains(token.text()) && Spelling.isNear(token.text(), keyword);
    }

    int place() {
        return at;
    }

    void goTo(int place) {
        at = place;
    }
}
