package org.ndrexpert.situation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.Term;

/** Observations in words, by the names that YAML uses: {@code installedFile Store.exe version 5.5.2653.23 on EX1}. */
public final class Description {

    private static final int LONGEST_VALUE = 120;

    private Description() {}

    /** What {@code observation} says, without texts too long to read and without what follows from the rest. */
    public static String of(Observation observation) {
        return of(observation, Set.of());
    }

    /** @param shown the components that matter, beside those that tell which thing is meant; all where none is given */
    public static String of(Observation observation, Set<String> shown) {
        Shape shape = Shape.of(observation);
        StringJoiner words = new StringJoiner(" ");
        words.add(shape.kind());
        for (String name : shape.names()) {
            Object value = shape.value(observation, name);
            if (value == null || name.equals("server") || name.equals("roles") || name.equals("description") || shape.isDerived(name)
                    || "".equals(value) && shape.isIdentity(name)) {
                continue;
            }
            if (!shown.isEmpty() && !isNamedByItself(shape, name) && shown.stream().noneMatch(one -> shape.askedFor(one).equals(name))) {
                continue;
            }
            words.add(isNamedByItself(shape, name) ? value(value) : name + " " + value(value));
        }
        String server = observation.server();
        boolean placed = server != null && !server.isEmpty() && shape.has("server");
        return placed ? words + " on " + server : words.toString();
    }

    /** A component's value as YAML writes it, shortened where it is long. */
    public static String value(@Nullable Object value) {
        if (value instanceof Term term) {
            return term.term();
        }
        if (value instanceof Collection<?> many) {
            StringJoiner joined = new StringJoiner(", ", "[", "]");
            many.forEach(one -> joined.add(value(one)));
            return joined.toString();
        }
        String text = String.valueOf(value);
        return text.isEmpty() ? "(empty)" : text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    static String contradiction(Known one, Known other, String component) {
        return Shape.of(one.observation()).kind() + " " + component + " is "
                + value(Shape.of(one.observation()).value(one.observation(), component)) + at(one.origins())
                + " but " + value(Shape.of(other.observation()).value(other.observation(), component)) + at(other.origins());
    }

    static String at(List<Origin> origins) {
        return origins.isEmpty() ? "" : " (" + origins.get(0) + ")";
    }

    private static boolean isNamedByItself(Shape shape, String name) {
        return shape.isIdentity(name) || name.equals("source") || name.equals("id") || name.equals("finalRecipient");
    }
}
