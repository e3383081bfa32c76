package org.ndrexpert.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.batch.Batch;
import org.ndrexpert.batch.BatchOptions;
import org.ndrexpert.explanation.Json;
import org.ndrexpert.incident.IncidentFile;

/** The job on two threads of this process, held against the batch on the same inputs. */
@Tag("spark")
class SparkDiagnoseTest {

    private static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());

    private static SparkSession spark;

    @TempDir
    static Path folder;

    private static Path in;
    private static Path site;

    /** Three attempts for each task, as a cluster has four. */
    @BeforeAll
    static void start() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        site = Files.writeString(folder.resolve("site.yaml"), "observations:\n- server: {name: EX1, product: Exchange Server 5.5}\n");
        JobSamples.write(in);
        spark = SparkSession.builder().master("local[2,3]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "1")
                .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString()).getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void the_results_are_those_of_the_batch_record_by_record() throws Exception {
        Path batch = batch(NdrExpert.load(), in, "batch");

        String told = job(0, "--json", in + "/*.*", "--eml", in + "/mails", "--context", site.toString(), "--out", folder + "/all", "--slice-mb", "0.01");

        assertThat(diagnoses("all")).isEqualTo(sorted(batch.resolve("diagnoses.jsonl")));
        assertThat(rejects("all")).isEqualTo(sorted(batch.resolve("rejects.jsonl")));
        assertThat(folder.resolve("all/_summary/summary.json")).hasSameTextualContentAs(batch.resolve("summary.json"));
        assertThat(folder.resolve("all/_summary/report.html")).content().isEqualTo(Files.readString(batch.resolve("report.html"))
                .replace("Each incident is in diagnoses.jsonl", "Each incident is in kind=diagnosis")
                .replace("rejects.jsonl names each", "kind=reject names each"));
        assertThat(told).isEqualTo("840 records: 690 diagnosed, 150 rejected (unreadable 150); the results are in " + folder + "/all\n");
        assertThat(rows("all", Kind.TALLY).count()).as("tasks").isGreaterThan(5);
    }

    @Test
    void a_reject_has_its_bytes_and_they_stand_where_it_says() throws Exception {
        job(0, "--json", in + "/known.*", "--eml", in + "/box.mbox", "--out", folder + "/rejects", "--slice-mb", "0.01");

        List<Row> rejects = rows("rejects", Kind.REJECT).collectAsList();
        assertThat(rejects).hasSize(132).allSatisfy(reject -> {
            byte[] raw = reject.getAs("raw");
            int offset = (int) (long) reject.<Long>getAs("offset");
            byte[] file = Files.readAllBytes(Path.of(reject.<String>getAs("source").replaceFirst("#.*", "")));
            assertThat(raw).isNotEmpty().isEqualTo(Arrays.copyOfRange(file, offset, offset + raw.length));
        });
    }

    @Test
    void packed_files_give_what_they_give_themselves() throws Exception {
        Path batch = batch(NdrExpert.load(), in.resolve("mails"), "batch-of-mails");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        SparkPack.pack(spark, List.of(in + "/mails"), folder + "/packed", new PrintStream(told, true, StandardCharsets.UTF_8), QUIET);

        job(3, "--packed", folder + "/packed", "--context", site.toString(), "--out", folder + "/of-packed", "--format", "json", "--max-reject-rate", "0.05");

        assertThat(told.toString(StandardCharsets.UTF_8)).isEqualTo("60 files are packed in " + folder + "/packed\n");
        assertThat(read("of-packed", "json", Kind.DIAGNOSIS)).isEqualTo(sorted(batch.resolve("diagnoses.jsonl")));
        assertThat(folder.resolve("of-packed/_summary/summary.json")).hasSameTextualContentAs(batch.resolve("summary.json"));
    }

    @Test
    void a_maildir_whose_names_have_colons_is_read_as_any_folder() throws Exception {
        Path maildir = Files.createDirectories(folder.resolve("maildir/cur"));
        Path mail = Files.copy(in.resolve("mails/m1.eml"), maildir.resolve("1793578001.401.mail:2,S"));
        SparkPack.pack(spark, List.of(maildir + "/*"), folder + "/packed-maildir", QUIET, QUIET);

        job(0, "--eml", maildir.toString(), "--eml", maildir + "/*", "--eml", mail.toString(), "--packed", folder + "/packed-maildir",
                "--out", folder + "/of-maildir");
        job(0, "--eml", maildir.toString(), "--out", folder + "/stream-of-maildir", "--checkpoint", folder + "/checkpoint-of-maildir");

        assertThat(diagnoses("of-maildir")).hasSize(4).containsOnly(diagnoses("stream-of-maildir").get(0));
        assertThat(rejects("of-maildir")).isEmpty();
    }

    @Test
    void an_address_that_matches_nothing_is_told_whatever_else_was_done() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path one = Files.writeString(folder.resolve("one.jsonl"), JobSamples.lines(0, 1));

        String told = job(3, "--json", one.toString(), "--json", folder + "/2026-13-*", "--eml", empty.toString(), "--packed", empty.toString(),
                "--packed", folder + "/nope", "--out", folder + "/of-nothing");
        String none = job(3, "--packed", empty.toString(), "--out", folder + "/of-none");

        assertThat(told.lines()).containsExactly("5 records: 1 diagnosed, 4 rejected (unreadable 4); the results are in " + folder + "/of-nothing",
                "ndr: " + empty + ": no file is packed in it", "ndr: " + folder + "/nope: there is no such file",
                "ndr: " + folder + "/2026-13-*: there is no such file", "ndr: " + empty + ": there is no file in this folder");
        assertThat(none).startsWith("1 record: 0 diagnosed, 1 rejected (unreadable 1); ").contains("ndr: nothing was diagnosed");
        assertThat(folder.resolve("of-none/_summary/report.html")).content().contains("No incident could be read.");
    }

    @Test
    void packing_nothing_is_told() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        int ended = SparkPack.pack(spark, List.of(folder + "/nope"), folder + "/packed-nothing", QUIET, new PrintStream(told, true, StandardCharsets.UTF_8));

        assertThat(ended).isEqualTo(3);
        assertThat(told.toString(StandardCharsets.UTF_8)).isEqualTo("ndr: " + folder + "/nope: there is no such file\n");
    }

    @Test
    void a_stream_may_find_nothing_yet() throws Exception {
        Path later = Files.createDirectories(folder.resolve("later"));

        String told = job(0, "--json", later.toString(), "--out", folder + "/of-later", "--checkpoint", folder + "/checkpoint-of-later");

        assertThat(told).startsWith("0 records: 0 diagnosed, 0 rejected; ");
    }

    @Test
    void a_stream_from_an_address_that_matches_nothing_is_not_begun() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("colons")).resolve("1.mail:2,S"), "");
        String[] stream = {"--out", folder + "/of-typo", "--checkpoint", folder + "/checkpoint-of-typo", "--json", folder + "/typo"};
        String path = job(3, stream);
        stream[5] = folder + "/typo-*";
        String glob = job(3, stream);
        stream[5] = folder + "/colons/*";
        String colons = job(3, stream);

        assertThat(path).isEqualTo("ndr: " + folder + "/typo: there is no such file\n");
        assertThat(glob).isEqualTo("ndr: " + folder + "/typo-*: there is no such file\n");
        assertThat(colons).isEqualTo("ndr: " + folder + "/colons/*: a stream cannot match names with a colon; name the folder\n");
        assertThat(folder.resolve("of-typo")).doesNotExist();
    }

    @Test
    void results_are_replaced_only_where_that_is_asked_for() throws Exception {
        Files.createDirectories(folder.resolve("again/_temporary/0")); // as a run leaves it that was killed
        String[] few = {"--json", in + "/known.yaml", "--out", folder + "/again"};
        job(0, few);
        List<String> first = diagnoses("again");

        String refused = job(2, few);
        job(0, "--json", in + "/known.yaml", "--out", folder + "/again", "--mode", "overwrite");

        assertThat(refused).isEqualTo("ndr: " + folder + "/again is there already; name another --out, or replace it by --mode overwrite\n");
        assertThat(diagnoses("again")).hasSize(54).isEqualTo(first);
    }

    @Test
    void what_cannot_be_read_to_its_end_is_a_reject_behind_what_can() throws Exception {
        byte[] whole = Files.readAllBytes(in.resolve("packed.jsonl.gz"));
        Path torn = Files.write(folder.resolve("torn.jsonl.gz"), Arrays.copyOf(whole, whole.length - 30));

        job(3, "--json", torn.toString(), "--json", folder + "/nothing-here*", "--out", folder + "/torn");

        List<Row> rejects = rows("torn", Kind.REJECT).where("error = 'unreadable' AND raw = X''").orderBy("source").collectAsList();
        assertThat(rejects).extracting(row -> row.<String>getAs("source")).containsExactly(folder + "/nothing-here*", torn.toString());
        Row end = rejects.get(1);
        long before = rows("torn", Kind.DIAGNOSIS).count() + rows("torn", Kind.REJECT).count() - 2;
        assertThat(before).as("records before the end").isPositive();
        assertThat(end.<Long>getAs("ordinal")).isEqualTo(before + 1);
        assertThat(end.getList(end.fieldIndex("why")).toString()).contains("it ends in the midst of what is packed");
        assertThat(JobSamples.lines(600, 660).substring((int) (long) end.<Long>getAs("offset")).strip()).startsWith("{");
    }

    @Test
    void rules_that_never_stop_and_a_record_that_is_too_large_cost_that_record_alone() throws Exception {
        Path knowledge = JobSamples.poisonousKnowledge(folder.resolve("knowledge"));
        Path poison = Files.createDirectories(folder.resolve("poison"));
        Files.writeString(poison.resolve("poison.jsonl"), JobSamples.poison());
        Path batch = batch(NdrExpert.load(knowledge), poison, "batch-of-poison");

        job(0, "--json", poison.toString(), "--context", site.toString(), "--knowledge", knowledge.toString(), "--out", folder + "/poisoned");

        assertThat(rejects("poisoned")).isEqualTo(sorted(batch.resolve("rejects.jsonl"))).hasSize(2);
        assertThat(diagnoses("poisoned")).isEqualTo(sorted(batch.resolve("diagnoses.jsonl"))).hasSize(2);
        assertThat(rows("poisoned", Kind.REJECT).select("error").collectAsList()).extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder("rules-failed", "unreadable");
    }

    @Test
    void a_stream_does_what_is_new_in_a_folder_that_grows() throws Exception {
        Path growing = Files.createDirectories(folder.resolve("growing"));
        String[] stream = {"--json", growing.toString(), "--context", site.toString(), "--out", folder + "/stream", "--checkpoint", folder + "/checkpoint"};
        Files.writeString(growing.resolve("a.jsonl"), JobSamples.lines(0, 20));
        String first = job(0, stream);
        Files.writeString(growing.resolve("b.jsonl"), JobSamples.lines(20, 40));
        Files.copy(in.resolve("box.mbox"), growing.resolve("c.mbox"));
        String second = job(0, stream);

        Path batch = batch(NdrExpert.load(), growing, "batch-of-grown");
        assertThat(first).startsWith("20 records: 16 diagnosed, 4 rejected");
        assertThat(second).startsWith("100 records: 86 diagnosed, 14 rejected");
        assertThat(diagnoses("stream")).isEqualTo(sorted(batch.resolve("diagnoses.jsonl")));
        assertThat(rejects("stream")).isEqualTo(sorted(batch.resolve("rejects.jsonl")));
        assertThat(folder.resolve("stream/_summary/summary.json")).hasSameTextualContentAs(batch.resolve("summary.json"));
    }

    private static Path batch(NdrExpert expert, Path inputs, String out) {
        BatchOptions options = new BatchOptions(List.of(inputs.toString()), null, InputStream.nullInputStream(),
                IncidentFile.readContext(site, new ArrayList<>()), folder.resolve(out), 2, Duration.ofSeconds(30), false, false);
        new Batch(expert, options, (count, bytes) -> {}).run();
        return folder.resolve(out);
    }

    private static String job(int code, String... arguments) throws WrongUsageException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(told, true, StandardCharsets.UTF_8);
        int ended = SparkDiagnose.run(spark, Arguments.read(arguments), both, both);
        assertThat(ended).as(told.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        return told.toString(StandardCharsets.UTF_8);
    }

    private static List<String> diagnoses(String out) {
        return read(out, "parquet", Kind.DIAGNOSIS);
    }

    private static List<String> read(String out, String format, Kind kind) {
        return spark.read().schema(OutputRow.SCHEMA).format(format).load(folder + "/" + out + "/kind=" + kind.term()).select("diagnosis")
                .collectAsList().stream().map(row -> row.getString(0)).sorted().toList();
    }

    /** As the batch writes them. */
    private static List<String> rejects(String out) {
        return rows(out, Kind.REJECT).collectAsList().stream().map(row -> Json.line(json -> json.text("source", row.getAs("source"))
                .number("ordinal", row.<Long>getAs("ordinal")).number("offset", row.<Long>getAs("offset")).text("kind", row.getAs("error"))
                .texts("why", row.getList(row.fieldIndex("why"))))).sorted().toList();
    }

    private static Dataset<Row> rows(String out, Kind kind) {
        return spark.read().schema(OutputRow.SCHEMA).parquet(folder + "/" + out).where("kind = '" + kind.term() + "'");
    }

    private static List<String> sorted(Path lines) throws IOException {
        return Files.readAllLines(lines).stream().sorted().toList();
    }
}
