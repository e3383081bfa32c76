package org.ndrexpert.rule;

/** Looks at the form of what stands between the parentheses of a pattern. */
final class ConstraintsForm {

    private final Cursor cursor;
    private final Token type;
    private final Token open;

    /** Whether the last separator was none, so that nothing more is to be said of what follows it. */
    private boolean recovered;

    private ConstraintsForm(Cursor cursor, Token type, Token open) {
        this.cursor = cursor;
        this.type = type;
        this.open = open;
    }

    /** Reads from the opening parenthesis over the closing one. */
    static void read(Cursor cursor, Token type) {
        ConstraintsForm form = new ConstraintsForm(cursor, type, cursor.take());
        if (!cursor.skip(")")) {
            form.constraints();
        }
    }

    private void constraints() {
        boolean first = true;
        while (!runsOut(cursor)) {
            if (!first && cursor.skip(")")) {
                return;
            }
            if (!first) {
                separator();
            }
            if (cursor.is(",") || cursor.is(")") && !recovered) {
                cursor.slip(cursor.here(), "a constraint is missing before \"" + cursor.here().text() + "\"", "delete the comma that is too many");
            } else if (!cursor.is(")") && !runsOut(cursor)) {
                constraint();
            }
            first = false;
        }
        cursor.slip(open, "the parenthesis after " + type.text() + " is not closed", "end the condition with )");
    }

    /** Whether what follows cannot belong to this pattern any more. */
    static boolean runsOut(Cursor cursor) {
        Token here = cursor.here();
        return cursor.isDone() || here.is("then") || here.first() && (here.is("end") || ConditionsForm.beginsCondition(cursor));
    }

    private void separator() {
        Token here = cursor.here();
        recovered = !cursor.skip(",");
        if (!recovered) {
            return;
        }
        if (here.is("&") || here.is("&&") || here.is("and")) {
            cursor.slip(cursor.take(), "\"" + here.text() + "\" joins two constraints", "write a comma");
        } else if (here.is("|") || here.is("||") || here.is("or")) {
            cursor.slip(cursor.take(), "\"" + here.text() + "\" joins two constraints",
                    "ask for one of several values by in (...), or write a second rule");
        } else if (here.isWord()) {
            cursor.slip(here, "a comma is missing before " + here.text(), "constraints are separated by commas");
        } else {
            cursor.slip(here, "\"" + here.text() + "\" stands behind a constraint", "a comma or a closing parenthesis follows there");
            skipConstraint(cursor);
            cursor.skip(",");
        }
    }

    /** Up to the comma or parenthesis that ends the constraint; a list of values is stepped over. */
    static void skipConstraint(Cursor cursor) {
        int depth = 0;
        while (!runsOut(cursor) && (depth > 0 || !cursor.is(",") && !cursor.is(")"))) {
            depth += cursor.is("(") ? 1 : cursor.is(")") ? -1 : 0;
            cursor.take();
        }
    }

    private void constraint() {
        if (cursor.here().isVariable() && !cursor.peek(1).is(".")) {
            binding(cursor.take());
        }
        if (!cursor.here().isWord()) {
            cursor.slip(cursor.here(), "\"" + cursor.here().text() + "\" stands where a constraint begins",
                    "a constraint begins with the name of a component");
            skipConstraint(cursor);
            return;
        }
        Token component = cursor.take();
        path(cursor);
        if (!cursor.is(",") && !cursor.is(")") && !runsOut(cursor)) {
            ComparisonForm.read(cursor, component);
        }
    }

    private void binding(Token variable) {
        if (cursor.is("=")) {
            cursor.slip(cursor.take(), variable.text() + " is bound by =", "write a colon: " + variable.text() + " : ...");
        } else if (!cursor.skip(":")) {
            cursor.slip(cursor.here(), "a colon is missing after " + variable.text(), "a component is bound as in $server : name");
        }
    }

    static void path(Cursor cursor) {
        while (cursor.is(".") && cursor.peek(1).isWord()) {
            cursor.take();
            cursor.take();
        }
    }
}
