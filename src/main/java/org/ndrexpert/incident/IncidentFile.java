package org.ndrexpert.incident;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
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
import org.ndrexpert.yaml.YamlReader;

/** Reads incidents and site facts written as YAML or JSON: {@code incident}, {@code report} and {@code observations}. */
public final class IncidentFile {

    /** Larger files of incidents are refused before they fill the memory. */
    static final int LARGEST = 16 << 20;

    private static final Set<String> KEYS = Set.copyOf(RecordShape.of(WrittenIncident.class).keys());
    private static final Set<String> SITE_KEYS = Set.copyOf(RecordShape.of(SiteFacts.class).keys());
    private static final String ADVICE = "an incident has the keys incident, report and observations";

    private final String file;
    private final @Nullable Path folder;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Binder binder;
    private @Nullable String name;
    private @Nullable Reading reading;
    private String reportSource = "";
    private final List<Known> observations = new ArrayList<>();

    private IncidentFile(String file, @Nullable Path folder) {
        this.file = file;
        this.folder = folder;
        this.binder = new Binder(file, mistakes);
    }

    /**
     * Every incident of a text.
     *
     * @param file what to call it in messages
     * @param folder the folder that paths of reports are relative to; absent where there is none
     */
    public static List<IncidentReading> read(String file, @Nullable Path folder, byte[] text) {
        return read(new StoredIncident(new StoredRecord.Position(file, 1, 0), file, folder, stem(file), 1, text));
    }

    /** Every incident of a text, or of the part of a file that is to hold one. */
    static List<IncidentReading> read(StoredIncident stored) {
        String file = stored.file();
        Document document = YamlReader.read(file, stored.firstLine(), stored.text());
        if (document.roots().isEmpty()) {
            return List.of(new Unreadable(file, document.mistakes().isEmpty() ? List.of(file + ":1: the file is empty")
                    : document.mistakes().stream().map(Mistake::toString).toList()));
        }
        List<IncidentReading> incidents = new ArrayList<>();
        int number = 0;
        for (Node root : document.roots()) {
            number++;
            String called = document.roots().size() == 1 ? stored.name() : stored.name() + "#" + number;
            IncidentFile incident = new IncidentFile(file, stored.folder());
            incident.mistakes.addAll(number == 1 ? document.mistakes() : List.of());
            incidents.add(incident.read(root, called));
        }
        return incidents;
    }

    /**
     * The observations of a file of site facts.
     *
     * @param problems takes what is wrong with it; the observations are to be used only where nothing is
     */
    public static List<Known> readContext(Path path, List<String> problems) {
        try {
            return readContext(path.toString(), Files.readAllBytes(path), problems);
        } catch (IOException e) {
            problems.add(Inputs.cannotRead(path.toString(), e));
            return List.of();
        }
    }

    /** @param file what to call it in messages */
    public static List<Known> readContext(String file, byte[] text, List<String> problems) {
        Document document = YamlReader.read(file, text);
        IncidentFile read = new IncidentFile(file, null);
        read.mistakes.addAll(document.mistakes());
        document.roots().forEach(root -> read.readKeys(root, SITE_KEYS, "site facts have only the key observations"));
        read.mistakes.forEach(mistake -> problems.add(mistake.toString()));
        return read.observations;
    }

    private IncidentReading read(Node root, String called) {
        readKeys(root, KEYS, ADVICE);
        if (mistakes.isEmpty() && reading == null && observations.isEmpty()) {
            mistake(root, "", "neither a report nor an observation", "give a report, observations, or both");
        }
        if (!mistakes.isEmpty()) {
            mistakes.sort(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column));
            return new Unreadable(file, mistakes.stream().map(Mistake::toString).toList());
        }
        return new Incident(name == null ? called : name, file, reading, reportSource, observations, Context.NONE);
    }

    private void readKeys(Node root, Set<String> allowed, String advice) {
        if (!(root instanceof Node.Mapping mapping)) {
            mistake(root, "", "something without keys", advice);
            return;
        }
        if (mapping.entries().stream().noneMatch(entry -> allowed.contains(entry.key()))) {
            mistake(root, "", "none of the keys " + String.join(", ", new TreeSet<>(allowed)), advice);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Node.Entry entry : mapping.entries()) {
            if (!allowed.contains(entry.key())) {
                mistakes.add(new Mistake(file, entry.line(), entry.column(), entry.key(), "the key " + entry.key(), advice));
            } else if (seen.add(entry.key())) {
                readKey(entry);
            }
        }
    }

    private void readKey(Node.Entry entry) {
        switch (entry.key()) {
            case "incident" -> name = text(entry);
            case "report" -> readReport(entry);
            default -> new ObservationBinder(binder).bindAll(entry.value(), entry.key()).forEach(stated ->
                    observations.add(new Known(stated.observation(), new Origin(file, null, stated.line()))));
        }
    }

    private @Nullable String text(Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar scalar && (scalar.kind() == Node.Kind.STRING) && !scalar.text().isBlank()) {
            return scalar.text();
        }
        mistake(entry.value(), entry.key(), "no text", "write a text, in quotes where it looks like a number");
        return null;
    }

    private void readReport(Node.Entry entry) {
        String path = text(entry);
        if (path == null) {
            return;
        }
        if (folder == null) {
            mistake(entry.value(), "report", path, "an incident from standard input or out of an archive cannot name a report by its path");
            return;
        }
        try (InputStream report = Files.newInputStream(folder.resolve(path))) {
            reading = ReportReader.read(report);
            reportSource = path;
            if (reading instanceof OtherMessage other) {
                mistake(entry.value(), "report", path + ", which is no report on delivery: " + other.why(), "give the report itself");
            }
        } catch (IOException | InvalidPathException e) {
            mistake(entry.value(), "report", path + ", which cannot be read (" + e.getClass().getSimpleName() + ")",
                    "give the path of the report, relative to this file");
        }
    }

    private void mistake(Node node, String key, String found, String wanted) {
        mistakes.add(new Mistake(file, node.line(), node.column(), key, found, wanted));
    }

    static String stem(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
