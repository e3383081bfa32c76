package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.RuleText;

/** What can be told of rules beside one another, without applying them. */
final class RuleChecks {

    private RuleChecks() {}

    /** A rule that decides waits for a suspicion; where nothing ever suspects its article, it waits for ever. */
    static List<Defect> of(List<RuleSource> rules, Catalogue catalogue) {
        Set<String> suspected = new HashSet<>();
        rules.stream().map(RuleSource::text).filter(rule -> rule.conclusion() == RuleText.Conclusion.SUSPICION && rule.article() != null)
                .forEach(rule -> suspected.add(rule.article()));
        List<Defect> defects = new ArrayList<>();
        for (RuleSource rule : rules) {
            String id = rule.text().article();
            boolean coded = id != null && catalogue.article(id).stream().anyMatch(article -> !article.codes().isEmpty());
            if (id != null && rule.text().decides() && !suspected.contains(id) && !coded && catalogue.article(id).isPresent()) {
                defects.add(new Defect(DefectKind.NEVER_SUSPECTED, rule.text().file(), rule.whole().line(), rule.whole().column(),
                        rule.text().name(), "nothing suspects " + id, "write a rule that does, or name its status codes in its facts"));
            }
        }
        return defects;
    }
}
