package org.ndrexpert.testcase;

import java.util.List;
import java.util.function.Predicate;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.defect.Defect;

/**
 * A run of test cases.
 *
 * @param results one for each scenario that was run, in the order of files and lines
 * @param leftOut how many scenarios the filter left out
 * @param problems what is wrong with the files of test cases
 * @param unexpected the ids of the articles that no scenario expects in any certainty; empty where a filter left scenarios out
 */
public record Run(List<Result> results, int leftOut, List<Defect> problems, List<String> unexpected) {

    public Run {
        results = List.copyOf(results);
    }

    /**
     * What the scenarios that were run expect; one that confirms an article and excludes another counts in both.
     *
     * @param confirm how many expect a confirmed finding
     * @param exclude how many expect an excluded one
     * @param suspect how many expect suspected ones and no others
     * @param nothing how many expect no finding
     */
    public record Kinds(long confirm, long exclude, long suspect, long nothing) {}

    /** Runs the scenarios that the filter takes, on all processors. */
    public static Run of(NdrExpert expert, TestCases cases, Filter filter) {
        List<Scenario> all = cases.scenarios();
        List<Scenario> taken = all.stream().filter(filter::takes).toList();
        List<Result> results = taken.parallelStream().map(scenario -> Verification.explained(scenario, expert)).toList();
        return of(expert, cases, all.size(), results);
    }

    static Run of(NdrExpert expert, TestCases cases, int scenarios, List<Result> results) {
        int leftOut = scenarios - results.size();
        return new Run(results, leftOut, cases.problems(),
                leftOut > 0 ? List.of() : cases.unexpected(expert.knowledge()));
    }

    public int passed() {
        return (int) results.stream().filter(Result::hasPassed).count();
    }

    /** Scenarios that did not pass, mistakes in files, and articles without a scenario. */
    public int failed() {
        return results.size() - passed() + problems.size() + unexpected.size();
    }

    /** Whether something ran and nothing is wrong. */
    public boolean isGood() {
        return !results.isEmpty() && failed() == 0;
    }

    public Kinds kinds() {
        return new Kinds(count(then -> !then.confirmed().isEmpty()), count(then -> !then.excluded().isEmpty()),
                count(then -> then.confirmed().isEmpty() && then.excluded().isEmpty() && !then.suspected().isEmpty()),
                count(then -> then.articles().isEmpty()));
    }

    private long count(Predicate<Outcome> wanted) {
        return results.stream().filter(result -> wanted.test(result.scenario().then())).count();
    }
}
