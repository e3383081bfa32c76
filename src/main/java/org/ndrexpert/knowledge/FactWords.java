package org.ndrexpert.knowledge;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.catalogue.SignatureFit;
import org.ndrexpert.evidence.Confirmation;
import org.ndrexpert.evidence.Evidence;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.evidence.Support;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.situation.Description;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Origin;

/** The facts of one session in words: as far as a rule looks at them, and with where they were read. */
final class FactWords {

    private final Map<Observation, Known> known;

    /** One rule often speaks of one fact many times over. */
    private final Map<Observation, Said> lastSaid = new IdentityHashMap<>();

    private record Said(RuleBook.Page by, String words) {}

    FactWords(Map<Observation, Known> known) {
        this.known = known;
    }

    /** A fact as a reason; empty where it says nothing that a reader does not know. */
    String asReason(Object fact, RuleBook.Page rule) {
        return fact instanceof Evidence || fact instanceof Article || fact instanceof Server server && isBare(server) ? "" : of(fact, rule);
    }

    /** A fact that a rule matched or failed to match; empty where it has no words. */
    String of(Object fact, RuleBook.Page rule) {
        if (fact instanceof Observation observation) {
            Said said = lastSaid.get(observation);
            if (said == null || said.by != rule) {
                said = new Said(rule, say(observation, rule));
                lastSaid.put(observation, said);
            }
            return said.words;
        }
        if (fact instanceof Evidence evidence) {
            return evidence.article() + " is " + judgement(evidence.getClass()) + in(evidence.scope());
        }
        if (fact instanceof Hotfix hotfix) {
            return "hotfix " + hotfix.file() + (hotfix.version() == null ? "" : " " + hotfix.version() + " or later");
        }
        if (fact instanceof SignatureFit fit) {
            return "says what stands for " + fit.article() + ": " + fit.found();
        }
        if (fact instanceof ServicePack pack) {
            return pack.name();
        }
        if (fact instanceof Limit limit) {
            return "limit " + limit.limit() + " " + limit.value() + " by default";
        }
        return fact instanceof Article article ? "article " + article.article() : "";
    }

    /** A component's value, or what a variable is bound to. */
    String value(Object value, RuleBook.Page rule) {
        if (value instanceof Scope scope) {
            String words = in(scope).strip();
            return words.isEmpty() ? "anywhere" : words;
        }
        return value instanceof Record && !of(value, rule).isEmpty() ? of(value, rule) : Description.value(value);
    }

    /** What a kind of evidence makes of an article. */
    static String judgement(Class<?> evidence) {
        return evidence == Suspicion.class ? "suspected" : evidence == Support.class ? "supported"
                : evidence == Confirmation.class ? "confirmed" : "excluded";
    }

    private static String in(Scope scope) {
        String server = Findings.servers(scope.server()).stream().map(name -> " on " + name).findFirst().orElse("");
        return scope.recipient().isEmpty() ? server : server + " for " + scope.recipient();
    }

    private String say(Observation observation, RuleBook.Page rule) {
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
        for (int i = 0; i < shape.names().size(); i++) {
            String name = shape.names().get(i);
            if (!name.equals("name") && !name.equals("roles") && !shape.isDerived(name) && shape.value(server, i) != null) {
                return false;
            }
        }
        return true;
    }
}
