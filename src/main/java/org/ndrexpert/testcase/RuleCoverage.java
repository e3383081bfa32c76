package org.ndrexpert.testcase;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A rule, and which of its conditions test cases show to matter.
 *
 * @param rule the rule's name, a sentence
 * @param file the rule file, relative to the knowledge folder
 * @param line line in that file where the rule begins, from 1
 * @param article id of the article that it concludes about; absent for a general rule
 * @param conditions in the order of the rule
 */
public record RuleCoverage(String rule, String file, int line, @Nullable String article, List<ConditionCoverage> conditions) {

    /** What no test case shows; empty where the rule is covered. */
    public List<ConditionCoverage> gaps() {
        return conditions.stream().filter(condition -> condition.shown() < 2).toList();
    }
}
