package org.ndrexpert.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import org.apache.spark.sql.SparkSession;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.batch.Batch;
import org.ndrexpert.batch.BatchOptions;

/**
 * Measures what a record costs in the job and in the batch: processor time of the whole process, with two threads each, in turns and on
 * the same files. What a run costs whatever its size – Spark plans and compiles – is told apart by runs over a few of the records and over
 * all. The ratio says more than the figures.
 */
public final class SparkBench {

    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 3;

    /** One in this many is in the small runs. */
    private static final int FEW = 5;

    private final SparkSession spark;
    private final Path folder;
    private final NdrExpert expert = NdrExpert.load();
    private final PrintStream nobody = new PrintStream(OutputStream.nullOutputStream());
    private int run;

    private SparkBench(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** What is measured. */
    private interface Work {
        void on(String in, String out) throws Exception;
    }

    /** @param arguments a folder to write in, and the number of incidents; reports are a twentieth of them */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        ClusterCheck.write(folder.resolve("incidents/all"), count);
        ClusterCheck.write(folder.resolve("incidents/few"), count / FEW);
        writeMails(folder.resolve("reports/all"), count / 20);
        writeMails(folder.resolve("reports/few"), count / 20 / FEW);
        SparkSession session = SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1").getOrCreate();
        try (session) {
            SparkBench bench = new SparkBench(session, folder);
            System.out.printf(Locale.ROOT, "processor time, medians of %d rounds in turns: of a record, its ratio to that of ndr batch, and of a run besides%n",
                    ROUNDS);
            bench.compare("incidents", count, List.of("ndr batch", "job"), List.of(bench::batch, (in, out) -> bench.job(out, "--json", in)));
            for (String some : List.of("all", "few")) {
                SparkPack.pack(session, List.of(folder + "/reports/" + some), folder + "/reports/" + some + ".packed", bench.nobody, bench.nobody);
            }
            bench.compare("reports", count / 20, List.of("ndr batch", "job, --eml", "job, --packed", "packing"),
                    List.of(bench::batch, (in, out) -> bench.job(out, "--eml", in), (in, out) -> bench.job(out, "--packed", in + ".packed"),
                            (in, out) -> SparkPack.pack(session, List.of(in), out, bench.nobody, bench.nobody)));
        }
    }

    /** The reports that the tests read, over and over. */
    private static void writeMails(Path mails, int count) throws IOException {
        Files.createDirectories(mails);
        List<Path> reports;
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/reports"))) {
            reports = files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        }
        for (int i = 0; i < count; i++) {
            Files.copy(reports.get(i % reports.size()), mails.resolve("m" + i + ".eml"));
        }
    }

    private void batch(String in, String out) {
        BatchOptions options = new BatchOptions(List.of(in), null, InputStream.nullInputStream(), List.of(), Path.of(out), 2,
                Duration.ofSeconds(300), false, false);
        new Batch(expert, options, (count, bytes) -> {}).run();
    }

    private void job(String out, String... input) throws WrongUsageException {
        List<String> arguments = new ArrayList<>(List.of(input));
        arguments.addAll(List.of("--out", out, "--limit", "300", "--slice-mb", "8"));
        int code = SparkDiagnose.run(spark, Arguments.read(arguments.toArray(String[]::new)), nobody, System.err);
        if (code != JobExit.DONE) {
            throw new IllegalStateException("the job has ended with " + code);
        }
    }

    private void compare(String what, int records, List<String> names, List<Work> works) throws Exception {
        System.out.printf(Locale.ROOT, "%,d %s%n", records, what);
        double[][] all = new double[works.size()][ROUNDS];
        double[][] few = new double[works.size()][ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            for (int i = 0; i < works.size(); i++) {
                double some = micros(works.get(i), folder + "/" + what + "/few");
                double whole = micros(works.get(i), folder + "/" + what + "/all");
                few[i][Math.max(0, round)] = some;
                all[i][Math.max(0, round)] = whole;
            }
        }
        double first = 0;
        for (int i = 0; i < works.size(); i++) {
            double each = (median(all[i]) - median(few[i])) / (records - records / FEW);
            first = i == 0 ? each : first;
            System.out.printf(Locale.ROOT, "    %-16s %8.1f \u00b5s %6.2f \u00d7 %8.2f s%n", names.get(i), each, each / first,
                    (median(few[i]) - each * (records / FEW)) / 1e6);
        }
    }

    private double micros(Work work, String in) throws Exception {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = process.getProcessCpuTime();
        work.on(in, folder + "/out-" + run++);
        return (process.getProcessCpuTime() - before) / 1e3;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
