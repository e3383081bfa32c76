package org.ndrexpert.testcase;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.knowledge.KnowledgeException;

/**
 * A knowledge folder that somebody works on. Each look reads what was saved and runs the scenarios that this can touch; rules and facts
 * that cannot be used leave the last good ones in place. For one thread at a time.
 */
public final class Workbench {

    private final Path folder;
    private final Path cases;
    private final List<Path> rules;
    private final List<Path> facts;
    private final Supplier<NdrExpert> knowledge;
    private final Filter filter;

    private final Map<Scenario, Kept> kept = new IdentityHashMap<>();
    private Snapshot seen = Snapshot.OF_NOTHING;
    private @Nullable TestCases read;
    private @Nullable NdrExpert expert;
    private List<Defect> defects = List.of();
    private List<Result> again = List.of();
    private boolean factsAreNew;

    /** A result, and the rule files that could matter to it. */
    private record Kept(Result result, Set<String> rules) {}

    /**
     * @param folder whose {@code test-cases} are run
     * @param sources the folders that {@code knowledge} loads
     * @param knowledge loads the rules and facts, or throws a {@link KnowledgeException}
     */
    public Workbench(Path folder, List<Path> sources, Supplier<NdrExpert> knowledge, Filter filter) {
        this.folder = folder;
        this.cases = room(folder, "test-cases");
        this.rules = sources.stream().map(source -> room(source, "rules")).toList();
        this.facts = sources.stream().map(source -> room(source, "facts")).toList();
        this.knowledge = knowledge;
        this.filter = filter;
    }

    private static Path room(Path folder, String name) {
        return folder.resolve(name).toAbsolutePath().normalize();
    }

    /** The state of everything that a scenario can depend on. */
    Snapshot snapshot() {
        List<Path> rooms = Stream.of(rules, facts, List.of(cases)).flatMap(List::stream).toList();
        return Snapshot.of(rooms, read == null ? List.of() : read.reports());
    }

    /** Whether something was saved between the last look and {@code now}. */
    boolean isBehind(Snapshot now) {
        return !now.changedSince(seen).isEmpty();
    }

    /** Looks at everything as if for the first time. */
    public Round lookAgain() {
        kept.clear();
        return look();
    }

    /** Reads what was saved since the last look and runs what that touches; the first look runs everything. */
    public Round look() {
        Snapshot now = snapshot();
        Set<Path> changed = now.changedSince(seen);
        Set<Path> toTell = read == null ? Set.of() : changed;
        read = read == null ? TestCases.in(cases) : read.again(cases, changed);
        seen = now.withOthers(read.reports());
        factsAreNew |= changed.stream().anyMatch(path -> isIn(facts, path));
        if (expert == null || factsAreNew || changed.stream().anyMatch(path -> isIn(rules, path))) {
            load();
        }
        again = List.of();
        Run run = expert == null ? null : run(expert, read);
        return new Round(toTell.stream().sorted().toList(), now.lastWritten(toTell).map(FileTime::toInstant), defects, run, again);
    }

    private static boolean isIn(List<Path> rooms, Path path) {
        return rooms.stream().anyMatch(path::startsWith);
    }

    private void load() {
        try {
            expert = knowledge.get();
            defects = List.of();
            if (factsAreNew) {
                kept.clear(); // a table or an article's wording may show in any diagnosis
            }
            factsAreNew = false;
        } catch (KnowledgeException e) {
            defects = e.defectsFrom(folder);
        }
    }

    private Run run(NdrExpert expert, TestCases cases) {
        List<Scenario> all = cases.scenarios();
        List<Kept> results = all.stream().filter(filter::takes).toList().parallelStream().map(scenario -> result(scenario, expert)).toList();
        again = results.stream().filter(one -> kept.get(one.result.scenario()) != one).map(Kept::result).toList();
        kept.clear();
        results.forEach(one -> kept.put(one.result.scenario(), one));
        return Run.of(expert, cases, all.size(), results.stream().map(Kept::result).toList());
    }

    private Kept result(Scenario scenario, NdrExpert expert) {
        Set<String> relevant = expert.knowledge().relevantRules(expert.situation(scenario.given()));
        Kept before = kept.get(scenario);
        return before != null && before.rules.equals(relevant) ? before : new Kept(Verification.explained(scenario, expert), relevant);
    }
}
