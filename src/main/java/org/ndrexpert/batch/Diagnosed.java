package org.ndrexpert.batch;

import org.ndrexpert.summary.Counted;

/**
 * An incident that was diagnosed.
 *
 * @param counted what it adds to the summary
 * @param line of {@code diagnoses.jsonl}, with its line break
 * @param rows of {@code diagnoses.csv}, with theirs; empty where there is no such file
 */
public record Diagnosed(Counted counted, byte[] line, byte[] rows) implements Entry {

    /** What is counted takes about three times its line. */
    @Override
    public long size() {
        return 4L * line.length + rows.length;
    }
}
