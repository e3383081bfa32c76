package org.ndrexpert.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.StoredRecord.Position;

/**
 * Diagnoses what comes in, each file or message once over any number of runs: what was done is in the checkpoint, and a step of it is in
 * the results whole or not at all.
 */
final class StreamJob {

    private static final String EVERY = "10 seconds";

    /** What Spark tells of a file; a stream has to be told beforehand. */
    private static final StructType FILE = new StructType().add("path", DataTypes.StringType).add("modificationTime", DataTypes.TimestampType)
            .add("length", DataTypes.LongType).add("content", DataTypes.BinaryType);

    private final SparkSession spark;
    private final JobOptions options;
    private final Diagnosing diagnosing;

    StreamJob(SparkSession spark, JobOptions options, Diagnosing diagnosing) {
        this.spark = spark.newSession();
        this.spark.conf().set("spark.sql.adaptive.enabled", "false"); // no stream has it, and Spark would warn of that with the whole plan
        this.options = options;
        this.diagnosing = diagnosing;
    }

    /** Why Spark would find no file, as a sentence; empty where it will, and where it waits for what a glob may match one day. */
    Optional<String> obstacle() throws IOException {
        if (options.files().isEmpty()) {
            return Optional.empty();
        }
        String glob = options.files().get(0);
        try {
            Path path = new Path(glob);
            FileStatus[] found = path.getFileSystem(spark.sparkContext().hadoopConfiguration()).globStatus(path);
            boolean none = found == null || found.length == 0 && !options.follow();
            return none ? Optional.of(glob + ": there is no such file") : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(glob + ": a stream cannot match names with a colon; name the folder");
        }
    }

    /** Does what is there, or what ever comes. */
    void run() throws TimeoutException, StreamingQueryException {
        StreamingQuery query = rows().writeStream().format(options.format().term()).partitionBy(OutputRow.KIND)
                .option("checkpointLocation", options.checkpoint()).outputMode("append")
                .trigger(options.follow() ? Trigger.ProcessingTime(EVERY) : Trigger.AvailableNow()).start(options.out());
        query.awaitTermination();
    }

    private Dataset<Row> rows() {
        JobOptions.Kafka kafka = options.kafka();
        return kafka == null ? ofFiles() : ofMessages(kafka);
    }

    /** Of the files Spark only says which are there: they are opened where they are read, so that a long one fills no memory. */
    private Dataset<Row> ofFiles() {
        Diagnosing diagnosed = diagnosing;
        OpenFiles opened = new OpenFiles(new JavaSparkContext(spark.sparkContext())
                .broadcast(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration())));
        Dataset<Row> names = spark.readStream().format("binaryFile").schema(FILE).option("recursiveFileLookup", "true")
                .load(options.files().get(0)).select("path", "length");
        return OutputRow.table(names, rows -> {
            List<Slice> slices = new ArrayList<>();
            rows.forEachRemaining(row -> slices.add(Slice.whole(row.getString(0), InputFiles.name(new Path(row.getString(0))), row.getLong(1))));
            return diagnosed.rows((last, taker) -> opened.handOver(slices.iterator(), last, taker));
        });
    }

    private Dataset<Row> ofMessages(JobOptions.Kafka kafka) {
        Diagnosing diagnosed = diagnosing;
        Dataset<Row> messages = spark.readStream().format("kafka").option("kafka.bootstrap.servers", kafka.servers()).option("subscribe", kafka.topic())
                .option("startingOffsets", "earliest").load()
                .selectExpr("concat(topic, '/', partition, '@', offset) AS name", "value");
        return OutputRow.table(messages, rows -> diagnosed.rows((last, taker) -> handOver(rows, taker)));
    }

    private static void handOver(Iterator<Row> messages, Inputs.Taker taker) throws IOException {
        Inputs inputs = new Inputs(List.of());
        while (messages.hasNext()) {
            Row message = messages.next();
            String name = message.getString(0);
            byte[] value = message.isNullAt(1) ? new byte[0] : message.getAs(1);
            OpenFiles.handOver(new Position(name, 1, 0), taker, onward -> inputs.divide(name, new ByteArrayInputStream(value), onward));
        }
    }
}
