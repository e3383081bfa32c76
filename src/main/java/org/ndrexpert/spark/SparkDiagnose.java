package org.ndrexpert.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.ndrexpert.knowledge.KnowledgeException;

/** The job: diagnoses many incidents on a cluster as {@code ndr batch} does on one machine. */
public final class SparkDiagnose {

    private final PrintStream out;
    private final PrintStream err;

    private SparkDiagnose(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments as {@code --help} tells them */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Arguments.USAGE);
            return;
        }
        int code = new SparkDiagnose(System.out, System.err).run(arguments);
        if (code != 0) {
            System.exit(code); // the program that has submitted the job sees it
        }
    }

    private int run(String... arguments) {
        try {
            JobOptions options = Arguments.read(arguments);
            SparkSession spark = SparkSession.builder().appName("NDR Expert").getOrCreate();
            try {
                return run(spark, options, out, err);
            } finally {
                spark.stop();
            }
        } catch (WrongUsageException e) {
            err.println("ndr: " + e.getMessage());
            return JobExit.WRONG_USAGE;
        }
    }

    /** Runs it on a session that is there, and tells what came of it. */
    static int run(SparkSession spark, JobOptions options, PrintStream out, PrintStream err) {
        SparkDiagnose job = new SparkDiagnose(out, err);
        try {
            return job.run(spark, options);
        } catch (WrongUsageException e) {
            err.println("ndr: " + e.getMessage());
            return JobExit.WRONG_USAGE;
        } catch (Briefing.SiteFactsException e) {
            err.println(e.getMessage());
            err.println("ndr: without its site facts nothing was done");
            return JobExit.UNREADABLE;
        } catch (KnowledgeException e) {
            err.println(e.getMessage());
            err.println("ndr: the knowledge base cannot be used");
            return JobExit.BAD_KNOWLEDGE;
        } catch (Exception e) { // Spark throws checked ones that it does not declare
            err.println("ndr: the job failed and has written no results, or a stream no more of them; the same call begins anew, or goes on");
            e.printStackTrace(err);
            return JobExit.OUTPUT_LOST;
        }
    }

    private int run(SparkSession spark, JobOptions options)
            throws WrongUsageException, Briefing.SiteFactsException, IOException, TimeoutException, StreamingQueryException {
        Diagnosing diagnosing = new Briefing(spark.sparkContext()).diagnosing(options);
        JobOutput output = new JobOutput(spark, options.out(), options.format());
        if (options.checkpoint() == null) {
            BatchJob.Done done = new BatchJob(spark, options, diagnosing).run();
            return tell(output, options, count -> count.tasks() == done.tasks(), done.unmatched());
        }
        StreamJob stream = new StreamJob(spark, options, diagnosing);
        Optional<String> obstacle = stream.obstacle();
        if (obstacle.isPresent()) {
            err.println("ndr: " + obstacle.get());
            return JobExit.UNREADABLE;
        }
        stream.run();
        return tell(output, options, count -> true, List.of());
    }

    private int tell(JobOutput output, JobOptions options, Predicate<JobCount> complete, List<String> unmatched) {
        JobCount count;
        try {
            count = output.count();
            output.summarise();
        } catch (Exception e) { // Spark throws checked ones that it does not declare
            err.println("ndr: the results are in " + options.out() + ", but could not be counted or summed up");
            e.printStackTrace(err);
            return JobExit.OUTPUT_LOST;
        }
        out.println(count + "; the results are in " + options.out());
        unmatched.forEach(why -> err.println("ndr: " + why));
        if (!complete.test(count) || !count.addsUp()) {
            err.println("ndr: the results do not hold what the tasks have done: " + count.tasks() + " tasks say that of " + count.records()
                    + " records they have diagnosed " + count.diagnosed() + " incidents and rejected " + count.rejected());
            return JobExit.OUTPUT_LOST;
        }
        if (count.rejectRate() > options.maxRejectRate()) {
            err.println("ndr: more was rejected than --max-reject-rate " + options.maxRejectRate() + " allows");
            return JobExit.UNREADABLE;
        }
        if (count.diagnosed() == 0 && count.rejected() > 0) {
            err.println("ndr: nothing was diagnosed; kind=reject in the results says why");
            return JobExit.UNREADABLE;
        }
        return unmatched.isEmpty() ? JobExit.DONE : JobExit.UNREADABLE;
    }
}
