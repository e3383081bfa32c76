package org.ndrexpert.testcase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.diagnosis.Layer;
import org.ndrexpert.knowledge.KnowledgeBase;
import org.ndrexpert.knowledge.RoomFiles;

/** The test cases in a folder: files of scenarios with {@code given} observations, a {@code report}, or both, and {@code then}. */
public final class TestCases {

    private final List<CaseFile> files;
    private final List<Defect> unreadable;

    private TestCases(List<CaseFile> files, List<Defect> unreadable) {
        this.files = List.copyOf(files);
        this.unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads every {@code .yaml} file under a folder; what cannot be read is among the problems.
     *
     * @param room the folder {@code test-cases} of a knowledge folder; files are named with it, as in {@code test-cases/smtp/x.yaml}
     */
    public static TestCases in(Path room) {
        return read(room, path -> null);
    }

    /** The same folder read again; of the files only those that are new or changed, or name a report that is. */
    TestCases again(Path room, Set<Path> changed) {
        Map<Path, CaseFile> before = files.stream().collect(Collectors.toMap(CaseFile::path, Function.identity()));
        return read(room, path -> {
            CaseFile file = before.get(path);
            return file == null || changed.contains(path) || file.reports().stream().anyMatch(changed::contains) ? null : file;
        });
    }

    private static TestCases read(Path room, Function<Path, @Nullable CaseFile> known) {
        Path home = room.toAbsolutePath().normalize();
        String name = String.valueOf(home.getFileName());
        List<CaseFile> files = new ArrayList<>();
        List<Defect> unreadable = new ArrayList<>();
        RoomFiles found = RoomFiles.under(home);
        found.unreadable().forEach((path, why) -> unreadable.add(Defect.in(name(name, home, path), 0, 0, DefectKind.UNREADABLE_FILE,
                "it cannot be read: " + why, "see to it that it can, or delete it")));
        for (Path path : found.files()) {
            if (path.toString().endsWith(".yaml")) {
                CaseFile file = known.apply(path);
                files.add(file != null ? file : CaseReader.read(path, name(name, home, path)));
            }
        }
        return new TestCases(files, unreadable);
    }

    private static String name(String roomName, Path room, Path file) {
        return roomName + "/" + room.relativize(file).toString().replace('\\', '/');
    }

    /** In the order of the files' names and their lines. */
    public List<Scenario> scenarios() {
        return files.stream().flatMap(file -> file.scenarios().stream()).toList();
    }

    /** All scenarios as they are written, also those with a mistake. */
    public List<ScenarioSource> sources() {
        return files.stream().flatMap(file -> file.sources().stream()).toList();
    }

    /** What is wrong with the files. A file with problems still gives the scenarios that have none. */
    public List<Defect> problems() {
        return Stream.concat(unreadable.stream(), files.stream().flatMap(file -> file.problems().stream())).toList();
    }

    /** The files outside the folder, or in it, that scenarios name as their reports. */
    Set<Path> reports() {
        return files.stream().flatMap(file -> file.reports().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The ids of the articles that no scenario expects in any certainty. Of layers the last one is tested: what others add has its cases
     * there.
     */
    public List<String> unexpected(KnowledgeBase knowledge) {
        Set<String> expected = scenarios().stream().flatMap(scenario -> scenario.then().articles().stream()).collect(Collectors.toSet());
        List<Layer> layers = knowledge.layers();
        return StreamSupport.stream(knowledge.catalogue().articles().spliterator(), false).map(Article::article)
                .filter(article -> !expected.contains(article))
                .filter(article -> layers.isEmpty() || layers.get(layers.size() - 1).adds().contains(article)).toList();
    }
}
