package org.ndrexpert.check;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What a component is compared with. */
sealed interface Given {

    /** A value that stands in the rule; {@code null} for the literal null, whole numbers as {@code Long}. */
    record Literal(@Nullable Object value) implements Given {}

    /**
     * A component of something that the rule looks for.
     *
     * @param sought its place among what the rule looks for, from 0
     * @param path the names of the component and its components; empty for the whole fact
     */
    record Place(int sought, List<String> path) implements Given {

        Place then(List<String> further) {
            return further.isEmpty() ? this : new Place(sought, Stream.of(path, further).flatMap(List::stream).toList());
        }
    }
}
