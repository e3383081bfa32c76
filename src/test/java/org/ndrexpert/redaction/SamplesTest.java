package org.ndrexpert.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.report.Attempt;
import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.report.ReportedRecipient;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.testcase.TestCases;

/** Every sample is redacted, as it is and with names that look real, and then read and diagnosed as before. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("src", "test", "resources", "reports");
    /** Scenarios in which an address or a link is what tells the cause; it is replaced all the same, and redaction says what changes. */
    private static final Set<String> TELLING_NAMES = Set.of("The server is on another of Microsoft's blocklists", "Proofpoint", "The page of CBL",
            "Two dots stand side by side in the address");

    private static final Path CORPUS = Path.of("..", "shared", "corpus", "reports");

    private final NdrExpert expert = NdrExpert.load();

    @Test
    void every_sample_says_the_same_without_its_names() throws IOException {
        assertThat(problems(SAMPLES)).isEmpty();
    }

    @Test
    void every_report_of_a_public_collection_says_the_same_without_its_names() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "The corpus is not at " + CORPUS + ", so nothing was redacted.");
        assertThat(problems(CORPUS)).isEmpty();
    }

    @Test
    void every_test_case_of_facts_is_diagnosed_as_before() {
        List<Scenario> scenarios = TestCases.in(Path.of("test-cases")).scenarios().stream().filter(one -> one.given().reading() == null)
                .filter(one -> !one.given().toString().contains("SMTP:*.org")) // which fits no replacement, and redaction says so
                .filter(one -> !TELLING_NAMES.contains(one.name())).toList();
        assertThat(scenarios).hasSizeGreaterThan(100);
        Map<String, List<String>> problems = new ConcurrentSkipListMap<>();
        scenarios.parallelStream().forEach(scenario -> {
            Redacted redacted = new RedactionRun(expert, scenario.given().context().facts(), List.of()).redactFacts(scenario.given().stated());
            if (!redacted.holds()) {
                problems.put(scenario.file() + ":" + scenario.line(), redacted.changes());
            }
        });
        assertThat(problems).isEmpty();
    }

    private Map<String, List<String>> problems(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(100);
        Map<String, List<String>> problems = new ConcurrentSkipListMap<>();
        files.parallelStream().forEach(file -> {
            byte[] sample = read(file);
            List<String> found = problems(RealNames.in(sample));
            found.addAll(problems(new RedactionRun(expert, List.of(), List.of()).redact(sample)));
            if (!found.isEmpty()) {
                problems.put(folder.relativize(file).toString(), found);
            }
        });
        return problems;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> problems(byte[] message) {
        RedactionRun run = new RedactionRun(expert, List.of(), List.of());
        Redacted redacted = run.redact(message);
        List<String> problems = problems(redacted);
        String result = new String(redacted.message(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (String name : names(message)) {
            if (result.contains(name.toLowerCase(Locale.ROOT))) {
                problems.add("the reader found " + name + ", which is still there");
            }
        }
        return problems;
    }

    private static List<String> problems(Redacted redacted) {
        List<String> problems = new ArrayList<>(redacted.changes());
        redacted.left().forEach(name -> problems.add("left: " + name));
        return problems;
    }

    /** The addresses and hosts that the reader finds, without those that stay. */
    private static List<String> names(byte[] message) {
        if (!(ReportReader.read(message) instanceof Report report)) {
            assertThat(ReportReader.read(message)).isInstanceOf(OtherMessage.class);
            return List.of();
        }
        List<String> names = new ArrayList<>();
        names.add(report.reportingMta());
        names.add(report.receivedFromMta());
        names.add(report.generatingServer());
        names.add(report.receivingServer());
        for (ReportedRecipient recipient : report.recipients()) {
            names.add(recipient.finalRecipient());
            names.add(recipient.originalRecipient());
            names.add(recipient.remoteMta());
            recipient.attempts().stream().map(Attempt::server).forEach(names::add);
            recipient.attempts().stream().map(Attempt::address).forEach(names::add);
        }
        names.removeIf(name -> name == null || name.indexOf('.') < 0 || stays(name));
        return names;
    }

    private static boolean stays(String name) {
        String host = name.substring(name.indexOf('@') + 1);
        boolean ownHost = name.startsWith("127.") || name.startsWith("[127.");
        boolean ofProvider = !KnownHosts.publicDomain(name).isEmpty() && new Redaction(List.of()).redactedHost(name).equals(name);
        return KnownHosts.isOwn(host) || ownHost || ofProvider;
    }
}
