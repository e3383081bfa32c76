package org.ndrexpert.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.knowledge.KnowledgeBase;
import org.ndrexpert.knowledge.RuleVariants;
import org.ndrexpert.mutation.MutationScore.Judged;
import org.ndrexpert.rule.RuleFile;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.situation.Situation;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.testcase.Verification;

/** Changes one condition at a time and holds the test cases against the changed rules. */
public final class Mutation {

    /** Told how far it is; called from several threads. */
    public interface Progress {
        void report(int done, int all, int survived);
    }

    private final NdrExpert expert;
    private final List<Scenario> scenarios;
    private final Map<Scenario, Situation> situations = new IdentityHashMap<>();
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger survived = new AtomicInteger();
    private int all;

    private Mutation(NdrExpert expert, List<Scenario> scenarios, Progress progress) {
        this.expert = expert;
        this.scenarios = scenarios;
        this.progress = progress;
        scenarios.forEach(scenario -> situations.put(scenario, expert.situation(scenario.given())));
    }

    /**
     * Judges every mutant of the rules.
     *
     * @param scenarios all of them hold with the unchanged rules
     * @param threads how many mutants are tried at once
     */
    public static MutationScore of(NdrExpert expert, List<RuleSource> rules, List<Scenario> scenarios, int threads, Progress progress) {
        return new Mutation(expert, scenarios, progress).judge(rules, threads);
    }

    private MutationScore judge(List<RuleSource> rules, int threads) {
        Map<RuleSource, List<Mutant>> mutants = new LinkedHashMap<>();
        rules.forEach(rule -> mutants.put(rule, Mutants.of(rule)));
        all = mutants.values().stream().mapToInt(List::size).sum();
        Map<String, List<RuleSource>> files = rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.text().file(), LinkedHashMap::new, Collectors.toList()));
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Judged>>> judging = new ArrayList<>();
            files.forEach((file, ofFile) -> {
                List<Mutant> made = ofFile.stream().flatMap(rule -> mutants.get(rule).stream()).toList();
                judging.add(workers.submit(() -> judge(file, ofFile, made)));
            });
            List<Judged> judged = new ArrayList<>();
            for (Future<List<Judged>> one : judging) {
                judged.addAll(one.get());
            }
            return new MutationScore(judged, idleComments(rules, judged));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while mutants were tried", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a mutant could not be tried", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Judged> judge(String file, List<RuleSource> rules, List<Mutant> mutants) {
        String drl = rules.get(0).drl();
        String head = drl.substring(0, RuleFile.of(file, drl).span(0).start()); // the rules may be some of the file's alone
        RuleVariants variants = RuleVariants.of(expert.knowledge(), file, head,
                mutants.stream().map(mutant -> new RuleVariants.Variant(mutant.rule().name(), mutant.drl())).toList());
        Map<String, Equivalents> comments = new HashMap<>();
        rules.forEach(rule -> comments.put(rule.text().name(), Equivalents.in(rule)));
        List<Scenario> nearestFirst = new ArrayList<>(scenarios);
        String stem = "test-cases" + file.substring(file.indexOf('/'), file.lastIndexOf('.'));
        nearestFirst.sort(Comparator.comparing(scenario -> !scenario.file().startsWith(stem)));
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            Fate fate = variants.with(i).<Fate>map(changed -> fate(changed, file, nearestFirst)).orElseGet(Fate.Stillborn::new);
            if (fate instanceof Fate.Survived) {
                fate = comments.get(mutant.rule().name()).reason(mutant).<Fate>map(Fate.Equivalent::new).orElse(fate);
            }
            survived.addAndGet(fate instanceof Fate.Survived ? 1 : 0);
            judged.add(new Judged(mutant, fate));
            progress.report(done.incrementAndGet(), all, survived.get());
        }
        return judged;
    }

    private Fate fate(KnowledgeBase changed, String file, List<Scenario> nearestFirst) {
        NdrExpert mutated = NdrExpert.of(changed);
        for (Scenario scenario : nearestFirst) {
            Situation situation = situations.get(scenario);
            boolean touched = expert.knowledge().isTouched(situation, file) || changed.isTouched(situation, file);
            if (touched && isNoticedBy(scenario, mutated)) {
                return new Fate.Noticed(scenario.file() + ":" + scenario.line() + " " + scenario.name());
            }
        }
        return new Fate.Survived();
    }

    private static boolean isNoticedBy(Scenario scenario, NdrExpert mutated) {
        try {
            return !Verification.of(scenario, mutated).hasPassed();
        } catch (IllegalStateException e) {
            return true; // conclusions of which nobody can make an answer do not go unnoticed
        }
    }

    private static List<String> idleComments(List<RuleSource> rules, List<Judged> judged) {
        List<String> idle = new ArrayList<>();
        for (RuleSource rule : rules) {
            Equivalents.in(rule).lines().forEach((label, line) -> {
                boolean used = judged.stream().anyMatch(one -> one.mutant().rule().equals(rule.text())
                        && one.mutant().label().equals(label) && one.fate() instanceof Fate.Equivalent);
                if (!used) {
                    idle.add(rule.text().file() + ":" + line + ": \"" + label + "\" is called equivalent, and "
                            + (judged.stream().anyMatch(one -> one.mutant().rule().equals(rule.text()) && one.mutant().label().equals(label))
                                    ? "a case notices it" : "the rule has no such mutant"));
                }
            });
        }
        return idle;
    }
}
