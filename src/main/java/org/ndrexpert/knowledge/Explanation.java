package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.rule.RuleText;

/** Puts the reasons of one session into words: the rules' sentences and places, the facts and where they were read. */
final class Explanation {

    private final RuleBook rules;
    private final Conclusions conclusions;
    private final FactWords facts;

    Explanation(RuleBook rules, Conclusions conclusions, FactWords facts) {
        this.rules = rules;
        this.conclusions = conclusions;
        this.facts = facts;
    }

    /** The inferences that led to these conclusions, in their order; a conclusion that was not drawn adds none. */
    List<Inference> of(Object... drawn) {
        List<Inference> inferences = new ArrayList<>();
        for (Object conclusion : drawn) {
            for (Reason reason : conclusions.reasonsFor(conclusion)) {
                Inference inference = write(reason);
                if (!inferences.contains(inference)) {
                    inferences.add(inference);
                }
            }
        }
        return inferences;
    }

    private Inference write(Reason reason) {
        RuleBook.Page page = rules.page(reason.rule());
        RuleText rule = page.rule();
        List<String> because = new ArrayList<>();
        for (Object fact : reason.matched()) {
            String words = facts.asReason(fact, page);
            if (!words.isEmpty() && !because.contains(words)) {
                because.add(words);
            }
        }
        return new Inference(rule.name(), rule.conclusion().term(), page.layer(), rule.file(), rule.line(), rule.inferred(), because);
    }
}
