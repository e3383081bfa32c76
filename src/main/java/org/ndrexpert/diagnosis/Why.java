package org.ndrexpert.diagnosis;

import java.util.List;
import java.util.Optional;

import org.ndrexpert.catalogue.Article;

/**
 * Why an article was found, or was not.
 *
 * @param incident the incident's name
 * @param findings what was found of the article; empty where nothing fits it
 * @param rules every rule that can conclude something of the article, those that suspect it first, then those that support,
 *     confirm and exclude it; once for each outcome where it was tried on several servers or for several recipients
 */
public record Why(String incident, Article article, List<Finding> findings, List<RuleTrial> rules) {

    /** Of the rules that suspect the article the one that came nearest to it; empty where one did, or where there is none. */
    public Optional<RuleTrial> nearest() {
        List<RuleTrial> suspecting = rules.stream().filter(trial -> trial.draws().equals("suspicion")).toList();
        return suspecting.stream().anyMatch(RuleTrial::fired) ? Optional.empty() : suspecting.stream().min(RuleTrial.BY_NEARNESS);
    }
}
