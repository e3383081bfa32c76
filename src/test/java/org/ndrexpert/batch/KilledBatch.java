package org.ndrexpert.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A batch in a process of its own, slow enough to be killed in its midst; keeps a checkpoint every 20 records. */
final class KilledBatch {

    private KilledBatch() {}

    /** @param arguments the folder for the results, whether to resume, the inputs */
    public static void main(String[] arguments) {
        List<String> inputs = List.of(arguments).subList(2, arguments.length);
        BatchOptions options = BatchSamples.options(inputs, Path.of(arguments[0]), 2, Boolean.parseBoolean(arguments[1]));
        BatchEnd end = new Batch(incident -> {
            LockSupport.parkNanos(2_000_000);
            return BatchSamples.diagnosis(incident);
        }, "knowledge", options, (count, bytes) -> { }, new Batch.Pace(20, Long.MAX_VALUE)).run();
        System.exit(end instanceof BatchEnd.Finished ? 0 : 1);
    }
}
