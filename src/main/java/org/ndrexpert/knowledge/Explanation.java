package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.situation.Description;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Origin;

/** Puts the reasons of one session into words: the rules' sentences and places, the facts and where they were read. */
final class Explanation {

    private final RuleBook rules;
    private final Conclusions conclusions;
    private final Map<Observation, Known> known;

    /** One rule often speaks of one fact many times over. */
    private final Map<Observation, Said> lastSaid = new IdentityHashMap<>();

    private record Said(RuleBook.Page by, String words) {}

    Explanation(RuleBook rules, Conclusions conclusions, Map<Observation, Known> known) {
        this.rules = rules;
        this.conclusions = conclusions;
        this.known = known;
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
            String words = words(fact, page);
            if (!words.isEmpty() && !because.contains(words)) {
                because.add(words);
            }
        }
        return new Inference(rule.name(), rule.conclusion().term(), rule.file(), rule.line(), rule.inferred(), because);
    }

    private String words(Object fact, RuleBook.Page rule) {
        if (fact instanceof Observation observation) {
            Said said = lastSaid.get(observation);
            if (said == null || said.by != rule) {
                said = new Said(rule, say(observation, rule));
                lastSaid.put(observation, said);
            }
            return said.words;
        }
        if (fact instanceof Hotfix hotfix) {
            return "hotfix " + hotfix.file() + (hotfix.version() == null ? "" : " " + hotfix.version() + " or later");
        }
        if (fact instanceof ServicePack pack) {
            return pack.name();
        }
        if (fact instanceof Limit limit) {
            return "limit " + limit.limit() + " " + limit.value() + " by default";
        }
        return "";
    }

    private String say(Observation observation, RuleBook.Page rule) {
        if (observation instanceof Server server && isBare(server)) {
            return "";
        }
        boolean[] tested = rule.tested(observation.getClass());
        StringBuilder words = new StringBuilder(Description.of(observation, tested));
        Known from = known.get(observation);
        List<Origin> read = from == null ? List.of() : from.originsOf(tested);
        for (int i = 0; i < read.size(); i++) {
            words.append(i == 0 ? " (" : "; ").append(read.get(i)).append(i == read.size() - 1 ? ")" : "");
        }
        return words.toString();
    }

    /** Whether nothing is known of a server but that it is there. */
    private static boolean isBare(Server server) {
        Shape shape = Shape.of(server);
        return shape.names().stream().allMatch(name -> name.equals("name") || name.equals("roles") || shape.isDerived(name)
                || shape.value(server, name) == null);
    }
}
