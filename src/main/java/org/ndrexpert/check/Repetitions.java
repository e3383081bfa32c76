package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.Expression;
import org.ndrexpert.rule.RuleText.Conclusion;

/** Finds rules of which one says what another one says already, or says the opposite of it. */
final class Repetitions {

    private final List<StudiedRule> rules;
    private final List<Defect> defects = new ArrayList<>();

    private Repetitions(List<StudiedRule> rules) {
        this.rules = rules;
    }

    /** @param rules in the order of files and lines */
    static List<Defect> among(List<StudiedRule> rules) {
        Repetitions repetitions = new Repetitions(rules);
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                repetitions.compare(rules.get(i), rules.get(j));
            }
        }
        return repetitions.defects;
    }

    private void compare(StudiedRule first, StudiedRule second) {
        if (!concludeAlike(first, second)) {
            return;
        }
        if (first.madeType().equals(second.madeType())) {
            repeat(first, second);
        } else if (contradict(first, second)) {
            oppose(first, second);
        }
        suspectInVain(first, second);
        suspectInVain(second, first);
    }

    /** A suspicion that is excluded on the very conditions on which it is raised. */
    private void suspectInVain(StudiedRule suspecting, StudiedRule excluding) {
        if (suspecting.text().conclusion() == Conclusion.SUSPICION && excluding.text().conclusion() == Conclusion.EXCLUSION
                && Subsumption.speaksOfSuspected(excluding, suspecting)) {
            defects.add(excluding.defect(DefectKind.CONTRADICTORY_CONCLUSIONS, excluding.source().whole(), "whatever "
                    + suspecting.named(excluding.text().file()) + " suspects, this excludes", "demand something here that is not demanded there"));
        }
    }

    /** Whether the two could speak of one article at all; the costly comparison is for these. */
    private static boolean concludeAlike(StudiedRule one, StudiedRule other) {
        String article = one.text().article();
        String article2 = other.text().article();
        return !one.isNever() && !other.isNever() && one.made().isPresent() && other.made().isPresent() && (article == null || article2 == null || article.equals(article2));
    }

    private void repeat(StudiedRule first, StudiedRule second) {
        boolean firstIsWider = Subsumption.saysAll(first, second);
        boolean secondIsWider = Subsumption.saysAll(second, first);
        if (firstIsWider && secondIsWider) {
            defects.add(second.defect(DefectKind.EQUAL_CONDITIONS, second.source().whole(), "it has the conditions and the conclusion of "
                    + first.named(second.text().file()), "delete one of the two"));
        } else if (firstIsWider || secondIsWider) {
            StudiedRule narrow = firstIsWider ? second : first;
            StudiedRule wide = firstIsWider ? first : second;
            defects.add(narrow.defect(DefectKind.SUBSUMED_CONDITIONS, narrow.source().whole(), "whenever it fires, "
                    + wide.named(narrow.text().file()) + " fires too, and concludes the same",
                    "delete it, or demand more of the wider rule"));
        }
    }

    private static boolean contradict(StudiedRule one, StudiedRule other) {
        Conclusion said = one.text().conclusion();
        Conclusion said2 = other.text().conclusion();
        return said == Conclusion.EXCLUSION && speaksFor(said2) || speaksFor(said) && said2 == Conclusion.EXCLUSION;
    }

    private static boolean speaksFor(Conclusion conclusion) {
        return conclusion == Conclusion.CONFIRMATION || conclusion == Conclusion.SUPPORT;
    }

    private void oppose(StudiedRule first, StudiedRule second) {
        boolean firstIsWider = Subsumption.speaksOfAll(first, second);
        if (firstIsWider || Subsumption.speaksOfAll(second, first)) {
            StudiedRule narrow = firstIsWider ? second : first;
            StudiedRule wide = firstIsWider ? first : second;
            defects.add(narrow.defect(DefectKind.CONTRADICTORY_CONCLUSIONS, narrow.source().whole(), "whenever it fires, "
                    + wide.named(narrow.text().file()) + " fires too, and concludes the opposite",
                    "demand something of each that rules the other out"));
        }
    }
}
