package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.yaml.Spelling;

/**
 * Where the rules of a file begin and end, told by its lines alone: so a rule that cannot be parsed keeps none of the others from
 * being read.
 *
 * @param header the tokens before the first rule
 * @param parts the tokens of each rule, from {@code rule} up to the next one
 */
record Outline(List<Token> header, List<List<Token>> parts) {

    static Outline of(List<Token> tokens) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (beginsRule(tokens, i)) {
                starts.add(i);
            }
        }
        List<List<Token>> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            parts.add(tokens.subList(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : tokens.size()));
        }
        return new Outline(tokens.subList(0, starts.isEmpty() ? tokens.size() : starts.get(0)), parts);
    }

    /** A line that begins with the keyword, or with something like it and a name in quotes, or with such a name alone. */
    private static boolean beginsRule(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (!token.first()) {
            return false;
        }
        boolean named = i + 1 < tokens.size() && tokens.get(i + 1).isText() && !tokens.get(i + 1).first();
        if (token.isWord()) {
            return token.is("rule") || named && Spelling.isNear(token.text(), "rule");
        }
        return token.isText() && i + 1 < tokens.size() && tokens.get(i + 1).first()
                && (tokens.get(i + 1).is("@") || tokens.get(i + 1).is("when"));
    }
}
