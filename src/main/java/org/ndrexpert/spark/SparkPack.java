package org.ndrexpert.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Packs many small files into few large ones, which a job reads several times as fast: {@code --packed} of {@link SparkDiagnose}. */
public final class SparkPack {

    private static final String USAGE = """
            Usage: spark-submit --class org.ndrexpert.spark.SparkPack ndr-expert-spark.jar --out DIR GLOB...
            Packs small files, as reports are, into Parquet files with a row for each: path, bytes. Every place is a path or an address of a file
            system that Hadoop knows. What cannot be read, or is longer than 64 MB, is packed as the news of that, which the job rejects.
            Exit codes: 0 done, 2 wrong usage, 3 a GLOB matches nothing.
            """;

    /** Bytes of a group of rows, which is what a task reads. */
    private static final int GROUP = 16 << 20;

    private static final long LARGEST = 64L << 20;

    private SparkPack() {}

    /** @param arguments as {@code --help} tells them */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        List<String> globs = new ArrayList<>(List.of(arguments));
        int option = globs.indexOf("--out");
        if (option < 0 || globs.size() < 3 || option == globs.size() - 1) {
            System.err.println("ndr: name a folder with --out DIR, and what to pack");
            System.exit(JobExit.WRONG_USAGE);
        }
        String out = globs.remove(option + 1);
        globs.remove(option);
        SparkSession spark = SparkSession.builder().appName("NDR Expert, packing").getOrCreate();
        int code;
        try {
            code = pack(spark, globs, out, System.out, System.err);
        } finally {
            spark.stop();
        }
        if (code != 0) {
            System.exit(code); // the program that has submitted the job sees it
        }
    }

    static int pack(SparkSession spark, List<String> globs, String out, PrintStream told, PrintStream err) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        Configuration hadoop = context.hadoopConfiguration();
        Broadcast<SerializableConfiguration> configuration = context.broadcast(new SerializableConfiguration(hadoop));
        InputFiles found = new InputFiles(hadoop, Long.MAX_VALUE);
        List<Shares.Share> shares = Shares.of(found.slices(globs), GROUP);
        JavaRDD<Row> rows = context.parallelize(shares, shares.size()).mapPartitions(mine -> {
            List<Slice> slices = new ArrayList<>();
            mine.forEachRemaining(share -> slices.addAll(share.slices()));
            return packed(slices.iterator(), configuration.value().value());
        });
        spark.createDataFrame(rows, PackedFiles.SCHEMA).write().option("parquet.block.size", String.valueOf(GROUP)).parquet(out);
        long files = spark.read().parquet(out).where("why IS NULL").count();
        told.println(String.format(Locale.ROOT, "%,d %s packed in %s", files, files == 1 ? "file is" : "files are", out));
        found.unmatched().forEach(why -> err.println("ndr: " + why));
        return found.unmatched().isEmpty() ? JobExit.DONE : JobExit.UNREADABLE;
    }

    private static Iterator<Row> packed(Iterator<Slice> slices, Configuration hadoop) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return slices.hasNext();
            }

            @Override
            public Row next() {
                return row(slices.next(), hadoop);
            }
        };
    }

    private static Row row(Slice slice, Configuration hadoop) {
        if (slice.missing() != null) {
            return RowFactory.create(slice.name(), null, slice.missing());
        }
        if (slice.bytes() > LARGEST) {
            return RowFactory.create(slice.name(), null, slice.name() + ": larger than 64 MB, so it was not packed; give it to the job itself");
        }
        try (FSDataInputStream bytes = InputFiles.open(slice.where(), hadoop)) {
            return RowFactory.create(slice.name(), bytes.readNBytes((int) LARGEST), null);
        } catch (IOException | RuntimeException e) {
            return RowFactory.create(slice.name(), null, slice.name() + ": " + e.getMessage());
        }
    }
}
