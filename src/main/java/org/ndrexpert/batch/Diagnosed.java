package org.ndrexpert.batch;

import org.ndrexpert.diagnosis.Diagnosis;

/**
 * @param source where the incident came from
 * @param line of {@code diagnoses.jsonl}, with its line break
 */
record Diagnosed(Diagnosis diagnosis, String source, byte[] line) implements Entry {

    /** A diagnosis takes about three times its line. */
    @Override
    public long size() {
        return 4L * line.length;
    }
}
