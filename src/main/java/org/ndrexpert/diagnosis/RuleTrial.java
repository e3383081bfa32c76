package org.ndrexpert.diagnosis;

import java.util.Comparator;
import java.util.List;

import org.ndrexpert.rule.Truth;

/**
 * Why a rule fired or stayed silent: its conditions, each held against what is known. Of several ways to match them it is the one
 * that gets farthest.
 *
 * @param rule the rule's name, a sentence
 * @param draws what the rule would conclude: suspicion, support, confirmation or exclusion
 * @param file the rule file, relative to the knowledge folder
 * @param line line in that file where the rule begins, from 1
 * @param inferred true where no source says what the rule says and it was concluded from one that does
 * @param general whether it speaks of every article
 * @param fired whether the engine drew its conclusion
 * @param servers the server for which it was tried, or for which it fired; empty where it is not about a server or that has no name
 * @param recipients the recipients for whom it was tried with this outcome, or for whom it fired; empty where it is about none
 * @param conditions in the order of the rule
 */
public record RuleTrial(
        String rule,
        String draws,
        String file,
        int line,
        boolean inferred,
        boolean general,
        boolean fired,
        List<String> servers,
        List<String> recipients,
        List<ConditionTrial> conditions) {

    /** The nearest to firing first: what lacks fewest conditions, then what something unknown may still decide. */
    public static final Comparator<RuleTrial> BY_NEARNESS = Comparator.<RuleTrial>comparingInt(trial -> trial.lacking().size())
            .thenComparingInt(trial -> (int) trial.lacking().stream().filter(condition -> condition.truth() == Truth.FALSE).count())
            .thenComparingInt(trial -> -trial.conditions.size());

    /** The conditions that are not met, false or unknown. */
    public List<ConditionTrial> lacking() {
        return conditions.stream().filter(condition -> condition.truth() != Truth.TRUE).toList();
    }
}
