package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Says what is wrong with the form of a rule that the parser refuses, in the words of whoever writes it. It is asked only then, so it
 * need not know all that the parser takes.
 */
final class RuleForm {

    private static final String SHAPE = "a rule is: rule \"...\" @article(...) when ... then ... end";

    private final Cursor cursor;

    private RuleForm(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * @param tokens of one rule, as {@link Outline} tells them apart
     * @param end place behind the rule in its file
     */
    static List<Slip> slips(List<Token> tokens, int end) {
        List<Slip> slips = new ArrayList<>();
        RuleForm form = new RuleForm(new Cursor(tokens, end, slips));
        form.name();
        form.annotations();
        if (form.begin()) {
            ConditionsForm.read(form.cursor);
            form.conclusion();
        }
        return slips;
    }

    private void name() {
        Token keyword = cursor.here();
        if (keyword.isText()) {
            cursor.slip(keyword, "the keyword rule is missing before " + keyword.text(), SHAPE);
        } else {
            cursor.take();
            if (!keyword.is("rule")) {
                cursor.slip(keyword, "\"" + keyword.text() + "\" begins no rule", "did you mean rule?");
            }
        }
        if (!cursor.here().isText()) {
            cursor.slip(cursor.here(), "the rule's name does not stand in quotes", "write it as in rule \"Q123456 suspected: what is seen\"");
            skipLine();
            return;
        }
        Token name = cursor.take();
        if (!cursor.here().first() && !cursor.is("@") && !cursor.is("when") && name.kind() == Token.Kind.TEXT) {
            cursor.slip(cursor.here(), "the rule's name ends before \"" + cursor.here().text() + "\"", "use no quotes within the name");
            skipLine();
        }
    }

    private void skipLine() {
        while (!cursor.isDone() && !cursor.here().first()) {
            cursor.take();
        }
    }

    private void annotations() {
        while (cursor.skip("@")) {
            Token word = cursor.isDone() ? cursor.here() : cursor.take();
            if (cursor.here().first() || cursor.isDone()) {
                continue;
            }
            if (!cursor.skip("(")) {
                cursor.slip(cursor.here(), "the value of @" + word.text() + " does not stand in parentheses", "write it as in @article(Q123456)");
                skipLine();
                continue;
            }
            while (!cursor.isDone() && !cursor.here().first() && !cursor.is(")")) {
                cursor.take();
            }
            if (!cursor.skip(")")) {
                cursor.slip(cursor.before(), "the parenthesis after @" + word.text() + " is not closed", "write it as in @article(Q123456)");
            }
        }
    }

    /** Finds {@code when}; false where there is nothing more to look at. */
    private boolean begin() {
        if (cursor.skip("when")) {
            return true;
        }
        Token here = cursor.here();
        boolean alone = here.isWord() && here.first() && cursor.peek(1).first();
        if (alone || cursor.isMisspelt(here, "when") || here.is("if")) {
            cursor.slip(cursor.take(), "\"" + here.text() + "\" stands where the conditions begin", "did you mean when?");
            return true;
        }
        if (ConditionsForm.beginsCondition(cursor)) {
            cursor.slip(here, "when is missing before the first condition", "put it on a line of its own");
            return true;
        }
        int place = cursor.place();
        while (!cursor.isDone() && !cursor.is("when")) {
            cursor.take(); // attributes, which are refused elsewhere
        }
        if (cursor.skip("when")) {
            return true;
        }
        cursor.goTo(place);
        cursor.slip(here, "the rule has no when", SHAPE);
        return false;
    }

    private void conclusion() {
        Token then = cursor.isDone() ? cursor.here() : cursor.before();
        while (!cursor.isDone()) {
            Token token = cursor.take();
            if (token.is("end") && (token.first() || cursor.isDone() || cursor.here().first())) {
                behind();
                return;
            }
            if (token.first() && (cursor.isDone() || cursor.here().first() || cursor.is(";")) && cursor.isMisspelt(token, "end")) {
                cursor.slip(token, "\"" + token.text() + "\" stands where the rule ends", "did you mean end?");
                return;
            }
            then = token;
        }
        cursor.slip(then, "the rule has no end", "write end on a line of its own behind its conclusion");
    }

    private void behind() {
        cursor.skip(";");
        if (!cursor.isDone()) {
            cursor.slip(cursor.here(), "\"" + cursor.here().text() + "\" stands behind the end of the rule",
                    "delete it; what is a comment stands between /* and */");
        }
    }
}
