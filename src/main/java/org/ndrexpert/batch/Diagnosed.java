package org.ndrexpert.batch;

import org.ndrexpert.diagnosis.Diagnosis;

/**
 * @param source where the incident came from
 * @param line of {@code diagnoses.jsonl}, with its line break
 * @param rows of {@code diagnoses.csv}, with theirs; empty where there is no such file
 */
record Diagnosed(Diagnosis diagnosis, String source, byte[] line, byte[] rows) implements Entry {

    /** A diagnosis takes about three times its line. */
    @Override
    public long size() {
        return 4L * line.length + rows.length;
    }
}
