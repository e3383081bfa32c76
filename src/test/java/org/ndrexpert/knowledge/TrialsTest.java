package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.observation.Connector;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.InstalledFile;
import org.ndrexpert.observation.Message;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.ScanMode;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.SmtpLimits;
import org.ndrexpert.observation.VirusScanner;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Origin;
import org.ndrexpert.situation.Situation;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.testcase.TestCases;

/** What trials say of a rule is what the engine does with it. */
class TrialsTest {

    private static final NdrExpert EXPERT = NdrExpert.load();

    @TempDir
    private Path folder;

    @Test
    void a_rule_of_which_all_conditions_are_met_is_one_that_fires() {
        KnowledgeBase knowledge = EXPERT.knowledge();
        List<Scenario> scenarios = TestCases.in(Path.of("test-cases")).scenarios();
        for (Scenario scenario : scenarios) {
            Situation situation = EXPERT.situation(scenario.given());
            Trials trials = knowledge.trialsAmongAll(situation);
            List<String> held = knowledge.ruleNames().stream().filter(trials::holds).toList();

            assertThat(held).as(scenario.file() + ":" + scenario.line() + ": " + scenario.name())
                    .isEqualTo(knowledge.rulesThatHoldAmongAll(situation));
        }
        assertThat(scenarios).hasSizeGreaterThan(300);
    }

    /** Every comparison with every kind of value, known and not, as the engine makes it. */
    @Test
    void every_comparison_is_what_the_engine_makes_of_it() throws IOException {
        KnowledgeBase knowledge = knowledge(List.of("Message(recipientCount == 5)", "Message(recipientCount != 5)", "Message(recipientCount == null)",
                "Message(recipientCount != null)", "Message(recipientCount < 5)", "Message(recipientCount <= 5)", "Message(recipientCount > 5)",
                "Message(recipientCount >= 5)", "Message(recipientCount in (4, 5))", "Message(recipientCount in (null, 5))",
                "Message(recipientCount not in (4, 5))", "Message(recipientCount not in (null, 5))", "Message(sizeBytes == 5)", "Message(sizeBytes < 5)",
                "VirusScanner(mode == ScanMode.MAPI)", "VirusScanner(mode != ScanMode.MAPI)", "VirusScanner(mode in (null, ScanMode.SMTP))",
                "VirusScanner(mode not in (ScanMode.SMTP))", "not VirusScanner(mode == ScanMode.MAPI)", "not VirusScanner(mode != ScanMode.MAPI)",
                "exists VirusScanner(mode == ScanMode.MAPI)", "VirusScanner(server == \"EX1\")", "VirusScanner(server != \"EX1\")",
                "Connector(addressSpaces contains \"SMTP:*\")", "Connector(addressSpaces not contains \"SMTP:*\")", "Connector(usesDns == true)",
                "Connector(usesDns != true)", "Connector(usesDns in (false))", "Connector(smartHost not in (null, \"relay\"))",
                "Message($n : recipientCount)\n SmtpLimits(maxRecipients == $n)", "Message($n : recipientCount)\n SmtpLimits(maxRecipients != $n)",
                "Message($n : recipientCount)\n SmtpLimits(maxRecipients < $n)", "Message($n : recipientCount)\n SmtpLimits(maxRecipients >= $n)",
                "Message($n : recipientCount)\n SmtpLimits(maxRecipients in (7, $n))", "Message($n : recipientCount)\n SmtpLimits(maxRecipients not in (null, $n))",
                "Message($n : recipientCount)\n not SmtpLimits(maxRecipients < $n)", "Message($n : sizeBytes)\n SmtpLimits(maxRecipients == $n)",
                "Message($n : sizeBytes)\n SmtpLimits(maxRecipients < $n)", "SmtpLimits($n : maxRecipients, maxHops > $n)",
                "$one : InstalledFile(name == \"a.dll\")\n InstalledFile(name == \"b.dll\", version > $one.version)",
                "InstalledFile(name == \"a.dll\", $v : version)\n InstalledFile(name == \"b.dll\", version != $v)"));

        int held = 0;
        for (List<Observation> facts : situations()) {
            Situation situation = new Situation(facts.stream().map(fact -> new Known(fact, new Origin("test", null, 1))).toList(), Map.of(), List.of());
            Trials trials = knowledge.trials(situation);
            List<String> fired = knowledge.rulesThatHold(situation);
            held += fired.size();
            assertThat(knowledge.ruleNames().stream().filter(trials::holds)).as(facts.toString()).containsExactlyElementsOf(fired);
        }
        assertThat(held).isPositive();
    }

    private KnowledgeBase knowledge(List<String> conditions) throws IOException {
        StringBuilder rules = new StringBuilder("package p\n\nimport org.ndrexpert.evidence.*\nimport org.ndrexpert.observation.*\n");
        for (String condition : conditions) {
            rules.append("\nrule \"").append(condition.replace('"', '\'').replace('\n', ';')).append("\"\n    @article(X1)\nwhen\n    ").append(condition)
                    .append("\nthen\n    insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));\nend\n");
        }
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("facts"));
        Files.writeString(folder.resolve("rules/all.drl"), rules);
        Files.writeString(folder.resolve("facts/X1.yaml"), """
                article: X1
                title: A title
                source: https://example.com/x1
                sourceDate: "2001-01-01"
                cause: A cause.
                """);
        return KnowledgeBase.in(folder);
    }

    private static List<List<Observation>> situations() {
        List<List<Observation>> situations = new ArrayList<>(List.of(List.of()));
        for (Integer count : new Integer[] {null, 4, 5, 6}) {
            for (Integer limit : new Integer[] {null, 4, 5, 7}) {
                situations.add(List.of(message(count, null), new SmtpLimits("EX1", limit, 5, null)));
                situations.add(List.of(message(null, count == null ? null : count.longValue()), new SmtpLimits("EX1", limit, null, null)));
            }
        }
        for (ScanMode mode : new ScanMode[] {null, ScanMode.MAPI, ScanMode.SMTP}) {
            situations.add(List.of(new VirusScanner("EX1", mode)));
            situations.add(List.of(new VirusScanner(null, mode), new VirusScanner("EX2", ScanMode.MAPI)));
        }
        for (Boolean dns : new Boolean[] {null, true, false}) {
            List<List<String>> spaces = Stream.of("", "SMTP:*", "X400:*").map(space -> space.isEmpty() ? List.<String>of() : List.of(space)).toList();
            spaces.forEach(one -> situations.add(List.of(new Connector("EX1", null, null, one, dns, "relay", null, null, null, null, null))));
            situations.add(List.of(new Connector("EX1", null, null, null, dns, null, null, null, null, null, null)));
        }
        for (String first : new String[] {"", "5.5.2654.7", "5.5.2654.61"}) {
            for (String second : new String[] {"", "5.5.2654.7", "5.5.2654.61"}) {
                situations.add(List.of(new InstalledFile("EX1", "a.dll", version(first)), new InstalledFile("EX1", "b.dll", version(second))));
            }
        }
        return situations;
    }

    private static @Nullable FileVersion version(String text) {
        return text.isEmpty() ? null : FileVersion.of(text);
    }

    private static Observation message(@Nullable Integer recipients, @Nullable Long bytes) {
        Shape shape = Shape.of(Message.class);
        @Nullable Object[] components = new Object[shape.names().size()];
        components[shape.position("recipientCount")] = recipients;
        components[shape.position("sizeBytes")] = bytes;
        return shape.make(components);
    }
}
