package org.ndrexpert.spark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** The arguments of a job. The command-line library of {@code ndr} is no part of the job's jar. */
final class Arguments {

    static final String USAGE = """
            Usage: spark-submit --class org.ndrexpert.spark.SparkDiagnose ndr-expert-spark.jar OPTION...
            Diagnoses many incidents as ndr batch does, on a cluster. Every place is a path or an address of a file system that Hadoop knows.

              --json GLOB           incident files: .jsonl, .json, .yaml, also packed by gzip; folders of these; repeatable
              --eml GLOB            reports: .eml, .msg, mbox, text, also packed by gzip; folders of these; repeatable
              --packed GLOB         what org.ndrexpert.spark.SparkPack has written; repeatable
              --context FILE        site facts that hold for every incident; repeatable
              --knowledge DIR       rules and facts in place of the built-in ones
              --out DIR             folder for the results: kind=diagnosis, kind=reject, kind=tally, _summary
              --format parquet|json form of the results; default: parquet
              --mode errorifexists|overwrite
                                    what to do where --out holds results; default: errorifexists
              --max-reject-rate R   end with 3 where more than R of the records are rejected, from 0 to 1; default: 1
              --limit SECONDS       reject what is not diagnosed within SECONDS; default: 30
              --slice-mb N          megabytes of input for each task; default: 16
              --checkpoint DIR      do each file or message once only, over any number of calls, and remember in DIR which were done
              --follow              with --checkpoint: wait for more and never end
              --kafka SERVERS --topic NAME
                                    with --checkpoint: messages in place of files, where Spark's Kafka connector is on the class path

            Exit codes: 0 done, 2 wrong usage, 3 an address matches nothing, nothing was diagnosed, more was rejected than --max-reject-rate
            allows or site facts cannot be read, 4 the knowledge base cannot be used, 70 internal error, 74 the output does not hold what was
            done.
            """;

    private static final Set<String> FLAGS = Set.of("--follow");
    private static final Set<String> REPEATABLE = Set.of("--json", "--eml", "--packed", "--context");
    private static final Set<String> ONCE = Set.of("--knowledge", "--out", "--format", "--mode", "--max-reject-rate", "--limit", "--slice-mb",
            "--checkpoint", "--kafka", "--topic");

    private final Map<String, List<String>> values = new TreeMap<>();

    private Arguments() {}

    static JobOptions read(String... arguments) throws WrongUsageException {
        Arguments read = new Arguments();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (!FLAGS.contains(name) && !REPEATABLE.contains(name) && !ONCE.contains(name)) {
                throw new WrongUsageException(name + " is no option; --help lists them");
            }
            if (!FLAGS.contains(name) && ++i == arguments.length) {
                throw new WrongUsageException(name + " wants a value");
            }
            List<String> given = read.values.computeIfAbsent(name, any -> new ArrayList<>());
            given.add(FLAGS.contains(name) ? "" : arguments[i]);
            if (given.size() > 1 && !REPEATABLE.contains(name)) {
                throw new WrongUsageException(name + " can be given once only");
            }
        }
        return read.options();
    }

    private JobOptions options() throws WrongUsageException {
        List<String> files = new ArrayList<>(all("--json"));
        files.addAll(all("--eml"));
        JobOptions.Kafka kafka = kafka();
        if (files.isEmpty() && all("--packed").isEmpty() && kafka == null) {
            throw new WrongUsageException("name at least one input with --json, --eml or --packed");
        }
        String out = one("--out");
        if (out == null) {
            throw new WrongUsageException("name a folder for the results with --out");
        }
        String format = choice("--format", "parquet", "json");
        String mode = choice("--mode", "errorifexists", "overwrite");
        JobOptions options = new JobOptions(files, all("--packed"), kafka, all("--context"), one("--knowledge"), out,
                JobOptions.Format.valueOf(format.toUpperCase(Locale.ROOT)), mode.equals("overwrite"), number("--max-reject-rate", 1, 0, 1),
                Duration.ofMillis(Math.round(number("--limit", 30, 0.001, 1_000_000) * 1000)),
                Math.round(number("--slice-mb", 16, 0.001, 1_000_000) * (1 << 20)), one("--checkpoint"), values.containsKey("--follow"));
        refuseMixture(options);
        return options;
    }

    private JobOptions.@Nullable Kafka kafka() throws WrongUsageException {
        String servers = one("--kafka");
        String topic = one("--topic");
        if ((servers == null) != (topic == null)) {
            throw new WrongUsageException("--kafka and --topic belong together");
        }
        return servers == null ? null : new JobOptions.Kafka(servers, topic);
    }

    private static void refuseMixture(JobOptions options) throws WrongUsageException {
        boolean stream = options.checkpoint() != null;
        if (!stream && (options.follow() || options.kafka() != null)) {
            throw new WrongUsageException("--follow and --kafka want a --checkpoint");
        }
        int inputs = options.files().size() + options.packed().size() + (options.kafka() == null ? 0 : 1);
        if (stream && (inputs != 1 || !options.packed().isEmpty())) {
            throw new WrongUsageException("with --checkpoint name one input, with --json, --eml or --kafka");
        }
        if (stream && options.overwrite()) {
            throw new WrongUsageException("with --checkpoint results are added to those that are there; leave out --mode overwrite");
        }
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private @Nullable String one(String name) {
        return all(name).isEmpty() ? null : all(name).get(0);
    }

    private String choice(String name, String usual, String other) throws WrongUsageException {
        String given = one(name);
        if (given != null && !given.equals(usual) && !given.equals(other)) {
            throw new WrongUsageException(name + " takes " + usual + " or " + other + ", not " + given);
        }
        return given == null ? usual : given;
    }

    private double number(String name, double usual, double least, double most) throws WrongUsageException {
        String given = one(name);
        try {
            double number = given == null ? usual : Double.parseDouble(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below with what would be right
        }
        throw new WrongUsageException(String.format(Locale.ROOT, "%s takes a number from %s to %s, not %s", name, least, most, given));
    }
}
