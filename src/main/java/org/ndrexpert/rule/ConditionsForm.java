package org.ndrexpert.rule;

import java.util.Set;

/** Looks at the form of the conditions of a rule, from {@code when} to {@code then}. */
final class ConditionsForm {

    private static final Set<String> CONCLUDING = Set.of("insertLogical", "insert", "update", "modify", "delete", "retract");

    private final Cursor cursor;

    private ConditionsForm(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Stops behind {@code then}, or where it ought to be. */
    static void read(Cursor cursor) {
        ConditionsForm form = new ConditionsForm(cursor);
        cursor.skip(":");
        while (!cursor.isDone() && !form.ends()) {
            form.condition();
        }
        if (cursor.isDone()) {
            cursor.slip(cursor.before(), "the rule has no then", "write then on a line of its own between the conditions and the conclusion");
        }
    }

    /** Whether a pattern stands here, as far as its first words tell. */
    static boolean beginsCondition(Cursor cursor) {
        Token here = cursor.here();
        if (here.isVariable()) {
            return (cursor.peek(1).is(":") || cursor.peek(1).is("=")) && cursor.peek(2).isTypeName() && cursor.peek(3).is("(");
        }
        return here.isTypeName() && cursor.peek(1).is("(")
                || (here.is("not") || here.is("exists")) && cursor.peek(1).isTypeName() && cursor.peek(2).is("(");
    }

    private boolean ends() {
        Token here = cursor.here();
        if (cursor.skip("then")) {
            return true;
        }
        boolean alone = here.isWord() && here.first() && !here.is("end")
                && (CONCLUDING.contains(cursor.peek(1).text()) || cursor.peek(1).first() && cursor.isMisspelt(here, "then"));
        if (alone) {
            cursor.slip(cursor.take(), "\"" + here.text() + "\" stands where the conclusion begins", "did you mean then?");
            return true;
        }
        if (here.isWord() && CONCLUDING.contains(here.text()) || here.is("end") && here.first()) {
            cursor.slip(here, "then is missing before \"" + here.text() + "\"", "put it on a line of its own");
            return true;
        }
        return false;
    }

    private void condition() {
        Token here = cursor.here();
        boolean misspeltNot = cursor.isMisspelt(here, "not") || cursor.isMisspelt(here, "exists");
        if (misspeltNot && cursor.peek(1).isTypeName()) {
            cursor.slip(here, "\"" + here.text() + "\" stands before a pattern", "only not and exists may; did you mean "
                    + (cursor.isMisspelt(here, "not") ? "not?" : "exists?"));
            cursor.take();
        } else if (!cursor.skip("not")) {
            cursor.skip("exists");
        }
        binding();
        if (!cursor.here().isWord()) {
            stray();
            return;
        }
        Token type = cursor.take();
        if (!cursor.is("(")) {
            cursor.slip(cursor.here(), "a parenthesis is missing after " + type.text(), "a condition is written as in " + type.text() + "(name == \"...\")");
            skipToCondition();
            return;
        }
        ConstraintsForm.read(cursor, type);
        if (cursor.skip("from")) {
            skipToCondition();
        }
        after();
    }

    private void binding() {
        if (!cursor.here().isVariable()) {
            return;
        }
        Token variable = cursor.take();
        if (cursor.skip(":")) {
            return;
        }
        if (cursor.is("=")) {
            cursor.slip(cursor.take(), variable.text() + " is bound by =", "write a colon: " + variable.text() + " : ...");
        } else {
            cursor.slip(cursor.here(), "a colon is missing after " + variable.text(), "a match is bound as in $server : Server(...)");
        }
    }

    private void stray() {
        Token here = cursor.here();
        String wanted = here.is(")") ? "delete it, there is one more than was opened"
                : "each condition begins on a line of its own, with the name of a fact: Server(...)";
        cursor.slip(here, "\"" + here.text() + "\" stands where a condition begins", wanted);
        if (!cursor.isDone()) {
            cursor.take();
        }
        skipToCondition();
    }

    private void after() {
        Token here = cursor.here();
        if (here.is(",") || here.is("&&") || here.is("&")) {
            cursor.slip(cursor.take(), "\"" + here.text() + "\" stands behind a condition", "delete it, each condition has a line of its own");
        } else if (here.is("||") || here.is("|") || here.is("or")) {
            cursor.slip(cursor.take(), "\"" + here.text() + "\" stands behind a condition", "write a second rule instead");
        } else if (here.is("and") || here.is(";")) {
            cursor.take(); // the parser takes it
        }
    }

    private void skipToCondition() {
        while (!cursor.isDone() && !cursor.is("then") && !cursor.is("end") && !CONCLUDING.contains(cursor.here().text())
                && !(cursor.here().first() && (beginsCondition(cursor) || cursor.isMisspelt(cursor.here(), "then")))) {
            cursor.take();
        }
    }
}
