package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.rule.RuleSource;

/** All checks of rules that load. */
public final class RuleChecks {

    private final List<RuleSource> all;
    private final List<StudiedRule> rules;
    private final Catalogue catalogue;
    private final List<Defect> defects = new ArrayList<>();

    private RuleChecks(List<RuleSource> all, Catalogue catalogue) {
        this.all = all;
        this.rules = all.stream().filter(RuleSource::sound).map(StudiedRule::new)
                .sorted(Comparator.comparing((StudiedRule rule) -> rule.text().file()).thenComparing(rule -> rule.text().line())).toList();
        this.catalogue = catalogue;
    }

    /**
     * Everything that is certainly not as meant, in the order of files and places.
     *
     * @param rules all rules of the knowledge; those with a mistake are not looked into, but what they conclude counts
     */
    public static List<Defect> of(List<RuleSource> rules, Catalogue catalogue) {
        RuleChecks checks = new RuleChecks(rules, catalogue);
        checks.rules.forEach(checks::checkAlone);
        checks.checkTogether();
        checks.defects.sort(Comparator.comparing(Defect::file).thenComparing(Defect::line).thenComparing(Defect::column)
                .thenComparing(Defect::kind));
        return checks.defects;
    }

    private void checkAlone(StudiedRule rule) {
        defects.addAll(Contradictions.of(rule));
        defects.addAll(Superfluous.of(rule));
        defects.addAll(UnusedVariables.of(rule));
        defects.addAll(Roles.of(rule));
        defects.addAll(Unknowns.of(rule));
        defects.addAll(Spellings.of(rule, catalogue));
        defects.addAll(LookedUp.of(rule, catalogue));
    }

    private void checkTogether() {
        rules.forEach(rule -> defects.addAll(RuleNames.of(rule.source(), catalogue)));
        defects.addAll(RulePlaces.of(rules.stream().map(StudiedRule::source).toList(), catalogue));
        Suspicions suspicions = new Suspicions(all, rules, catalogue);
        for (StudiedRule rule : rules) {
            defects.addAll(Decisions.of(rule, suspicions, catalogue));
            defects.addAll(Joins.of(rule, suspicions));
            if (rules.size() == all.size()) {
                defects.addAll(Unconcluded.of(rule, rules, catalogue));
            }
        }
        defects.addAll(Repetitions.among(rules));
        defects.addAll(Circles.among(rules));
    }
}
