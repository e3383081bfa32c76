package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.RuleText.Conclusion;

/** Checks what rules are called: their names are printed as the argument, so they have to say what the rules do. */
final class RuleNames {

    private static final Map<Conclusion, String> CERTAINTY = Map.of(Conclusion.SUSPICION, "suspected", Conclusion.SUPPORT, "supported",
            Conclusion.CONFIRMATION, "confirmed", Conclusion.EXCLUSION, "excluded");

    private final RuleSource rule;
    private final List<Defect> defects = new ArrayList<>();

    private RuleNames(RuleSource rule) {
        this.rule = rule;
    }

    static List<Defect> of(RuleSource rule, Catalogue catalogue) {
        RuleNames names = new RuleNames(rule);
        String certainty = CERTAINTY.get(rule.text().conclusion());
        if (rule.text().article() != null && certainty != null) {
            names.ofArticle(rule.text().article(), certainty);
        } else if (rule.text().article() == null) {
            names.general(catalogue);
        }
        return names.defects;
    }

    private void ofArticle(String article, String certainty) {
        String name = rule.text().name();
        String begin = article + " " + certainty + ":";
        if (name.startsWith(begin)) {
            if (name.substring(begin.length()).isBlank()) {
                add("nothing stands behind \"" + begin + "\"", "say what is seen, as in \"" + begin + " the queue's volume is full\"");
            }
            return;
        }
        for (String other : CERTAINTY.values()) {
            if (name.startsWith(article + " " + other + ":")) {
                add("the name says " + other + ", and the rule concludes that the article is " + certainty, "write \"" + begin + " ...\"");
                return;
            }
        }
        String first = name.indexOf(' ') < 0 ? name : name.substring(0, name.indexOf(' '));
        add(first.equals(article) ? "behind " + article + " the name does not say how certain it is"
                : "the name does not begin with the article, " + article, "write \"" + begin + " ...\"");
    }

    private void general(Catalogue catalogue) {
        String name = rule.text().name();
        String first = name.indexOf(' ') < 0 ? name : name.substring(0, name.indexOf(' '));
        if (catalogue.article(first).isPresent()) {
            add("the name begins with " + first + ", and the rule is about no article",
                    "mark it @article(" + first + "), or give it a sentence without an id");
        }
    }

    private void add(String found, String wanted) {
        defects.add(new Defect(DefectKind.MISNAMED, rule.text().file(), rule.named().line(), rule.named().column(), rule.text().name(), found, wanted));
    }
}
