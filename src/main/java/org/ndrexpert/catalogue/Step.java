package org.ndrexpert.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Derived;
import org.ndrexpert.yaml.Required;

/**
 * Something that a person can do.
 *
 * @param step what to do, in one or two sentences
 * @param inference true where no source says so and it was concluded from the cause; absent where the article's source says it
 * @param source where it is said, if not in the article's own source
 * @param kind filled from the key under which the step stands
 */
public record Step(@Required String step, @Nullable Boolean inference, @Nullable String source, @Derived @Nullable Kind kind)
        implements Remedial {

    Step as(Kind kind) {
        return new Step(step, inference, source, kind);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Step that && step.equals(that.step) && Objects.equals(kind, that.kind);
    }

    @Override
    public int hashCode() {
        return 31 * step.hashCode() + Objects.hashCode(kind);
    }
}
