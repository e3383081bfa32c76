package org.ndrexpert.spark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a job is asked to do.
 *
 * @param files globs of incident files and reports, each on any file system of Hadoop's
 * @param packed globs of what {@link SparkPack} has written
 * @param kafka where records come from as messages; absent where they come from files
 * @param context files of site facts
 * @param knowledge folder that takes the place of the built-in knowledge; absent where none does
 * @param out folder for the results
 * @param format of the results
 * @param overwrite whether results that are there may be replaced
 * @param maxRejectRate rejects for each record from which on the job fails, though its results stand
 * @param limit how long one record may take by the clock
 * @param sliceBytes bytes of input that a task gets, roughly
 * @param checkpoint where a stream remembers what it has done; absent where the inputs are all there and the job ends
 * @param follow whether a stream waits for more after it has done what is there
 */
record JobOptions(
        List<String> files,
        List<String> packed,
        @Nullable Kafka kafka,
        List<String> context,
        @Nullable String knowledge,
        String out,
        Format format,
        boolean overwrite,
        double maxRejectRate,
        Duration limit,
        long sliceBytes,
        @Nullable String checkpoint,
        boolean follow) {

    /** The form of the results. */
    enum Format {
        PARQUET, JSON;

        String term() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Messages, of each of which the value is a report or incidents.
     *
     * @param servers as Kafka's {@code bootstrap.servers}
     */
    record Kafka(String servers, String topic) {}
}
