package org.ndrexpert.summary;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.evidence.Certainty;

/** Incidents, counted by what is certain of them, with the recipients, the time and a few names. */
final class Tally {

    private static final long NEVER = Long.MAX_VALUE;

    long confirmed;
    long suspected;
    long excluded;
    /** Incidents that nothing fits. */
    long open;
    /** Incidents that nothing fits, of which every recipient who waits may yet get the message. */
    long delayed;
    /** Incidents in which nothing has failed. */
    long succeeded;
    long recipients;
    /** Seconds since 1970, of the incidents whose time is known. */
    long first = NEVER;
    long last = -NEVER;
    final Sample names = new Sample();
    final Sample examples = new Sample();

    static Tally one(Certainty certainty, long recipients) {
        return one(Verdict.of(certainty), recipients);
    }

    static Tally one(Verdict verdict, long recipients) {
        Tally one = new Tally();
        switch (verdict) {
            case CONFIRMED -> one.confirmed = 1;
            case SUSPECTED -> one.suspected = 1;
            case EXCLUDED -> one.excluded = 1;
            case UNEXPLAINED -> one.open = 1;
            case DELAYED -> one.delayed = 1;
            case SUCCEEDED -> one.succeeded = 1;
        }
        one.recipients = recipients;
        return one;
    }

    Tally at(@Nullable Instant when) {
        if (when != null) {
            first = when.getEpochSecond();
            last = first;
        }
        return this;
    }

    Tally naming(Collection<String> said) {
        names.addAll(said);
        return this;
    }

    Tally like(String example) {
        examples.add(example);
        return this;
    }

    Tally absorb(Tally other) {
        return absorb(other, 1);
    }

    /** @param each how many incidents one of the other's stands for */
    Tally absorb(Tally other, long each) {
        confirmed += other.confirmed * each;
        suspected += other.suspected * each;
        excluded += other.excluded * each;
        open += other.open * each;
        delayed += other.delayed * each;
        succeeded += other.succeeded * each;
        recipients += other.recipients * each;
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
        names.absorb(other.names);
        examples.absorb(other.examples);
        return this;
    }

    /** What is left of this when {@code part} is taken out, of which estimates may be too large. */
    Tally without(Tally part) {
        Tally rest = new Tally();
        rest.confirmed = Math.max(0, confirmed - part.confirmed);
        rest.suspected = Math.max(0, suspected - part.suspected);
        rest.excluded = Math.max(0, excluded - part.excluded);
        rest.open = Math.max(0, open - part.open);
        rest.delayed = Math.max(0, delayed - part.delayed);
        rest.succeeded = Math.max(0, succeeded - part.succeeded);
        rest.recipients = Math.max(0, recipients - part.recipients);
        return rest;
    }

    /** Those that are not excluded. */
    long incidents() {
        return confirmed + suspected + open + delayed + succeeded;
    }

    long all() {
        return incidents() + excluded;
    }

    Optional<Instant> from() {
        return first == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(first));
    }

    Optional<Instant> to() {
        return first == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(last));
    }
}
