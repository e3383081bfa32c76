package org.ndrexpert.testcase;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.knowledge.Trials;
import org.ndrexpert.rule.RuleText;

/**
 * Which conditions of the rules a run of test cases shows to matter: each of them has to be seen true and seen false with all
 * conditions of the rule before it met, so that it made the difference.
 *
 * <p>Counted are the comparisons in patterns, {@code not} and {@code exists} patterns, and lookups in the catalogue. A comparison is
 * seen true by a fact that matches its whole pattern, and seen false by one that matches the pattern but for this comparison. A
 * component that is not known shows nothing, save of a comparison with {@code null}.
 *
 * @param rules in the order of files and lines
 */
public record Coverage(List<RuleCoverage> rules) {

    /** Holds every rule against the incident of every scenario, in their order. */
    public static Coverage of(NdrExpert expert, List<Scenario> scenarios) {
        List<RuleText> rules = expert.knowledge().rules();
        List<CoverageCount> counts = rules.stream().map(CoverageCount::new).toList();
        for (Scenario scenario : scenarios) {
            Trials trials = expert.knowledge().trials(expert.situation(scenario.given()));
            String by = scenario.file() + ":" + scenario.line() + " " + scenario.name();
            for (CoverageCount count : counts) {
                if (!count.isComplete()) {
                    count.note(trials.sightings(count.rule()), by);
                }
            }
        }
        List<RuleCoverage> covered = new ArrayList<>();
        counts.forEach(count -> covered.add(count.result()));
        return new Coverage(covered);
    }

    /** How many outcomes there are to be seen: two for each condition. */
    public int outcomes() {
        return rules.stream().mapToInt(rule -> 2 * rule.conditions().size()).sum();
    }

    /** How many of them are seen. */
    public int shown() {
        return rules.stream().flatMap(rule -> rule.conditions().stream()).mapToInt(ConditionCoverage::shown).sum();
    }

    /** The share of outcomes that are seen, from 0 to 100; 100 where there are none to see. */
    public double percentage() {
        return outcomes() == 0 ? 100 : 100.0 * shown() / outcomes();
    }

    /** @param threshold in per cent */
    public boolean reaches(double threshold) {
        return percentage() >= threshold;
    }

    /** The rules with conditions that no test case shows to matter. */
    public List<RuleCoverage> gaps() {
        return rules.stream().filter(rule -> !rule.gaps().isEmpty()).toList();
    }
}
