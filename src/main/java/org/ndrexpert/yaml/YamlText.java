package org.ndrexpert.yaml;

import java.util.Collection;
import java.util.Set;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.Term;

/** Writes observations as an author would write them into a file. */
public final class YamlText {

    /** Words that some YAML reader takes for something else than text. */
    private static final Set<String> NO_TEXTS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private YamlText() {}

    /** As in {@code server: {name: "EX1", servicePack: 4}}; what follows from the rest is left out. */
    public static String observation(Observation observation) {
        Shape shape = Shape.of(observation);
        StringJoiner keys = new StringJoiner(", ", shape.kind() + ": {", "}");
        for (String name : shape.names()) {
            Object value = shape.isDerived(name) ? null : shape.value(observation, name);
            if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
                keys.add(name + ": " + value(value));
            }
        }
        return keys.toString();
    }

    private static String value(@Nullable Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Collection<?> many) {
            StringJoiner items = new StringJoiner(", ", "[", "]");
            many.forEach(item -> items.add(value(item)));
            return items.toString();
        }
        return value instanceof Term term ? text(term.term()) : text(String.valueOf(value));
    }

    /** Text in double quotes, or bare where it is of letters only. */
    public static String text(String text) {
        boolean bare = !text.isEmpty() && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-') && !text.startsWith("-");
        if (bare && !NO_TEXTS.contains(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c < ' ' || c == 0x7F || c >= 0x80 && c < 0xA0 ? String.format("\\x%02X", c) : String.valueOf((char) c));
            }
        });
        return quoted.append('"').toString();
    }
}
