package org.ndrexpert.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Counts over a public collection of real reports, which lies beside the project and not in it. */
class PublicCorpusTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");

    /** What the reference says and the report does not, with the report's own words. The report is right. */
    private static final Map<String, String> REPORT_IS_RIGHT = Map.ofEntries(
            Map.entry("action lhost-amazonworkmail-05", "Action: failed"),
            Map.entry("status lhost-amazonworkmail-05", "smtp; 554 4.4.7"),
            Map.entry("replyCode lhost-amazonworkmail-05", "smtp; 554 4.4.7"),
            Map.entry("action lhost-dragonfly-30", "Giving up."),
            Map.entry("action lhost-exim-06", "This is a permanent error."),
            Map.entry("action lhost-exim-38", "has not yet been delivered to one or more"),
            Map.entry("action lhost-exim-41", "has not yet been delivered to one or more"),
            Map.entry("action lhost-ezweb-05", "The following recipients did not receive this message"),
            Map.entry("action lhost-gmail-11", "failed permanently"),
            Map.entry("action lhost-imailserver-04", "Delivery failed 20 attempts"),
            Map.entry("action lhost-mailru-10", "This is a permanent error."),
            Map.entry("action lhost-opensmtpd-04", "A message is delayed for more than"),
            Map.entry("action lhost-sendmail-54", "Action: failed"),
            Map.entry("action lhost-x2-05", "I'm not going to try again"),
            Map.entry("action lhost-x3-02", "was aborted after 5.0 hour(s)"),
            Map.entry("recipient lhost-domino-03", "Final-Recipient: rfc822;kijitora@neko.example.org"),
            Map.entry("recipient lhost-messagingserver-02", "Final-recipient: rfc822;@smtp.example.net:kijitora@server"));

    private static final Map<String, int[]> COUNTS = new TreeMap<>();
    private static final List<String> MISSES = new ArrayList<>();
    private static final List<String> INVENTED = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "The corpus is not at " + CORPUS + ", so nothing was counted.");
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(CORPUS.resolve("expected.jsonl"))) {
            JsonNode expected = json.readTree(line);
            if (!expected.get("reasonClass").toString().contains("not_a_bounce")) {
                compare(expected, ReportReader.read(Files.readAllBytes(CORPUS.resolve(expected.get("report").asString()))));
            }
        }
        COUNTS.forEach((field, count) -> System.out.printf("%s: %d of %d as the reference has it, %.1f %%%n", field, count[0],
                count[1], 100.0 * count[0] / count[1]));
        System.out.println("Not as the reference has it: " + String.join("; ", MISSES));
    }

    private static void compare(JsonNode expected, Reading reading) {
        String report = expected.get("report").asString().replace("reports/", "").replace(".eml", "");
        List<ReportedRecipient> recipients = reading instanceof Report read ? read.recipients() : List.of();
        JsonNode address = expected.get("recipient");
        ReportedRecipient found = recipients.stream()
                .filter(recipient -> address.isNull() || address.asString().equalsIgnoreCase(recipient.finalRecipient()))
                .findFirst().orElse(recipients.size() == 1 ? recipients.get(0) : null);
        String named = found == null ? null : found.finalRecipient();
        count("recipient", report, found != null && (address.isNull() || address.asString().equalsIgnoreCase(named)));
        if (!expected.get("action").isNull()) {
            String action = found == null || found.action() == null ? "" : found.action().term();
            count("action", report, expected.get("action").asString().equals(action));
        }
        Set<String> statuses = new HashSet<>();
        expected.get("status").forEach(status -> statuses.add(status.asString()));
        if (!statuses.isEmpty()) {
            count("status", report, found != null && statuses.contains(found.status()));
        } else if (found != null && found.status() != null) {
            INVENTED.add(report + " " + found.status());
        }
        if (!expected.get("replyCode").isNull()) {
            count("replyCode", report, found != null && expected.get("replyCode").asString().equals("" + found.replyCode()));
        }
    }

    private static void count(String field, String report, boolean same) {
        int[] count = COUNTS.computeIfAbsent(field, key -> new int[2]);
        boolean right = same || REPORT_IS_RIGHT.containsKey(field + " " + report);
        count[0] += right ? 1 : 0;
        count[1]++;
        if (!same) {
            MISSES.add(field + " " + report + (right ? " (the report says: " + REPORT_IS_RIGHT.get(field + " " + report) + ")" : ""));
        }
    }

    @Test
    void where_the_reference_is_overruled_the_report_has_the_words() {
        REPORT_IS_RIGHT.forEach((miss, words) -> {
            Path report = CORPUS.resolve("reports").resolve(miss.substring(miss.indexOf(' ') + 1) + ".eml");
            assertThat(report).content(StandardCharsets.ISO_8859_1).contains(words);
        });
    }

    @Test
    void nearly_every_recipient_is_found() {
        assertThat(percent("recipient")).isGreaterThanOrEqualTo(99);
    }

    @Test
    void nearly_every_action_is_read() {
        assertThat(percent("action")).isGreaterThanOrEqualTo(99);
    }

    @Test
    void nearly_every_status_is_read_and_none_is_invented() {
        assertThat(percent("status")).isGreaterThanOrEqualTo(99);
        assertThat(INVENTED).isEmpty();
    }

    @Test
    void nearly_every_reply_code_is_read() {
        assertThat(percent("replyCode")).isGreaterThanOrEqualTo(99);
    }

    private static int percent(String field) {
        int[] count = COUNTS.get(field);
        return 100 * count[0] / count[1];
    }
}
