package org.ndrexpert.spark;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Iterator;

import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.ndrexpert.batch.Evaluations;
import org.ndrexpert.incident.Inputs;

/** What every task of a job does with its records, wherever they come from. */
final class Diagnosing implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So much of the memory of a process may records take that are in hand, all tasks together. */
    private static final int SHARE_OF_MEMORY = 8;

    private final Expertise expertise;
    private final Duration limit;
    private final int attempts;

    /**
     * @param limit how long one record may take by the clock
     * @param attempts how often a task is tried before its job fails
     */
    Diagnosing(Expertise expertise, Duration limit, int attempts) {
        this.expertise = expertise;
        this.limit = limit;
        this.attempts = attempts;
    }

    /** Where a task has its records from. */
    interface Source {

        /** @param last whether nobody will try again, so that what cannot be read has to be handed over as well */
        void handOver(boolean last, Inputs.Taker taker) throws IOException;
    }

    /** Inside of a task: what comes of its records. */
    Iterator<Row> rows(Source source) {
        TaskContext task = TaskContext.get();
        Expertise.Loaded loaded = expertise.here();
        boolean last = task.attemptNumber() >= attempts - 1;
        long memory = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / Runtime.getRuntime().availableProcessors();
        Evaluations evaluations = new Evaluations(loaded.expert()::diagnose, loaded.context(), limit, memory,
                taker -> source.handOver(last, taker));
        task.addTaskCompletionListener(ended -> {
            evaluations.close();
            return ended;
        });
        return new OutputRows(evaluations);
    }
}
