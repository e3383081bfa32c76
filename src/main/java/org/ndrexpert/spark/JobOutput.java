package org.ndrexpert.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.ndrexpert.summary.Summary;
import org.ndrexpert.summary.SummaryDocument;
import org.ndrexpert.summary.SummaryPage;
import org.ndrexpert.summary.Whereabouts;

/** What a job has written, as whoever reads it finds it. */
final class JobOutput {

    /** Spark passes over folders whose names begin so. */
    private static final String SUMMARY = "_summary";

    /** So many partitions of tallies are merged at once. */
    private static final int TALLIES = 16;

    private final SparkSession spark;
    private final String out;
    private final String format;

    JobOutput(SparkSession spark, String out, JobOptions.Format format) {
        this.spark = spark;
        this.out = out;
        this.format = format.term();
    }

    private Dataset<Row> rows(Kind kind) {
        return spark.read().schema(OutputRow.SCHEMA).format(format).load(out).where(functions.col(OutputRow.KIND).equalTo(kind.term()));
    }

    /** Counts what is there, and adds up what the tasks say that they have done. */
    JobCount count() {
        long diagnoses = rows(Kind.DIAGNOSIS).count();
        Map<String, Long> rejects = new TreeMap<>();
        rows(Kind.REJECT).groupBy("error").count().collectAsList().forEach(row -> rejects.put(row.getString(0), row.getLong(1)));
        Row done = rows(Kind.TALLY).agg(functions.count("records"), functions.sum("records"),
                functions.sum("diagnosed"), functions.sum("rejected")).first();
        return new JobCount(diagnoses, rejects, done.getLong(0), number(done, 1), number(done, 2), number(done, 3));
    }

    private static long number(Row row, int at) {
        return row.isNullAt(at) ? 0 : row.getLong(at);
    }

    /**
     * Writes what the diagnoses say together, for programs and for people. The executors merge the tallies, each a few and one of them the
     * rest, so that no machine holds more than two summaries.
     */
    void summarise() throws IOException {
        JavaRDD<String> states = rows(Kind.TALLY).select(OutputRow.STATE).javaRDD().map(row -> row.getString(0));
        int some = states.getNumPartitions() / TALLIES;
        JavaRDD<String> fewer = some < 2 ? states.coalesce(1) : states.coalesce(some).mapPartitions(JobOutput::merged).repartition(1);
        List<String> one = fewer.mapPartitions(JobOutput::merged).collect();
        Summary summary = one.isEmpty() ? new Summary() : Summary.of(one.get(0)); // a stream may have found nothing yet
        Path folder = new Path(out, SUMMARY);
        FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
        write(files, new Path(folder, "summary.json"), SummaryDocument.json(summary) + "\n");
        write(files, new Path(folder, "report.html"), SummaryPage.html(summary, new Whereabouts(folder(Kind.DIAGNOSIS), folder(Kind.REJECT))));
    }

    private static String folder(Kind kind) {
        return OutputRow.KIND + "=" + kind.term();
    }

    private static Iterator<String> merged(Iterator<String> states) {
        Summary summary = new Summary();
        states.forEachRemaining(state -> summary.add(Summary.of(state)));
        return List.of(summary.state()).iterator();
    }

    private static void write(FileSystem files, Path path, String content) throws IOException {
        try (OutputStream bytes = files.create(path, true)) {
            bytes.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
