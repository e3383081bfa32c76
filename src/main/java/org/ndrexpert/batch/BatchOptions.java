package org.ndrexpert.batch;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.situation.Known;

/**
 * What a batch is asked to do.
 *
 * @param inputs paths as {@link org.ndrexpert.incident.Inputs} takes them, in the order of the results
 * @param filesFrom a file with the name of an input on each line, which follow the others; {@code -} is standard input; absent where there
 *     is none
 * @param context site facts, which go with incidents as {@link org.ndrexpert.situation.SharedFacts} says
 * @param out folder for the results; it is made where it is not there
 * @param threads how many records are read and diagnosed at once, from 1 on; of no influence on the results
 * @param limit how long one record may take by the clock; a longer one is rejected
 * @param resume whether to go on with a run that was stopped, where there is one
 * @param table whether the diagnoses are also written as a table for spreadsheets
 */
public record BatchOptions(
        List<String> inputs,
        @Nullable String filesFrom,
        InputStream standardInput,
        List<Known> context,
        Path out,
        int threads,
        Duration limit,
        boolean resume,
        boolean table) {

    public BatchOptions {
        inputs = List.copyOf(inputs);
        context = List.copyOf(context);
    }
}
