package org.ndrexpert.observation;

/** Observations of which only what matters is said. */
public final class Stated {

    private Stated() {}

    /** @param components names and values in turn; all others are not known */
    public static <O extends Observation> O of(Class<O> type, Object... components) {
        Shape shape = Shape.of(type);
        Object[] values = new Object[shape.names().size()];
        for (int i = 0; i < components.length; i += 2) {
            values[shape.position((String) components[i])] = components[i + 1];
        }
        return type.cast(shape.make(values));
    }
}
