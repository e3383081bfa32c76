package org.ndrexpert.testcase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Origin;
import org.ndrexpert.yaml.Binder;
import org.ndrexpert.yaml.Document;
import org.ndrexpert.yaml.Mistake;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.ObservationBinder;
import org.ndrexpert.yaml.YamlReader;

/** The test cases in a folder: files of scenarios with {@code given} observations, a {@code report}, or both, and {@code then}. */
public final class TestCases {

    private static final Set<String> KEYS = Set.of("scenario", "report", "given", "then");

    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Defect> problems = new ArrayList<>();

    private TestCases() {}

    /**
     * Reads every {@code .yaml} file under a folder; what cannot be read is among the problems.
     *
     * @param room the folder {@code test-cases} of a knowledge folder; files are named with it, as in {@code test-cases/smtp/x.yaml}
     */
    public static TestCases in(Path room) {
        TestCases cases = new TestCases();
        String name = String.valueOf(room.toAbsolutePath().getFileName());
        try (Stream<Path> files = Files.walk(room)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
                cases.read(name + "/" + room.relativize(file).toString().replace('\\', '/'), file);
            }
        } catch (IOException | UncheckedIOException e) {
            cases.problems.add(Defect.in(name, 0, 0, DefectKind.UNREADABLE_FILE, "cannot be read: " + e.getMessage(), ""));
        }
        return cases;
    }

    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** What is wrong with the files. A file with problems still gives the scenarios that have none. */
    public List<Defect> problems() {
        return problems;
    }

    /** The ids of the articles that no scenario expects in any certainty. */
    public static List<String> unnamed(Catalogue catalogue, List<Scenario> scenarios) {
        Set<String> named = new HashSet<>();
        scenarios.forEach(scenario -> Stream.of(scenario.then().confirmed(), scenario.then().suspected(), scenario.then().excluded())
                .flatMap(List::stream).map(label -> label.split(" ", 2)[0]).forEach(named::add));
        List<String> unnamed = new ArrayList<>();
        catalogue.articles().forEach(article -> {
            if (!named.contains(article.article())) {
                unnamed.add(article.article());
            }
        });
        return unnamed;
    }

    private void read(String name, Path file) throws IOException {
        Document document = YamlReader.read(name, Files.readAllBytes(file));
        document.mistakes().forEach(mistake -> add(DefectKind.CASE_SYNTAX, mistake));
        for (Node root : document.roots()) {
            if (root instanceof Node.Sequence sequence) {
                sequence.items().forEach(item -> readScenario(name, file, item));
            } else {
                add(DefectKind.CASE_VALUE, name, root, "no list", "write a list of scenarios: - scenario: ...");
            }
        }
    }

    private void add(DefectKind kind, Mistake mistake) {
        problems.add(Defect.in(mistake.file(), mistake.line(), mistake.column(), kind,
                (mistake.key().isEmpty() ? "" : mistake.key() + ": ") + "found " + mistake.found(), mistake.wanted()));
    }

    private void add(DefectKind kind, String file, Node at, String found, String wanted) {
        add(kind, new Mistake(file, at.line(), at.column(), "", found, wanted));
    }

    private void readScenario(String name, Path file, Node item) {
        int before = problems.size();
        List<Mistake> mistakes = new ArrayList<>();
        Binder binder = new Binder(name, mistakes);
        String sentence = null;
        Outcome then = null;
        Reading reading = null;
        String report = "";
        List<Known> given = new ArrayList<>();
        List<Node.Entry> entries = item instanceof Node.Mapping mapping ? mapping.entries() : List.of();
        for (Node.Entry entry : entries) {
            switch (entry.key()) {
                case "scenario" -> sentence = text(entry);
                case "given" -> new ObservationBinder(binder).bindAll(entry.value(), "given").forEach(stated ->
                        given.add(new Known(stated.observation(), new Origin(name, null, stated.line()))));
                case "report" -> {
                    report = String.valueOf(text(entry));
                    reading = readReport(file.resolveSibling(report), name, entry);
                }
                case "then" -> then = binder.bind(entry.value(), Outcome.class, "then");
                default -> mistakes.add(new Mistake(name, entry.line(), entry.column(), entry.key(), "the key " + entry.key(),
                        "a scenario has the keys " + KEYS.stream().sorted().toList()));
            }
        }
        mistakes.forEach(mistake -> add(DefectKind.CASE_VALUE, mistake));
        if (problems.size() == before && (sentence == null || then == null || given.isEmpty() && reading == null)) {
            add(DefectKind.INCOMPLETE_SCENARIO, name, item, "an incomplete scenario", "it needs scenario, then, and given or report");
        }
        if (problems.size() == before) {
            scenarios.add(new Scenario(name, item.line(), sentence,
                    new Incident(sentence, name, reading, report, given, List.of()), then));
        }
    }

    private static @Nullable String text(Node.Entry entry) {
        return entry.value() instanceof Node.Scalar scalar ? scalar.text() : null;
    }

    private @Nullable Reading readReport(Path report, String name, Node.Entry entry) {
        try {
            Reading reading = ReportReader.read(Files.readAllBytes(report));
            if (!(reading instanceof OtherMessage other)) {
                return reading;
            }
            add(DefectKind.UNREADABLE_REPORT, new Mistake(name, entry.line(), entry.column(), "report",
                    "no report on delivery: " + other.why(), "give a report"));
        } catch (IOException e) {
            add(DefectKind.UNREADABLE_REPORT, new Mistake(name, entry.line(), entry.column(), "report",
                    "a file that cannot be read: " + report, "give a path relative to this file"));
        }
        return null;
    }
}
