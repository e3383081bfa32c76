package org.ndrexpert.batch;

/** Is told how far a batch is, by its writing thread, several times a second and at the end. */
public interface BatchProgress {

    /** @param bytes of the input files that were taken apart so far, as they are stored */
    void at(BatchCount count, long bytes);
}
