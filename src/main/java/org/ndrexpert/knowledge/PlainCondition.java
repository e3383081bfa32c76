package org.ndrexpert.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ndrexpert.knowledge.Forbidden.Kind;

/**
 * Looks in one constraint of a pattern, or in the call that a pattern takes its candidates from, for what does more than compare
 * values. Whether it is well formed besides, the reader of constraints tells.
 */
final class PlainCondition {

    private static final Set<String> SIGNS = Set.of("==", "!=", "<", "<=", ">", ">=", ":", ".", ",", "(", ")");

    private static final Set<String> LISTS = Set.of("in", "contains");

    private static final String OPERATORS = "values are compared by ==, !=, <, <=, >, >=, in, not in, contains, not contains; what a longer"
            + " text says is a component of its own, which the reader of reports fills";

    private static final String QUOTED = "texts stand in double quotes";

    private static final String JOINED = "constraints are joined by a comma; where one of two is enough, write two rules";

    private static final String COMPUTED = "nothing is computed in a condition; it compares a component with a value or a variable";

    private static final String CALLED = "nothing is called in a condition; write the component without parentheses, as in $scope.server";

    private final List<JavaToken> tokens;
    private final boolean lookup;

    private PlainCondition(String text, boolean lookup) {
        this.tokens = JavaToken.of(text);
        this.lookup = lookup;
    }

    /** What is wrong with a constraint such as {@code servicePack >= $pack.servicePack}; empty where nothing is forbidden in it. */
    static Optional<Misplaced> inConstraint(String text) {
        return new PlainCondition(text, false).read();
    }

    /** What is wrong with a call such as {@code $catalogue.hotfixes($article)}; empty where nothing is forbidden in it. */
    static Optional<Misplaced> inLookup(String text) {
        return new PlainCondition(text, true).read();
    }

    private Optional<Misplaced> read() {
        boolean called = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean open = tokens.get(i).is("(");
            Optional<Misplaced> problem = open ? parenthesis(i, called) : word(i);
            if (problem.isPresent()) {
                return problem;
            }
            called |= open;
        }
        return Optional.empty();
    }

    private Optional<Misplaced> parenthesis(int i, boolean called) {
        if (!isBehindName(i)) {
            return found(Kind.EXPRESSION, i, COMPUTED);
        }
        boolean allowed = lookup ? !called : isBehindIn(i);
        return allowed ? Optional.empty() : found(Kind.CALL, i - 1, CALLED);
    }

    private Optional<Misplaced> word(int i) {
        JavaToken token = tokens.get(i);
        if (token.kind() == JavaToken.Kind.SIGN && !SIGNS.contains(token.text())) {
            return found(Kind.EXPRESSION, i, token.is("'") ? QUOTED : token.is("&&") || token.is("||") ? JOINED : COMPUTED);
        }
        if (token.is("class") && i > 0 && tokens.get(i - 1).is(".")) {
            return found(Kind.CALL, i, COMPUTED);
        }
        boolean operator = token.isName() && isBehindName(i) && !mayFollow(tokens.get(i - 1), token);
        return operator ? found(Kind.OPERATOR, i, OPERATORS) : Optional.empty();
    }

    private boolean isBehindName(int i) {
        return i > 0 && tokens.get(i - 1).isName();
    }

    private boolean isBehindIn(int i) {
        return tokens.get(i - 1).is("in") && !(i > 1 && tokens.get(i - 2).is("."));
    }

    private static boolean mayFollow(JavaToken word, JavaToken next) {
        return word.is("not") ? LISTS.contains(next.text())
                : LISTS.contains(word.text()) || LISTS.contains(next.text()) || next.is("not");
    }

    private Optional<Misplaced> found(Kind kind, int i, String wanted) {
        return Optional.of(new Misplaced(kind, tokens.get(i).place(), tokens.get(i).text(), wanted));
    }
}
