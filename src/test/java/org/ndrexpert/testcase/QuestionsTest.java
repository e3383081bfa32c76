package org.ndrexpert.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Question;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.situation.Known;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.Term;
import org.ndrexpert.yaml.Binder;
import org.ndrexpert.yaml.Document;
import org.ndrexpert.yaml.Mistake;
import org.ndrexpert.yaml.ObservationBinder;
import org.ndrexpert.yaml.Stated;
import org.ndrexpert.yaml.YamlReader;

/** A question keeps its word: some answer to it changes the certainty of each article that it claims to decide. */
class QuestionsTest {

    private static final NdrExpert EXPERT = NdrExpert.load();

    /** Answers for texts and numbers: what rules distinguish, and what lies on either side of it. */
    private static final List<String> TEXTS = List.of("\"\"", "\"relay.example.com\"", "\"192.0.2.1\"", "\"[192.0.2.1]\"", "\"spamcop.net\"",
            "\"550 No\"", "\"250 OK\"", "\"0000050A\"", "\"00000BB8\"", "\"80004005\"",
            "\"EHLO\"", "\"RCPT\"", "\"DATA\"", "\"354-Go\\n354 on\"", "\"354 Go on\"",
            "\"503 Not yet\"", "\"530 Who?\"", "\"All Unassigned\"", "\"0\"", "\"1\"",
            "\"anna@example.org\"", "\"ben@example.org\"", "\"SMTP:anna@example.org\"");
    private static final List<String> LISTS = List.of("[]", "[\"a.example\"]", "[\"SMTP:*\"]", "[\"X400:*\"]", "[\"CCMAIL:*\"]",
            "[\"example.com\"]", "[\"SMTP:elsewhere.test\"]",
            "[\"example.org\"]", "[\"example.net\"]", "[\"SMTP:example.org\"]");

    @Test
    void some_answer_changes_what_the_question_decides() {
        Set<String> asked = new TreeSet<>();
        List<String> undecided = new ArrayList<>();
        for (Scenario scenario : TestCases.in(Path.of("test-cases")).scenarios()) {
            Diagnosis before = EXPERT.diagnose(scenario.given());
            for (Question question : before.questions()) {
                asked.add(question.asks());
                Set<String> open = new HashSet<>(question.decides());
                for (Observation answer : answers(question, scenario)) {
                    if (open.isEmpty()) {
                        break;
                    }
                    for (List<Observation> answered : List.of(List.of(answer), withAnother(answer))) {
                        Map<String, Set<String>> after = certainties(EXPERT.diagnose(scenario.given().with(answered)));
                        open.removeIf(article -> !after.getOrDefault(article, Set.of()).equals(certainties(before).get(article)));
                    }
                }
                if (!open.isEmpty()) {
                    undecided.add(question.asks() + " for " + open + " in " + scenario.file() + ": " + scenario.name());
                }
            }
        }
        assertThat(undecided).as("questions that no answer decides").isEmpty();
        assertThat(asked).hasSizeGreaterThan(20);
    }

    @Test
    void every_question_reads_as_one() {
        for (Scenario scenario : TestCases.in(Path.of("test-cases")).scenarios()) {
            assertThat(EXPERT.diagnose(scenario.given()).questions()).as(scenario.name()).allSatisfy(question -> {
                assertThat(question.text()).endsWith("?").doesNotContain("{");
                assertThat(question.how()).doesNotContain("{");
                assertThat(question.decides().size() + question.helps().size()).isPositive();
            });
        }
    }

    /** An answer may be about several things, as where two virtual servers share a port: here one of another name, and like it in all else. */
    private static List<Observation> withAnother(Observation answer) {
        Shape shape = Shape.of(answer);
        return shape.has("name") && shape.type("name") == String.class && shape.value(answer, "name") != null
                ? List.of(answer, shape.with(answer, "name", "another")) : List.of(answer);
    }

    private static Map<String, Set<String>> certainties(Diagnosis diagnosis) {
        return diagnosis.findings().stream().collect(Collectors.groupingBy(finding -> finding.article().article(),
                Collectors.mapping(finding -> finding.certainty() + " " + finding.servers() + " " + finding.recipients(), Collectors.toSet())));
    }

    /** Every way to fill in the blanks of the observation that the question proposes. */
    private static List<Observation> answers(Question question, Scenario scenario) {
        String kind = question.record().substring(0, question.record().indexOf(':'));
        Shape shape = Shape.of(Shape.kinds().get(kind));
        List<String> texts = List.of(question.record());
        for (String name : shape.names()) {
            String blank = blank(question.record(), name);
            if (blank.isEmpty()) {
                continue;
            }
            List<String> filled = new ArrayList<>();
            for (String text : texts) {
                for (String value : values(shape.type(name), scenario)) {
                    filled.add(text.replace(blank, name + ": " + value));
                }
            }
            texts = filled;
        }
        return texts.stream().map(QuestionsTest::observation).toList();
    }

    /** The text between angle brackets for a component, with the name before and whatever encloses it; empty where there is none. */
    private static String blank(String record, String name) {
        int start = record.indexOf("{" + name + ": ") >= 0 ? record.indexOf("{" + name + ": ") : record.indexOf(", " + name + ": ");
        int value = start < 0 ? -1 : record.indexOf(": ", start) + 2;
        int open = value < 0 ? -1 : record.charAt(value) == '<' ? value : record.charAt(value + 1) == '<' ? value + 1 : -1;
        if (open < 0) {
            return "";
        }
        int close = record.indexOf('>', open) + 1 + open - value;
        return record.substring(record.indexOf(name, start), close);
    }

    private static List<String> values(Class<?> type, Scenario scenario) {
        if (type == Boolean.class) {
            return List.of("true", "false");
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).map(constant -> '"' + ((Term) constant).term() + '"').toList();
        }
        if (type == FileVersion.class) {
            return List.of("\"0.0.0.1\"", "\"99999.0.0.0\"");
        }
        if (type == Integer.class || type == Long.class) {
            return numbers(scenario).stream().filter(number -> type == Long.class || number <= Integer.MAX_VALUE).map(String::valueOf).toList();
        }
        return type == String.class ? Stream.concat(TEXTS.stream(), hosts(scenario)).toList() : LISTS;
    }

    /** The hosts that the texts of a report name: a list may be one that the refusal speaks of. */
    private static Stream<String> hosts(Scenario scenario) {
        return scenario.given().stated().stream().map(Known::observation).filter(RecipientFailure.class::isInstance)
                .map(one -> String.valueOf(((RecipientFailure) one).diagnosticCode())).flatMap(text -> Stream.of(text.split("[^A-Za-z0-9.-]+")))
                .filter(word -> word.indexOf('.') > 0 && Character.isLetter(word.charAt(word.length() - 1))).distinct().map(word -> '"' + word + '"');
    }

    private static Set<Long> numbers(Scenario scenario) {
        Set<Long> numbers = new TreeSet<>(List.of(0L, 1L, 2L, 3L, 4L, 5L, 14L, 15L, 25L, 30L, 100L, 250L, 251L, 5_000L, 5_001L, 2_000_000_000L));
        scenario.given().stated().forEach(known -> {
            for (Object value : Shape.of(known.observation()).values(known.observation())) {
                if (value instanceof Number number) {
                    numbers.addAll(List.of(Math.max(0, number.longValue() - 1), number.longValue(), number.longValue() + 1));
                }
            }
        });
        return numbers;
    }

    private static Observation observation(String text) {
        Document document = YamlReader.read("answer", ("- " + text).getBytes(StandardCharsets.UTF_8));
        List<Mistake> mistakes = new ArrayList<>(document.mistakes());
        List<Stated> stated = new ObservationBinder(new Binder("answer", mistakes)).bindAll(document.roots().get(0), "answer");
        assertThat(mistakes).as(text).isEmpty();
        return stated.get(0).observation();
    }
}
