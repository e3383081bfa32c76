package org.ndrexpert.rule;

import java.util.Set;

/** Looks at the form of a comparison: what stands behind the name of a component. */
final class ComparisonForm {

    private static final Set<String> SIGNS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final Cursor cursor;
    private final Token component;

    private ComparisonForm(Cursor cursor, Token component) {
        this.cursor = cursor;
        this.component = component;
    }

    /** Reads the comparison; of one that is none as far as it could be told what was meant. */
    static void read(Cursor cursor, Token component) {
        ComparisonForm form = new ComparisonForm(cursor, component);
        Token here = cursor.here();
        if (SIGNS.contains(here.text())) {
            form.sign();
        } else if (here.is("=")) {
            form.assignment();
        } else if (here.is("in") || here.is("not") && cursor.peek(1).is("in")) {
            cursor.skip("not");
            cursor.take();
            form.list();
        } else if (here.is("contains") || here.is("matches") || here.is("not")) {
            cursor.skip("not");
            cursor.take();
            form.value(here);
        } else if (here.isWord() && ConstraintAdvice.MEANT.containsKey(here.text()) && !here.first()) {
            cursor.slip(cursor.take(), "\"" + here.text() + "\" is no comparison", "write " + ConstraintAdvice.MEANT.get(here.text()));
            ConstraintsForm.skipConstraint(cursor);
        }
    }

    private void sign() {
        Token sign = cursor.take();
        if (touches(sign.is("<") ? ">" : "=")) {
            String second = cursor.take().text();
            cursor.slip(sign, "\"" + sign.text() + second + "\" is no comparison",
                    "write " + (sign.is("<") ? "!=" : sign.is("==") ? "==" : sign.text() + "="));
        }
        value(sign);
    }

    /** Whether a sign follows the last one without a blank. */
    private boolean touches(String sign) {
        return cursor.is(sign) && cursor.here().start() == cursor.before().end();
    }

    private void assignment() {
        Token equals = cursor.take();
        if (touches(">") || touches("<") || touches("!")) {
            String second = cursor.take().text();
            cursor.slip(equals, "\"=" + second + "\" is no comparison", "write " + second + "=");
        } else {
            cursor.slip(equals, "a single = compares nothing", "write " + component.text() + " == ...");
        }
        if (!cursor.is(")") && !cursor.is(",")) {
            value(equals);
        }
    }

    private void value(Token operator) {
        Token here = cursor.here();
        if (here.is(",") || here.is(")") || ConstraintsForm.runsOut(cursor)) {
            cursor.slip(operator, "nothing follows " + component.text() + " " + operator.text(), "write the value that it is compared with");
            return;
        }
        if (!here.isWord() && !here.isText() && here.kind() != Token.Kind.NUMBER) {
            cursor.slip(here, "\"" + here.text() + "\" stands where a value is expected",
                    "write a text in quotes, a whole number, a constant such as Product.EXCHANGE_5_5, or a variable");
            ConstraintsForm.skipConstraint(cursor);
            return;
        }
        cursor.take();
        boolean more = cursor.here().start() == here.end() && (cursor.here().isWord() || cursor.is("."));
        if (here.kind() == Token.Kind.NUMBER && more) {
            number(here);
        }
        ConstraintsForm.path(cursor);
    }

    /** Digits with letters or dots among them: an error number, a version. */
    private void number(Token digits) {
        StringBuilder number = new StringBuilder(digits.text());
        while (cursor.here().start() == cursor.before().end() && !cursor.is(",") && !cursor.is(")") && !cursor.isDone()) {
            number.append(cursor.take().text());
        }
        cursor.slip(digits, number + " is no whole number", "a text stands in quotes: \"" + number + "\"");
    }

    private void list() {
        if (!cursor.is("(")) {
            cursor.slip(cursor.here(), "the values after in do not stand in parentheses", "write them as in product in (null, Product.EXCHANGE_5_5)");
            while (!ConstraintsForm.runsOut(cursor) && !cursor.is(")")) {
                cursor.take();
            }
            return;
        }
        Token open = cursor.take();
        while (!ConstraintsForm.runsOut(cursor) && !cursor.is(")")) {
            value(open);
            if (!cursor.is(")") && !cursor.skip(",")) {
                cursor.slip(cursor.here(), "a comma is missing before \"" + cursor.here().text() + "\"", "the values of a list are separated by commas");
                if (!cursor.here().isWord() && !cursor.here().isText() && !cursor.isDone()) {
                    cursor.take();
                }
            }
        }
        if (!cursor.skip(")")) {
            cursor.slip(open, "the list of values that begins here is not closed", "end it with )");
        }
    }
}
