package org.ndrexpert.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

import org.apache.spark.TaskKilledException;
import org.apache.spark.sql.Row;
import org.ndrexpert.batch.Diagnosed;
import org.ndrexpert.batch.Entry;
import org.ndrexpert.batch.Evaluated;
import org.ndrexpert.batch.Evaluations;
import org.ndrexpert.batch.Reject;
import org.ndrexpert.summary.Summary;

/** The rows of one task: one for each diagnosis and each reject, and at the end one that adds them up. */
final class OutputRows implements Iterator<Row> {

    private final Evaluations evaluations;
    private final Summary summary = new Summary();
    private final Queue<Row> waiting = new ArrayDeque<>();
    private long records;
    private long diagnosed;
    private long rejected;
    private boolean over;

    OutputRows(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && !over) {
            evaluate();
        }
        return !waiting.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.remove();
    }

    private void evaluate() {
        try {
            Optional<Evaluated> evaluated = evaluations.next();
            if (evaluated.isPresent()) {
                take(evaluated.get());
            } else {
                over = true;
                waiting.add(OutputRow.tally(records, diagnosed, rejected, summary.state()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskKilledException("the task was interrupted");
        }
    }

    private void take(Evaluated evaluated) throws IOException {
        records++;
        for (Entry entry : evaluated.entries()) {
            waiting.add(OutputRow.of(evaluated, entry));
            if (entry instanceof Diagnosed one) {
                diagnosed++;
                summary.add(one.counted());
            } else if (entry instanceof Reject one) {
                rejected++;
                summary.reject(one.kind().term(), one.position().source());
            }
        }
    }
}
