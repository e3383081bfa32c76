package org.ndrexpert.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Turns the tokens of a parser into nodes. Aliases are never followed, and depth and number of values are limited, so that
 * the cost of a text grows with its length and no faster.
 */
final class TreeBuilder {

    static final int DEEPEST = 100;
    static final int MOST_VALUES = 1_000_000;

    private final JsonParser parser;
    private final SourceText text;
    private final boolean yaml;
    private final MistakeList mistakes;
    private final Deque<OpenNode> open = new ArrayDeque<>();
    private final List<Node> roots = new ArrayList<>();
    private String tokenText = "";
    private int values;
    private boolean abandoned;

    /** @param yaml whether the text is YAML, not JSON */
    TreeBuilder(JsonParser parser, SourceText text, boolean yaml, MistakeList mistakes) {
        this.parser = parser;
        this.text = text;
        this.yaml = yaml;
        this.mistakes = mistakes;
    }

    /** The documents up to the end of the text, or up to where it cannot be read on. */
    List<Node> build() {
        for (JsonToken token = next(); token != null && !abandoned; token = next()) {
            take(token, parser.currentTokenLocation());
        }
        return roots;
    }

    /** What a parser throws, here or when it gives the text, depends on its make; whatever it is, the file is the reason. */
    private @Nullable JsonToken next() {
        try {
            JsonToken token = parser.nextToken();
            String text = token != null && token.isScalarValue() ? parser.getString() : null;
            tokenText = text == null ? "" : text;
            return token;
        } catch (RuntimeException refusal) {
            tell(SyntaxError.of(refusal, parser.currentTokenLocation()), parser.currentTokenLocation());
            return null;
        }
    }

    /** A quotation mark that is not closed is found out only where the next one opens. */
    private void tell(SyntaxError error, TokenStreamLocation lastToken) {
        int line = lastToken.getLineNr();
        if (yaml && error.isLeftover() && error.line() > line && isOpenQuote(line, lastToken.getColumnNr())) {
            mistakes.add(line + text.firstLine() - 1, lastToken.getColumnNr(), "", "a text in quotes that ends only on line "
                    + (error.line() + text.firstLine() - 1), "close it with a quotation mark where it should end");
        } else {
            error.addTo(mistakes, text.firstLine());
        }
    }

    /** Whether a quotation mark stands at a place and no other one behind it on its line. */
    private boolean isOpenQuote(int line, int column) {
        String rest = text.text().lines().skip(line - 1L).findFirst().orElse("");
        rest = rest.substring(Math.min(rest.length(), Math.max(0, column - 1)));
        return !rest.isEmpty() && (rest.charAt(0) == '"' || rest.charAt(0) == '\'') && rest.indexOf(rest.charAt(0), 1) < 0;
    }

    private void take(JsonToken token, TokenStreamLocation place) {
        int line = place.getLineNr() + text.firstLine() - 1;
        int column = place.getColumnNr();
        switch (token) {
            case START_OBJECT, START_ARRAY -> open(token == JsonToken.START_OBJECT, line, column, place);
            case END_OBJECT, END_ARRAY -> add(open.pop().close());
            case PROPERTY_NAME -> takeKey(line, column, place);
            default -> {
                count(line, column);
                add(scalar(token, tokenText, line, column, place));
            }
        }
    }

    private void open(boolean mapping, int line, int column, TokenStreamLocation place) {
        count(line, column);
        refuseProperties(line, column, place);
        if (open.size() == DEEPEST) {
            abandon(line, column, "more than " + DEEPEST + " levels of nesting", "write it flatter");
            return;
        }
        open.push(new OpenNode(mapping, line, column));
    }

    private void takeKey(int line, int column, TokenStreamLocation place) {
        OpenNode mapping = open.element();
        String key = parser.currentName();
        boolean repeated = mapping.key(key, line, column);
        refuseProperties(line, column, place);
        if (repeated) {
            RepeatedKey.add(mistakes, line, column, path(), key);
        }
    }

    private Node scalar(JsonToken token, String said, int line, int column, TokenStreamLocation place) {
        if (!yaml) {
            return new Node.Scalar(line, column, said, jsonKind(token), token == JsonToken.VALUE_STRING);
        }
        char first = text.at(place.getCharOffset());
        boolean quoted = first == '"' || first == '\'' || first == '|' || first == '>';
        if (refuseProperties(line, column, place)) {
            return new Node.Scalar(line, column, said, Node.Kind.STRING, true);
        }
        return new Node.Scalar(line, column, said, quoted ? Node.Kind.STRING : PlainScalar.kind(said), quoted);
    }

    private static Node.Kind jsonKind(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT -> Node.Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> Node.Kind.DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> Node.Kind.BOOLEAN;
            case VALUE_NULL -> Node.Kind.NULL;
            default -> Node.Kind.STRING;
        };
    }

    /** Aliases, anchors and tags begin with a mark that no plain value may begin with. */
    private boolean refuseProperties(int line, int column, TokenStreamLocation place) {
        char mark = yaml ? text.at(place.getCharOffset()) : 0;
        switch (mark) {
            case '*' -> mistakes.add(line, column, path(), "an alias", "write the value out, or put text that begins with * in "
                    + "quotes");
            case '&' -> mistakes.add(line, column, path(), "an anchor", "leave it out, or put text that begins with & in quotes");
            case '!' -> mistakes.add(line, column, path(), "a tag", "leave it out, or put text that begins with ! in quotes");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void add(Node node) {
        if (!open.isEmpty()) {
            open.element().add(node);
        } else if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NULL || !scalar.text().isEmpty()) {
            roots.add(node);
        }
    }

    private void count(int line, int column) {
        if (++values > MOST_VALUES) {
            abandon(line, column, "more than " + MOST_VALUES + " values", "split the file");
        }
    }

    private void abandon(int line, int column, String found, String wanted) {
        if (!abandoned) {
            mistakes.add(line, column, "", found, wanted);
        }
        abandoned = true;
    }

    private String path() {
        String path = "";
        for (Iterator<OpenNode> outermostFirst = open.descendingIterator(); outermostFirst.hasNext();) {
            path = outermostFirst.next().pathOfNext(path);
        }
        return path;
    }
}
