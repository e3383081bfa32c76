package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.evidence.Confirmation;
import org.ndrexpert.evidence.Support;
import org.ndrexpert.evidence.Suspicion;

/** Finds conditions on conclusions that no rule draws. */
final class Unconcluded {

    /** What rules of an article conclude and general rules do not, which may be elsewhere. */
    private static final Set<Class<?>> OF_ARTICLES = Set.of(Confirmation.class, Support.class);

    private Unconcluded() {}

    /** @param rules all of them; where one has a mistake, nobody can tell what is never concluded */
    static List<Defect> of(StudiedRule rule, List<StudiedRule> rules, Catalogue catalogue) {
        List<Defect> defects = new ArrayList<>();
        boolean alone = rules.stream().noneMatch(one -> one.text().article() == null);
        for (int i = 0; i < rule.sought().size(); i++) {
            Sought sought = rule.sought().get(i);
            int index = i;
            boolean evidence = sought.isNeeded() && (alone ? OF_ARTICLES.contains(sought.type()) : sought.type().getPackage() == Suspicion.class.getPackage())
                    && sought.demands().stream()
                    .filter(demand -> demand.component().equals("article") && demand.isLiteral())
                    .allMatch(demand -> demand.literals().stream().allMatch(id -> catalogue.isArticle((String) id)));
            if (evidence && !isOwnSuspicion(rule, sought) && rules.stream().noneMatch(maker -> maker.made().isEmpty()
                    || Feeding.places(maker, rule).contains(index))) {
                defects.add(rule.defect(DefectKind.NEVER_TRUE, sought.at(), "no rule concludes such a " + sought.type().getSimpleName(),
                        "look for something that a rule concludes, or that is observed"));
            }
        }
        return defects;
    }

    /** That nothing suspects the article of a rule is told of the rule. */
    private static boolean isOwnSuspicion(StudiedRule rule, Sought sought) {
        return sought.type() == Suspicion.class && rule.text().article() != null && sought.demands().stream()
                .anyMatch(demand -> demand.component().equals("article") && demand.literals().contains(rule.text().article()));
    }
}
