package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.rule.Expression.Made;
import org.ndrexpert.rule.Expression.OfType;
import org.ndrexpert.rule.Expression.Part;
import org.ndrexpert.rule.Expression.Value;
import org.ndrexpert.rule.Expression.Variable;
import org.ndrexpert.yaml.Spelling;

/** Reads the right-hand side of a rule, where it is one logical insertion: {@code insertLogical(new Suspicion("X1", $scope));}. */
final class ConclusionReader {

    private static final String INSERTING = "insertLogical";
    /** Records of records of records; deeper than any vocabulary goes, and than the stack does. */
    private static final int DEEPEST = 10;

    private final Cursor cursor;
    private final List<Slip> slips = new ArrayList<>();
    private int depth;

    private ConclusionReader(List<Token> tokens, int end) {
        this.cursor = new Cursor(tokens, end, slips);
    }

    /** What became of reading a right-hand side. */
    sealed interface Read permits Inserted, Broken, Other {}

    record Inserted(Expression made) implements Read {}

    /** @param unended the slip is that nothing ends the conclusion */
    record Broken(Slip slip, boolean unended) implements Read {}

    /** It is Java of another form, of which nothing is said here. */
    record Other() implements Read {}

    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    /** @param text of the whole file, at whose places the slips are */
    static Read read(String text, Span consequence) {
        List<Token> tokens = new ArrayList<>();
        Tokens.Scanned scanned = Tokens.of(consequence.in(text));
        if (!scanned.slips().isEmpty()) {
            Slip slip = scanned.slips().get(0);
            return new Broken(new Slip(slip.at() + consequence.start(), slip.found(), slip.wanted()), false);
        }
        scanned.tokens().forEach(token -> tokens.add(new Token(token.kind(), token.text(), token.start() + consequence.start(),
                token.end() + consequence.start(), token.first())));
        if (tokens.isEmpty()) {
            return new Broken(new Slip(consequence.start(), "the rule concludes nothing", "write insertLogical(new ...); between then and end"), false);
        }
        ConclusionReader reader = new ConclusionReader(tokens, consequence.end());
        try {
            return reader.statement();
        } catch (Stop stop) {
            return reader.slips.isEmpty() ? new Other() : new Broken(reader.slips.get(0), false);
        }
    }

    private Read statement() {
        Token call = cursor.here();
        if (!call.is(INSERTING)) {
            if (!call.isWord() || !cursor.peek(1).is("(") || !Spelling.isNear(call.text(), INSERTING)) {
                return new Other();
            }
            cursor.slip(call, "\"" + call.text() + "\" is nothing that a conclusion calls", "did you mean insertLogical?");
            throw new Stop();
        }
        cursor.take();
        if (!cursor.skip("(")) {
            cursor.slip(cursor.here(), "a parenthesis is missing after insertLogical", "write insertLogical(new ...);");
            throw new Stop();
        }
        Expression made = expression();
        close("insertLogical");
        if (cursor.isDone() || cursor.here().first() && !cursor.is(";") && !cursor.is(")")) {
            Token last = cursor.before();
            return new Broken(new Slip(last.end(), "the conclusion does not end with a semicolon", "write ; behind it"), true);
        }
        if (cursor.is(")")) {
            cursor.slip(cursor.here(), "there is one closing parenthesis more than was opened", "delete it");
            throw new Stop();
        }
        if (!cursor.skip(";") || !cursor.isDone()) {
            return new Other();
        }
        return new Inserted(made);
    }

    private void close(String what) {
        if (cursor.skip(")")) {
            return;
        }
        if (cursor.is(";") || cursor.isDone()) {
            cursor.slip(cursor.here(), "the parenthesis after " + what + " is not closed", "write ) before the semicolon");
        } else if (cursor.here().isWord() || cursor.here().isText()) {
            cursor.slip(cursor.here(), "a comma is missing before " + cursor.here().text(), "values are separated by commas");
        }
        throw new Stop();
    }

    private Expression expression() {
        Expression read = first();
        while (cursor.is(".") && cursor.peek(1).isWord()) {
            cursor.take();
            Token name = cursor.take();
            boolean called = cursor.is("(");
            read = new Part(name.start(), read, name.text(), called, called ? values(name.text()) : List.of());
        }
        return read;
    }

    private Expression first() {
        if (cursor.isDone()) {
            cursor.slip(cursor.here(), "the conclusion breaks off", "write insertLogical(new ...);");
            throw new Stop();
        }
        Token token = cursor.take();
        if (token.kind() == Token.Kind.TEXT && token.text().startsWith("\"")) {
            return new Value(token.start(), token.text().substring(1, token.text().length() - 1));
        }
        if (token.kind() == Token.Kind.TEXT) {
            cursor.slip(token, token.text() + " stands in single quotes", "a text stands in double quotes: \""
                    + token.text().substring(1, token.text().length() - 1) + "\"");
            throw new Stop();
        }
        if (token.kind() == Token.Kind.NUMBER && token.text().length() < 10) {
            return new Value(token.start(), Long.valueOf(token.text()));
        }
        return word(token);
    }

    private Expression word(Token token) {
        switch (token.text()) {
            case "null":
                return new Value(token.start(), null);
            case "true", "false":
                return new Value(token.start(), token.is("true"));
            case "new":
                return made();
            default:
        }
        if (token.isVariable()) {
            return new Variable(token.start(), token.text());
        }
        if (token.isWord() && cursor.is(".") && cursor.peek(1).isWord() && token.isTypeName()) {
            cursor.take();
            Token name = cursor.take();
            boolean called = cursor.is("(");
            return new OfType(token.start(), token.text(), name.text(), called, called ? values(name.text()) : List.of());
        }
        if (token.isTypeName() && cursor.is("(")) {
            cursor.slip(token, "new is missing before " + token.text(), "write new " + token.text() + "(...)");
        } else if (token.isWord() && !cursor.is("(")) {
            return new Variable(token.start(), token.text());
        } else if (token.is(")") || token.is(",")) {
            cursor.slip(token, "a value is missing before \"" + token.text() + "\"", "write it, or delete the comma");
        }
        throw new Stop();
    }

    private Expression made() {
        Token type = cursor.here();
        if (!type.isWord()) {
            throw new Stop();
        }
        cursor.take();
        if (!cursor.is("(")) {
            cursor.slip(cursor.here(), "a parenthesis is missing after " + type.text(), "write new " + type.text() + "(...)");
            throw new Stop();
        }
        return new Made(type.start(), type.text(), values(type.text()));
    }

    private List<Expression> values(String of) {
        cursor.take();
        List<Expression> values = new ArrayList<>();
        if (cursor.skip(")")) {
            return values;
        }
        if (++depth > DEEPEST) {
            throw new Stop();
        }
        values.add(expression());
        while (cursor.skip(",")) {
            values.add(expression());
        }
        close(of);
        depth--;
        return values;
    }
}
