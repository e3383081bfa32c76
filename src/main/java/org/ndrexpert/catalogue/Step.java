package org.ndrexpert.catalogue;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Derived;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.yaml.Required;

/**
 * Something that a person can do.
 *
 * @param step what to do, in one or two sentences; a component of recipientFailure in braces, as in {x500Proxy}, stands for what the
 *     report says of the recipient, and where it does not say it there is no such step
 * @param inference true where no source says so and it was concluded from the cause; absent where the article's source says it
 * @param source where it is said, if not in the article's own source
 * @param kind filled from the key under which the step stands
 * @param filledIn the step with what the report says of a recipient; absent where it says the same of all
 */
public record Step(@Required String step, @Nullable Boolean inference, @Nullable String source, @Derived @Nullable Kind kind,
        @Derived @Nullable String filledIn)
        implements Remedial {

    /** @throws IllegalArgumentException where something in braces is no component of recipientFailure */
    public Step {
        Placeholders.check(step);
    }

    Step as(Kind kind) {
        return new Step(step, inference, source, kind, filledIn);
    }

    /** Whether it names something that only a report tells. */
    boolean isOpen() {
        return Placeholders.areIn(step);
    }

    /** The step for one recipient; empty where the report does not say of it what the step names. */
    Optional<Step> filledIn(RecipientFailure failure) {
        return Placeholders.fill(step, failure).map(text -> new Step(step, inference, source, kind, text));
    }

    /** What to do, as it is to be read. */
    public String text() {
        return filledIn == null ? step.strip() : filledIn.strip();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Step that && step.equals(that.step) && Objects.equals(kind, that.kind) && Objects.equals(filledIn, that.filledIn);
    }

    @Override
    public int hashCode() {
        return 31 * text().hashCode() + Objects.hashCode(kind);
    }
}
