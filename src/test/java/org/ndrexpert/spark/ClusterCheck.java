package org.ndrexpert.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What {@code bin/cluster-check} feeds to a cluster, and how it looks at what came of it. */
public final class ClusterCheck {

    private static final int FILES = 3;

    /** One incident in this many cannot be read. */
    private static final int POISON = 1_000;

    private static final List<String> OBSERVATIONS = List.of(
            "{\"x400NonDelivery\":{\"recipient\":\"USER%d\",\"reason\":\"transfer-failure\",\"diagnostic\":\"none\"}},"
                    + "{\"server\":{\"name\":\"EX1\",\"product\":\"Exchange Server 5.5\",\"servicePack\":4}},"
                    + "{\"virusScanner\":{\"mode\":\"virus-scanning-api\"}},{\"installedFile\":{\"name\":\"Store.exe\",\"version\":\"5.5.2653.23\"}}",
            "{\"recipientFailure\":{\"finalRecipient\":\"u%d@example.com\",\"action\":\"failed\",\"status\":\"5.5.3\","
                    + "\"diagnosticCode\":\"smtp; 552 too many recipients\"}},{\"server\":{\"name\":\"EX1\",\"product\":\"Exchange Server 2003\"}}",
            "{\"recipientFailure\":{\"finalRecipient\":\"u%d@example.com\",\"action\":\"failed\",\"status\":\"5.1.1\"}}",
            "{\"recipientFailure\":{\"finalRecipient\":\"u%d@example.com\",\"action\":\"failed\",\"status\":\"5.2.2\"}},"
                    + "{\"directoryObject\":{\"address\":\"u%1$d@example.com\",\"role\":\"recipient\",\"mailboxBytes\":52428800,\"quotaBytes\":52428800}}",
            "{\"recipientFailure\":{\"finalRecipient\":\"u%d@example.com\",\"action\":\"failed\",\"status\":\"4.3.1\"}}");

    private ClusterCheck() {}

    /** @param arguments {@code write FOLDER COUNT}, or {@code verify FOLDER COUNT OUT} */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("write")) {
            write(folder, count);
        } else if (!verify(folder, count, arguments[3])) {
            System.exit(1);
        }
    }

    static void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int file = 0; file < FILES; file++) {
            try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve("incidents-" + file + ".jsonl"))) {
                for (int i = file; i < count; i += FILES) {
                    lines.write(i % POISON == 0 ? "{\"incident\":\"I" + i + "\",\"observations\":[{\"massage\":{}}]}"
                            : "{\"incident\":\"I" + i + "\",\"observations\":["
                                    + String.format(Locale.ROOT, OBSERVATIONS.get(i % OBSERVATIONS.size()), i) + "]}");
                    lines.write('\n');
                }
            }
        }
    }

    private static boolean verify(Path folder, int count, String out) throws IOException {
        try (SparkSession spark = SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false").getOrCreate()) {
            Dataset<Row> rows = spark.read().parquet(out).where("kind <> 'tally'");
            Row found = rows.selectExpr("count(*)", "count(distinct source, ordinal)",
                    "count(distinct coalesce(get_json_object(diagnosis, '$.incident'), regexp_extract(cast(raw AS string), 'I[0-9]+', 0)))",
                    "count_if(kind = 'diagnosis')").first();
            int poison = (count + POISON - 1) / POISON;
            System.out.printf(Locale.ROOT, "%,d rows, %,d places, %,d names, %,d diagnoses; wanted %,d, of which %,d diagnoses%n", found.getLong(0),
                    found.getLong(1), found.getLong(2), found.getLong(3), count, count - poison);
            boolean whole = found.getLong(0) == count && found.getLong(1) == count && found.getLong(2) == count && found.getLong(3) == count - poison;
            boolean placed = rows.where("kind = 'reject'").collectAsList().stream().allMatch(ClusterCheck::isWhereItSays);
            System.out.println(placed ? "each reject is where it says" : "a reject is not where it says");
            boolean summed = Files.readString(Path.of(out, "_summary", "summary.json")).contains("\"incidents\":" + (count - poison) + ",");
            System.out.println(summed ? "the summary counts the same" : "the summary counts otherwise");
            return whole && placed && summed;
        }
    }

    private static boolean isWhereItSays(Row reject) {
        byte[] raw = reject.getAs("raw");
        byte[] stored = new byte[raw.length];
        try (RandomAccessFile file = new RandomAccessFile(reject.<String>getAs("source"), "r")) {
            file.seek(reject.<Long>getAs("offset"));
            file.readFully(stored);
        } catch (IOException e) {
            return false;
        }
        return raw.length > 0 && Arrays.equals(raw, stored);
    }
}
