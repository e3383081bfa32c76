package org.ndrexpert.testcase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.situation.Context;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Origin;
import org.ndrexpert.yaml.Binder;
import org.ndrexpert.yaml.Document;
import org.ndrexpert.yaml.Mistake;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.ObservationBinder;
import org.ndrexpert.yaml.RecordShape;
import org.ndrexpert.yaml.Spelling;
import org.ndrexpert.yaml.YamlReader;

/** Reads one file of test cases: a list of scenarios with {@code given} observations, a {@code report}, or both, and {@code then}. */
final class CaseReader {

    private static final List<String> KEYS = RecordShape.of(WrittenScenario.class).keys();

    private final Path path;
    private final String file;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<ScenarioSource> sources = new ArrayList<>();
    private final List<Defect> problems = new ArrayList<>();
    private final Set<Path> reports = new LinkedHashSet<>();

    private CaseReader(Path path, String file) {
        this.path = path;
        this.file = file;
    }

    /** @param name what to call the file */
    static CaseFile read(Path path, String name) {
        CaseReader reader = new CaseReader(path, name);
        try {
            reader.read(Files.readAllBytes(path));
        } catch (IOException e) {
            reader.problems.add(Defect.in(name, 0, 0, DefectKind.UNREADABLE_FILE, "cannot be read: " + e.getMessage(), ""));
        }
        return new CaseFile(path, name, List.copyOf(reader.scenarios), List.copyOf(reader.sources), List.copyOf(reader.problems), Set.copyOf(reader.reports));
    }

    private void read(byte[] content) {
        Document document = YamlReader.read(file, content);
        if (document.mistakes().isEmpty()) {
            document.roots().forEach(this::readList);
            return;
        }
        for (ListItems.Item item : ListItems.of(content)) {
            Document alone = YamlReader.read(file, item.line(), item.content());
            alone.mistakes().forEach(mistake -> add(DefectKind.CASE_SYNTAX, mistake));
            if (alone.mistakes().isEmpty()) {
                alone.roots().forEach(this::readList);
            }
        }
        if (problems.stream().noneMatch(problem -> problem.kind() == DefectKind.CASE_SYNTAX)) {
            document.mistakes().forEach(mistake -> add(DefectKind.CASE_SYNTAX, mistake));
        }
    }

    private void readList(Node root) {
        if (root instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> new Draft(item).read());
        } else {
            add(DefectKind.CASE_VALUE, new Mistake(file, root.line(), root.column(), "", "no list", "write a list of scenarios: - scenario: ..."));
        }
    }

    private void add(DefectKind kind, Mistake mistake) {
        problems.add(Defect.in(file, mistake.line(), mistake.column(), kind,
                (mistake.key().isEmpty() ? "" : mistake.key() + ": ") + "found " + mistake.found(), mistake.wanted()));
    }

    /** A scenario while it is read. */
    private final class Draft {

        private final Node item;
        private final List<Mistake> mistakes = new ArrayList<>();
        private final Binder binder = new Binder(file, mistakes);
        private final List<Known> given = new ArrayList<>();
        private @Nullable String sentence;
        private @Nullable Outcome then;
        private @Nullable Reading reading;
        private String report = "";

        Draft(Node item) {
            this.item = item;
        }

        void read() {
            int before = problems.size();
            if (item instanceof Node.Mapping mapping) {
                mapping.entries().forEach(this::readEntry);
            }
            mistakes.forEach(mistake -> add(DefectKind.CASE_VALUE, mistake));
            Scenario scenario = problems.size() > before ? null : scenario();
            if (scenario != null) {
                scenarios.add(scenario);
            }
            if (item instanceof Node.Mapping mapping) {
                sources.add(new ScenarioSource(file, mapping, scenario));
            }
        }

        private @Nullable Scenario scenario() {
            if (sentence == null || then == null || given.isEmpty() && reading == null) {
                String lacks = sentence == null ? "a sentence under scenario" : then == null ? "then" : "given or report";
                add(DefectKind.INCOMPLETE_SCENARIO, new Mistake(file, item.line(), item.column(), "", "a scenario without " + lacks,
                        "it needs scenario, then, and given or report"));
                return null;
            }
            return new Scenario(file, item.line(), sentence, new Incident(sentence, file, reading, report, given, Context.NONE), then);
        }

        private void readEntry(Node.Entry entry) {
            switch (entry.key()) {
                case "scenario" -> sentence = text(entry);
                case "given" -> new ObservationBinder(binder).bindAll(entry.value(), "given").forEach(stated ->
                        given.add(new Known(stated.observation(), new Origin(file, null, stated.line()))));
                case "report" -> readReport(entry);
                case "then" -> then = binder.bind(entry.value(), Outcome.class, "then");
                default -> mistakes.add(new Mistake(file, entry.line(), entry.column(), entry.key(), "the key " + entry.key(),
                        Spelling.advice(entry.key(), KEYS, "the keys of a scenario")));
            }
        }

        private @Nullable String text(Node.Entry entry) {
            if (entry.value() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.STRING && !scalar.text().isBlank()) {
                return scalar.text();
            }
            mistakes.add(new Mistake(file, entry.value().line(), entry.value().column(), entry.key(), "no text",
                    "write a text, in quotes where it looks like a number"));
            return null;
        }

        private void readReport(Node.Entry entry) {
            String named = text(entry);
            if (named == null) {
                return;
            }
            report = named;
            try {
                if (Path.of(named).isAbsolute()) {
                    addReportProblem(entry, named + ", a place on one machine alone",
                            "put the report beside this file and give its path relative to it");
                    return;
                }
                Path of = path.resolveSibling(named).normalize();
                reports.add(of);
                reading = ReportReader.read(Files.readAllBytes(of));
                if (reading instanceof OtherMessage other) {
                    addReportProblem(entry, named + ", which is no report on delivery: " + withoutStop(other.why()), "give a report");
                }
            } catch (IOException | InvalidPathException e) {
                addReportProblem(entry, named + ", a file that cannot be read", near(named) + "give a path relative to this file");
            }
        }

        private void addReportProblem(Node.Entry entry, String found, String wanted) {
            add(DefectKind.UNREADABLE_REPORT, new Mistake(file, entry.value().line(), entry.value().column(), "report", found, wanted));
        }

        private static String withoutStop(String sentence) {
            return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        }

        /** A question for the file that may be meant, where one is there. */
        private String near(String named) {
            try (Stream<Path> beside = Files.list(path.resolveSibling(named).getParent())) {
                String folder = named.substring(0, named.lastIndexOf('/') + 1);
                List<String> names = beside.map(one -> folder + one.getFileName()).sorted().toList();
                return Spelling.nearest(named, names).map(one -> "did you mean " + one + "? ").orElse("");
            } catch (IOException | InvalidPathException e) {
                return "";
            }
        }
    }
}
