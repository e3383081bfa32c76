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

    private static final Set<String> UNSHOWN = Set.of("server", "roles", "description");

    private static final ClassValue<Layout> LAYOUTS = new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
            return new Layout(Shape.of(type));
        }
    };

    /** What of a kind of observation is said, and how, by position. */
    private static final class Layout {
        final Shape shape;
        final boolean[] said;
        final boolean[] named;
        final boolean[] identity;

        Layout(Shape shape) {
            this.shape = shape;
            int count = shape.names().size();
            said = new boolean[count];
            named = new boolean[count];
            identity = new boolean[count];
            for (int i = 0; i < count; i++) {
                String name = shape.names().get(i);
                said[i] = !UNSHOWN.contains(name) && !shape.isDerived(name);
                named[i] = isNamedByItself(shape, name);
                identity[i] = shape.isIdentity(name);
            }
        }
    }

    private Description() {}

    /** What {@code observation} says, without texts too long to read and without what follows from the rest. */
    public static String of(Observation observation) {
        return of(observation, null);
    }

    /** @param shown by position, the components that matter beside those that tell which thing is meant; all where absent */
    public static String of(Observation observation, boolean @Nullable [] shown) {
        Layout layout = LAYOUTS.get(observation.getClass());
        Shape shape = layout.shape;
        StringBuilder words = new StringBuilder(shape.kind());
        for (int i = 0; i < layout.said.length; i++) {
            if (layout.said[i] && (layout.named[i] || shown == null || shown[i])) {
                Object value = shape.value(observation, i);
                if (value != null && !("".equals(value) && layout.identity[i])) {
                    words.append(layout.named[i] ? " " : " " + shape.names().get(i) + " ").append(value(value));
                }
            }
        }
        String server = observation.server();
        boolean placed = server != null && !server.isEmpty() && shape.has("server");
        return placed ? words + " on " + server : words.toString();
    }

    /** Every component, in a form by which observations can be put in order. */
    public static String inFull(Observation observation) {
        Shape shape = Shape.of(observation);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shape.names().size(); i++) {
            text.append(shape.value(observation, i)).append('\n');
        }
        return text.toString();
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

    /** Whether a component tells which thing an observation is about; another value of it means another thing. */
    public static boolean tellsWhich(Shape shape, String name) {
        return isNamedByItself(shape, name) || name.equals("server");
    }

    private static boolean isNamedByItself(Shape shape, String name) {
        return shape.isIdentity(name) || name.equals("source") || name.equals("id") || name.equals("finalRecipient");
    }
}
