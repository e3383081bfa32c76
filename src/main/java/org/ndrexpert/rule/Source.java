package org.ndrexpert.rule;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Shape;

/**
 * A value that a constraint compares with, or that a lookup takes: a constant, or components of what a slot holds.
 *
 * @param slot the slot, or -1 for a constant
 * @param variable how the rule writes it, as in {@code $scope.server}; empty for a constant
 * @param path the places of the components, each in the shape beside it
 */
record Source(@Nullable Object constant, int slot, String variable, Shape[] shapes, int[] path) {

    /** Stands for a value that nobody has told yet, and in the slot of a variable for one that nothing was bound to. */
    static final Object UNKNOWN = new Object();

    static Source constant(@Nullable Object value) {
        return new Source(value, -1, "", new Shape[0], new int[0]);
    }

    /** The value; {@link #UNKNOWN} where it is not known, null only for the constant null. */
    @Nullable Object value(@Nullable Object[] slots) {
        if (isConstant()) {
            return constant;
        }
        Object value = bound(slots);
        return value == null ? UNKNOWN : value;
    }

    /** The value as the engine sees it: null where it is not known, {@link #UNKNOWN} only where the variable is not bound. */
    @Nullable Object bound(@Nullable Object[] slots) {
        if (isConstant()) {
            return constant;
        }
        Object value = slots[slot];
        for (int i = 0; i < path.length && value != UNKNOWN && value != null; i++) {
            value = shapes[i].value(value, path[i]);
        }
        return value;
    }

    /** The variable without the components of it that are meant. */
    String name() {
        int dot = variable.indexOf('.');
        return dot < 0 ? variable : variable.substring(0, dot);
    }

    boolean isConstant() {
        return slot < 0;
    }

    boolean isUnbound(@Nullable Object[] slots) {
        return slot >= 0 && slots[slot] == UNKNOWN;
    }
}
