package org.ndrexpert.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.explanation.DiagnosisDocument;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Situation;

/**
 * Measures one core in steady state: the floor, rules alone, whole diagnoses from facts, and from a message's bytes to a line of
 * JSON. Explanations are part of every figure but the floor's. Rates are medians of rounds, by the processor time of the one
 * thread that works; ratios within one run say more than rates.
 */
public final class Bench {

    /** The longest path is run this long first: the compiler of the JVM takes its time over the rule engine. */
    private static final int FIRST_WARM_UP_SECONDS = 25;

    private Bench() {}

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** @param arguments a folder of reports to measure beside the built-in incidents; none where there is no such folder */
    public static void main(String[] arguments) throws IOException {
        long before = usedBytes();
        NdrExpert expert = NdrExpert.load();
        long loaded = usedBytes();
        List<Incident> incidents = BenchIncidents.withFacts();
        List<Situation> situations = incidents.stream().map(expert::situation).toList();
        List<List<Observation>> facts = situations.stream()
                .map(situation -> situation.known().stream().map(Known::observation).toList()).toList();
        List<byte[]> messages = BenchIncidents.messages();

        System.out.printf(Locale.ROOT, "%d incidents of facts, %d messages of %d bytes on average, %d rules%n", incidents.size(), messages.size(),
                messages.stream().mapToInt(message -> message.length).sum() / messages.size(), expert.knowledge().ruleNames().size());
        incidents.forEach(expert::diagnose);
        System.out.printf(Locale.ROOT, "the knowledge base holds %.1f MB of heap when it is loaded, %.1f MB when it has diagnosed these incidents%n",
                (loaded - before) / 1e6, (usedBytes() - before) / 1e6);
        Rounds.printHeading();
        Rounds rounds = new Rounds();
        rounds.run(messages, one -> DiagnosisDocument.json(expert.diagnose(Incident.ofReport("bench", one))), 2);
        rounds.run(incidents, one -> DiagnosisDocument.json(expert.diagnose(one)), FIRST_WARM_UP_SECONDS);
        double floor = rounds.measure("floor: eight causes decided by hand, no reasons", facts, Floor::decide, 0);
        rounds.measure("diagnosis from facts, with findings, remedies, questions, reasons", incidents, expert::diagnose, floor);
        rounds.measure("   of which: what the session is told", incidents, expert::situation, floor);
        rounds.measure("   of which: rules fire, conclusions are read", situations, expert.knowledge()::rulesThatHold, floor);
        rounds.measure("diagnosis from facts, written as JSON", incidents, one -> DiagnosisDocument.json(expert.diagnose(one)), floor);
        rounds.measure("reading a message", messages, ReportReader::read, floor);
        rounds.measure("message bytes to JSON", messages,
                one -> DiagnosisDocument.json(expert.diagnose(Incident.ofReport("bench", one))), floor);
        if (arguments.length > 0 && Files.isDirectory(Path.of(arguments[0]))) {
            List<byte[]> reports = BenchIncidents.messages(Path.of(arguments[0]));
            rounds.measure("message bytes to JSON, reports of the folder", reports,
                    one -> DiagnosisDocument.json(expert.diagnose(Incident.ofReport("bench", one))), floor);
        }
    }
}
