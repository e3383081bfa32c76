package org.ndrexpert.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ndrexpert.rule.Vocabulary;

/**
 * Reads the right-hand side of a rule, which is one {@code insertLogical} of a record made of values: texts, numbers, constants,
 * variables and what these hand out.
 */
final class PlainConclusion {

    private static final Set<String> ACTIONS = Set.of("insert", "insertAsync", "insertTraitable", "modify", "update", "delete", "retract",
            "don", "shed", "logicalInsert");

    private static final Set<String> VALUES = Set.of("true", "false", "null");

    private static final String WANTED = "the right-hand side is one line, as in insertLogical(new Suspicion(\"Q123456\", $scope));";

    /** Records of records of records; deeper than any vocabulary goes. */
    private static final int DEEPEST = 10;

    private final List<JavaToken> tokens;
    private final String text;
    private int next;
    private int depth;

    private PlainConclusion(String text) {
        this.text = text;
        this.tokens = JavaToken.of(text);
    }

    /** The first thing on a right-hand side that does not belong there; empty where all does. */
    static Optional<Misplaced> in(String text) {
        try {
            new PlainConclusion(text).read();
            return Optional.empty();
        } catch (Other e) {
            return Optional.of(e.part);
        }
    }

    private static final class Other extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Misplaced part;

        private Other(Misplaced part) {
            super(part.found(), null, false, false);
            this.part = part;
        }
    }

    private void read() {
        if (!at("insertLogical")) {
            boolean action = next < tokens.size() && ACTIONS.contains(tokens.get(next).text());
            throw action ? other(Forbidden.Kind.ACTION, WANTED + " It goes when its reason goes, so nothing has to be changed or deleted")
                    : other(Forbidden.Kind.CONCLUSION, WANTED);
        }
        next++;
        expect("(");
        if (!at("new")) {
            throw other(Forbidden.Kind.CONCLUSION, WANTED);
        }
        readValue();
        expect(")");
        expect(";");
        if (next < tokens.size()) {
            throw other(Forbidden.Kind.STATEMENT, "a rule concludes one thing; write a second rule for the second conclusion");
        }
    }

    private void readValue() {
        if (at("new")) {
            next++;
            readType();
            readArguments();
        } else if (is(JavaToken.Kind.TEXT) || is(JavaToken.Kind.NUMBER)) {
            next++;
        } else if (at("-")) {
            next++;
            if (!is(JavaToken.Kind.NUMBER)) {
                throw notPlain();
            }
            next++;
        } else if (is(JavaToken.Kind.NAME) && VALUES.contains(tokens.get(next).text())) {
            next++;
        } else if (is(JavaToken.Kind.NAME) && tokens.get(next).text().startsWith("$")) {
            next++;
        } else if (is(JavaToken.Kind.NAME)) {
            readType();
            if (!at(".")) {
                throw notPlain();
            }
        } else {
            throw notPlain();
        }
        readSteps();
    }

    /** What is asked of a value: {@code .name()}, {@code .EXCHANGE_5_5}. */
    private void readSteps() {
        while (at(".")) {
            next++;
            if (!is(JavaToken.Kind.NAME) || at("class") || at("new") || at("this")) {
                throw notPlain();
            }
            next++;
            if (at("(")) {
                readArguments();
            }
        }
    }

    private void readType() {
        if (!is(JavaToken.Kind.NAME) || !Vocabulary.REACHED.containsKey(tokens.get(next).text())) {
            throw other(Forbidden.Kind.CONCLUSION, "a conclusion is made of variables bound above, which begin with $, texts, numbers, and"
                    + " the types of org.ndrexpert.observation, evidence and catalogue by their simple names");
        }
        next++;
    }

    private void readArguments() {
        expect("(");
        if (++depth > DEEPEST) {
            throw notPlain();
        }
        if (!at(")")) {
            readValue();
            while (at(",")) {
                next++;
                readValue();
            }
        }
        expect(")");
        depth--;
    }

    private void expect(String sign) {
        if (!at(sign)) {
            boolean open = sign.equals(";") && next == tokens.size();
            throw open ? other(Forbidden.Kind.CONCLUSION, "a ; is missing at the end: " + WANTED) : notPlain();
        }
        next++;
    }

    private boolean at(String word) {
        return next < tokens.size() && tokens.get(next).is(word);
    }

    private boolean is(JavaToken.Kind kind) {
        return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private Other notPlain() {
        return other(Forbidden.Kind.CONCLUSION, "nothing is computed in a conclusion; " + WANTED);
    }

    private Other other(Forbidden.Kind kind, String wanted) {
        int place = next < tokens.size() ? tokens.get(next).place() : text.stripTrailing().length();
        return new Other(new Misplaced(kind, place, text.substring(place), wanted));
    }
}
