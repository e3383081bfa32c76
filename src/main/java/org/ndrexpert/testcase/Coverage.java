package org.ndrexpert.testcase;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.knowledge.RulesFailedException;
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

    /**
     * Holds the rules that the filter takes against the incident of every scenario, in their order. A scenario in which the rules fail
     * shows nothing.
     */
    public static Coverage of(NdrExpert expert, List<Scenario> scenarios, Filter filter) {
        List<CoverageCount> counts = expert.knowledge().rules().stream().filter(filter::takes).map(CoverageCount::new).toList();
        for (Scenario scenario : scenarios) {
            try {
                note(expert.knowledge().trials(expert.situation(scenario.given())), scenario, counts);
            } catch (RulesFailedException e) {
                continue; // the run tells it
            }
        }
        List<RuleCoverage> covered = new ArrayList<>();
        counts.forEach(count -> covered.add(count.result()));
        return new Coverage(covered);
    }

    private static void note(Trials trials, Scenario scenario, List<CoverageCount> counts) {
        String by = scenario.file() + ":" + scenario.line() + " " + scenario.name();
        for (CoverageCount count : counts) {
            if (!count.isComplete()) {
                count.note(trials.sightings(count.rule()), by);
            }
        }
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

    /**
     * Whether so many of the outcomes are seen; where there are none to see, nothing is reached.
     *
     * @param threshold in per cent
     */
    public boolean reaches(double threshold) {
        return outcomes() > 0 && percentage() >= threshold;
    }

    /** The rules with conditions that no test case shows to matter. */
    public List<RuleCoverage> gaps() {
        return rules.stream().filter(rule -> !rule.gaps().isEmpty()).toList();
    }
}
