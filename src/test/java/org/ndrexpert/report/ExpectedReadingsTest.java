package org.ndrexpert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ndrexpert.observation.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Each sample in a folder of {@code reports} is read as a careful person would, who wrote that down beside it in a file of the same
 * name with {@code .json}. What is {@code null} there the message does not state; what is left out was not looked at. {@code notRead}
 * names what the reader is known to miss, so that it is struck out when it no longer does.
 */
class ExpectedReadingsTest {
    private static final Path REPORTS = Path.of("src", "test", "resources", "reports");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> every_sample_is_read_as_a_careful_person_would() throws IOException {
        List<Path> samples;
        try (Stream<Path> files = Files.walk(REPORTS)) {
            samples = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        return samples.stream().map(sample -> DynamicTest.dynamicTest(REPORTS.relativize(sample).toString(), sample.toUri(),
                () -> compare(sample)));
    }

    private static void compare(Path expectation) throws IOException {
        JsonNode expected = JSON.readTree(Files.readString(expectation));
        Reading reading = ReportReader.read(Files.readAllBytes(Path.of(expectation.toString().replace(".json", ".eml"))));
        Differences differences = new Differences();
        differences.add("kind", expected.path("kind").asString("report"),
                reading instanceof OtherMessage other ? other.kind().term() : "report");
        if (reading instanceof Report report && differences.names.isEmpty()) {
            differences.report(expected, report);
        }
        List<String> known = new ArrayList<>();
        expected.path("notRead").forEach(name -> known.add(name.asString()));
        assertThat(differences.names).as("%s; the report: %s", differences.told, expected.path("why").asString(""))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    /** What was read otherwise than expected, by name. */
    private static final class Differences {
        private final List<String> names = new ArrayList<>();
        private final List<String> told = new ArrayList<>();

        private void report(JsonNode expected, Report report) {
            Map<String, @Nullable Object> read = new HashMap<>();
            read.put("format", report.format());
            read.put("reportingMta", report.reportingMta());
            read.put("receivedFromMta", report.receivedFromMta());
            read.put("arrivalDate", report.arrivalDate());
            read.put("originalEnvelopeId", report.originalEnvelopeId());
            read.put("generatingServer", report.generatingServer());
            read.put("receivingServer", report.receivingServer());
            read.put("product", report.product());
            addAll("", expected, read);
            if (expected.path("recipients").size() != report.recipients().size() && expected.has("recipients")) {
                names.add("recipients");
                told.add("recipients: " + report.recipients());
                return;
            }
            List<ReportedRecipient> left = new ArrayList<>(report.recipients());
            expected.path("recipients").forEach(recipient -> recipient(recipient, take(recipient.path("finalRecipient").asString(null), left)));
            if (expected.has("original")) {
                original(expected.path("original"), report.original());
            }
        }

        /** The recipient of that name, or the next one where the expectation names none. */
        private static ReportedRecipient take(@Nullable String name, List<ReportedRecipient> left) {
            for (ReportedRecipient recipient : left) {
                if (name != null && name.equalsIgnoreCase(recipient.finalRecipient())) {
                    left.remove(recipient);
                    return recipient;
                }
            }
            return left.remove(0);
        }

        private void recipient(JsonNode expected, ReportedRecipient recipient) {
            Map<String, @Nullable Object> read = new HashMap<>();
            read.put("finalRecipient", recipient.finalRecipient());
            read.put("originalRecipient", recipient.originalRecipient());
            read.put("action", recipient.action());
            read.put("status", recipient.status());
            read.put("replyCode", recipient.replyCode());
            read.put("remoteMta", recipient.remoteMta());
            read.put("token", recipient.token());
            read.put("imsCode", recipient.imsCode());
            read.put("lastAttemptDate", recipient.lastAttemptDate());
            read.put("willRetryUntil", recipient.willRetryUntil());
            String name = expected.path("finalRecipient").asString("null") + " ";
            addAll(name, expected, read);
            String said = String.valueOf(recipient.diagnosticCode()).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            expected.path("diagnosticContains").forEach(words -> add(name + "diagnosticContains " + words.asString(), true,
                    said.contains(words.asString().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))));
            if (expected.has("attempts")) {
                attempts(name, expected.path("attempts"), recipient.attempts());
            }
        }

        private void attempts(String name, JsonNode expected, List<Attempt> attempts) {
            add(name + "attempts", expected.size(), attempts.size());
            for (int i = 0; i < Math.min(expected.size(), attempts.size()); i++) {
                Map<String, @Nullable Object> read = new HashMap<>();
                read.put("time", attempts.get(i).time());
                read.put("server", attempts.get(i).server());
                read.put("replyCode", attempts.get(i).replyCode());
                read.put("status", attempts.get(i).status());
                addAll(name + "attempt " + i + " ", expected.get(i), read);
            }
        }

        private void original(JsonNode expected, @Nullable OriginalMessage original) {
            Map<String, @Nullable Object> read = new HashMap<>();
            read.put("messageId", original == null ? null : original.messageId());
            read.put("subject", original == null ? null : original.subject());
            read.put("hopCount", original == null ? null : original.hopCount());
            for (String party : List.of("from", "to")) {
                String address = expected.path(party).asString(null);
                String field = original == null ? null : party.equals("from") ? original.from() : original.to();
                boolean within = address != null && field != null && field.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
                read.put(party, within ? address : field);
            }
            addAll("original.", expected, read);
        }

        private void addAll(String prefix, JsonNode expected, Map<String, @Nullable Object> read) {
            read.forEach((name, value) -> {
                if (expected.has(name)) {
                    add(prefix + name, expected.get(name).isNull() ? null : expected.get(name).asString(), value);
                }
            });
        }

        private void add(String name, @Nullable Object expected, @Nullable Object read) {
            String value = read == null ? null : read instanceof Term term ? term.term() : read.toString();
            String wanted = expected == null ? null : expected.toString();
            boolean same = Objects.equals(wanted, value) || wanted != null && wanted.equalsIgnoreCase(value);
            if (!same) {
                names.add(name);
                told.add(name + ": expected " + wanted + ", read " + value);
            }
        }
    }
}
