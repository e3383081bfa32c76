package org.ndrexpert.batch;

import org.ndrexpert.diagnosis.Diagnosis;

/**
 * What is added up over a batch. It is told of every incident and reject in the order of the inputs, by one thread, and has to stay small
 * however many there are.
 */
interface Tally {

    void add(Diagnosis diagnosis);

    void reject(Reject reject);

    /** All that {@link #restore} needs to go on from here: JSON without line breaks. */
    String state();

    /** @param state what {@link #state} of an equal tally gave, at the point to which its results were kept */
    void restore(String state);

    /** The content of {@code summary.json}; the same for the same incidents. */
    String summary();
}
