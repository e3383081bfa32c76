package org.ndrexpert.catalogue;

import java.util.Optional;

import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Shape;

/** Names of components of a recipient's failure in braces, as in {x500Proxy}, within a text. */
final class Placeholders {

    private static final Shape SHAPE = Shape.of(RecipientFailure.class);

    private Placeholders() {}

    static boolean areIn(String text) {
        return next(text, 0) >= 0;
    }

    /** @throws IllegalArgumentException where one names no component */
    static void check(String text) {
        for (int open = next(text, 0); open >= 0; open = next(text, open + 1)) {
            String name = name(text, open);
            if (!SHAPE.has(name)) {
                throw new IllegalArgumentException("{" + name + "} is no component of recipientFailure; these are " + String.join(", ", SHAPE.names()));
            }
        }
    }

    /** The text with the components' values; empty where one of them is not known. Values are taken as they are, braces in them too. */
    static Optional<String> fill(String text, RecipientFailure failure) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = next(text, 0); open >= 0; open = next(text, from)) {
            String name = name(text, open);
            Object value = SHAPE.value(failure, name);
            if (value == null) {
                return Optional.empty();
            }
            filled.append(text, from, open).append(value);
            from = open + name.length() + 2;
        }
        return Optional.of(filled.append(text, from, text.length()).toString());
    }

    /** Where the next one begins; -1 where there is none. */
    private static int next(String text, int from) {
        int open = text.indexOf('{', from);
        while (open >= 0 && name(text, open).isEmpty()) {
            open = text.indexOf('{', open + 1);
        }
        return open;
    }

    /** The name behind a brace; empty where what stands there is none, as in the braces of a class identifier. */
    private static String name(String text, int open) {
        int end = open + 1;
        while (end < text.length() && (end == open + 1 ? Character.isLowerCase(text.charAt(end)) : Character.isLetterOrDigit(text.charAt(end)))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '}' ? text.substring(open + 1, end) : "";
    }
}
