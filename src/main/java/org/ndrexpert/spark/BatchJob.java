package org.ndrexpert.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.ndrexpert.incident.JsonLinesPart.Count;

/** Diagnoses inputs that are all there: reads them once, evaluates each record in one task, and makes the results visible all at once. */
final class BatchJob {

    /** Three folders are written at once, so that rows need not be sorted by them. */
    private static final int FOLDERS = Kind.values().length;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final JobOptions options;
    private final Diagnosing diagnosing;
    private final OpenFiles files;

    BatchJob(SparkSession spark, JobOptions options, Diagnosing diagnosing) {
        this.spark = spark.newSession();
        this.context = new JavaSparkContext(spark.sparkContext());
        this.options = options;
        this.diagnosing = diagnosing;
        this.files = new OpenFiles(context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())));
    }

    /**
     * What was done.
     *
     * @param tasks that have written results
     * @param unmatched a sentence for each address that nothing was found for
     */
    record Done(int tasks, List<String> unmatched) {}

    /**
     * Writes the results.
     *
     * @throws WrongUsageException where there are results already that are not to be replaced
     */
    Done run() throws IOException, WrongUsageException {
        refuseToMix();
        InputFiles found = new InputFiles(context.hadoopConfiguration(), options.sliceBytes());
        JavaRDD<Row> rows = rows(found);
        spark.conf().set("spark.sql.optimizer.plannedWrite.enabled", "false");
        spark.conf().set("spark.sql.maxConcurrentOutputFileWriters", String.valueOf(FOLDERS));
        OutputRow.table(spark, rows).write().format(options.format().term()).mode(SaveMode.Overwrite)
                .partitionBy(OutputRow.KIND).option("parquet.enable.dictionary#diagnosis", "false").save(options.out()); // no two are alike
        return new Done(rows.getNumPartitions(), found.unmatched());
    }

    /** What a run has left that was killed is no results: its files are in a folder of their own until all are there. */
    private void refuseToMix() throws IOException, WrongUsageException {
        Path out = new Path(options.out());
        FileSystem system = out.getFileSystem(context.hadoopConfiguration());
        if (options.overwrite() || !system.exists(out)) {
            return;
        }
        for (FileStatus one : system.listStatus(out)) {
            if (!one.getPath().getName().equals("_temporary")) {
                throw new WrongUsageException(options.out() + " is there already; name another --out, or replace it by --mode overwrite");
            }
        }
    }

    private JavaRDD<Row> rows(InputFiles found) {
        List<String> packed = found.packed(spark, options.packed());
        List<Slice> slices = found.slices(options.files());
        List<Shares.Share> shares = Shares.of(counted(slices), options.sliceBytes());
        if (packed.isEmpty()) {
            return ofFiles(shares);
        }
        return shares.isEmpty() ? ofPacked(packed) : ofFiles(shares).union(ofPacked(packed));
    }

    private JavaRDD<Row> ofFiles(List<Shares.Share> shares) {
        Diagnosing diagnosed = diagnosing;
        OpenFiles opened = files;
        return context.parallelize(shares, shares.size()).mapPartitions(mine -> {
            List<Slice> slices = new ArrayList<>();
            mine.forEachRemaining(share -> slices.addAll(share.slices()));
            return diagnosed.rows((last, taker) -> opened.handOver(slices.iterator(), last, taker));
        });
    }

    private JavaRDD<Row> ofPacked(List<String> globs) {
        Diagnosing diagnosed = diagnosing;
        spark.conf().set("spark.sql.files.maxPartitionBytes", String.valueOf(options.sliceBytes()));
        return PackedFiles.read(spark, globs).mapPartitions(rows -> diagnosed.rows((last, taker) -> PackedFiles.handOver(rows, taker)));
    }

    /** Goes through the files that are read in parts to number their records and lines as one reader would. */
    private List<Slice> counted(List<Slice> slices) {
        List<Slice> parts = slices.stream().filter(slice -> slice.part() != null).toList();
        if (parts.isEmpty()) {
            return slices;
        }
        OpenFiles opened = files;
        List<Count> counts = context.parallelize(parts, parts.size()).map(opened::count).collect();
        return PartNumbers.numbered(slices, counts.iterator());
    }
}
