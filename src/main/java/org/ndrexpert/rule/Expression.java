package org.ndrexpert.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What a conclusion is made of. Each has the place of its first character in the file's text, from 0. */
public sealed interface Expression {

    int at();

    /** A text, a whole number, true, false, null, or a constant. */
    record Value(int at, @Nullable Object value) implements Expression {}

    /** @param name with its {@code $} */
    record Variable(int at, String name) implements Expression {}

    /** A new record. */
    record Made(int at, String type, List<Expression> values) implements Expression {}

    /** What a type's own method or constant yields, as in {@code Scope.onServer($server)}. */
    record OfType(int at, String type, String name, boolean called, List<Expression> values) implements Expression {

        /** The constant that is named; empty where it is none. */
        public Optional<Object> constant() {
            Class<?> named = called ? null : Vocabulary.CONCLUDED.get(type);
            return named == null || !named.isEnum() ? Optional.empty()
                    : Stream.<Object>of(named.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(name)).findFirst();
        }
    }

    /** A component of something, as in {@code $scope.server()}. */
    record Part(int at, Expression of, String name, boolean called, List<Expression> values) implements Expression {}
}
