package org.ndrexpert.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The right-hand side of a constraint. */
public sealed interface Operand {

    /** A value that stands in the rule; {@code null} for the literal null. */
    record Literal(@Nullable Object value) implements Operand {

        static final Literal NULL = new Literal(null);
    }

    /** A variable, or components of what it is bound to: {@code $hotfix.version}. */
    record Variable(String name, List<String> path) implements Operand {

        /** As the rule writes it. */
        String text() {
            return path.isEmpty() ? name : name + "." + String.join(".", path);
        }
    }
}
