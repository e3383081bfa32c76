package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Closeness;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.evidence.Confirmation;
import org.ndrexpert.evidence.Exclusion;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.evidence.Support;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.evidence.Verdict;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Situation;

/** Makes findings of verdicts: recipients for whom the argument is the same share one. */
final class Findings {

    private static final int MOST_FACTS = 8;

    private final Catalogue catalogue;
    private final Conclusions conclusions;
    private final Explanation explanation;
    private final Map<String, Set<String>> sameAs;

    private final List<Naming> named = new ArrayList<>();

    Findings(Catalogue catalogue, Conclusions conclusions, Explanation explanation, Situation situation) {
        this.catalogue = catalogue;
        this.conclusions = conclusions;
        this.explanation = explanation;
        this.sameAs = situation.sameAs();
        for (Known known : situation.known()) {
            if (known.observation() instanceof RecipientFailure failure) {
                named.add(new Naming(failure.finalRecipient(), catalogue.closeness(failure)));
            } else if (known.observation() instanceof DeliveryAttempt attempt) {
                named.add(new Naming(attempt.recipient(), catalogue.closeness(attempt)));
            }
        }
    }

    /** By what a report names items, by their ids, where it speaks of a recipient. */
    private record Naming(@Nullable String recipient, Map<String, Closeness> items) {}

    private record Argument(String article, String server, Certainty certainty, List<String> rules) {}

    private record Draft(Article article, Set<String> recipients, int support, @Nullable Closeness closeness, List<Inference> inferences) {}

    List<Finding> all() {
        List<Verdict> verdicts = new ArrayList<>(conclusions.all(Verdict.class));
        verdicts.sort(Comparator.comparing(Verdict::article).thenComparing(verdict -> verdict.scope().server())
                .thenComparing(verdict -> verdict.scope().recipient()));
        Map<Argument, Draft> drafts = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            add(verdict, drafts);
        }
        List<Finding> findings = new ArrayList<>();
        drafts.forEach((argument, draft) -> findings.add(new Finding(draft.article, argument.certainty,
                List.copyOf(draft.recipients), servers(argument.server), draft.support, draft.closeness, behind(argument, draft, drafts), draft.inferences)));
        findings.sort(Comparator.comparing(Finding::certainty).thenComparing(finding -> -finding.support())
                .thenComparing(Finding::closeness, Comparator.nullsFirst(Comparator.naturalOrder())));
        return findings;
    }

    /** Of an outcome what may be the cause of it: what else stands for one of its recipients. */
    private static List<String> behind(Argument argument, Draft outcome, Map<Argument, Draft> drafts) {
        if (!outcome.article.isOutcome() || argument.certainty == Certainty.EXCLUDED) {
            return List.of();
        }
        TreeSet<String> causes = new TreeSet<>();
        drafts.forEach((other, draft) -> {
            boolean shared = draft.recipients.isEmpty() || draft.recipients.stream().anyMatch(outcome.recipients::contains);
            if (!draft.article.isOutcome() && other.certainty != Certainty.EXCLUDED && shared) {
                causes.add(other.article);
            }
        });
        return List.copyOf(causes);
    }

    private void add(Verdict verdict, Map<Argument, Draft> drafts) {
        Scope scope = verdict.scope();
        Support support = new Support(verdict.article(), scope);
        List<Inference> inferences = new ArrayList<>(explanation.of(new Suspicion(verdict.article(), scope), support));
        if (verdict.certainty() != Certainty.SUSPECTED) {
            inferences.addAll(explanation.of(new Confirmation(verdict.article(), scope), new Exclusion(verdict.article(), scope)));
        }
        Argument argument = new Argument(verdict.article(), scope.server(), verdict.certainty(),
                inferences.stream().map(Inference::rule).toList());
        Draft draft = drafts.get(argument);
        Set<String> recipients = scope.recipient().isEmpty() ? Set.of()
                : sameAs.getOrDefault(scope.recipient(), Set.of(scope.recipient()));
        if (draft == null) {
            Article article = catalogue.article(verdict.article()).orElseThrow(
                    () -> new IllegalStateException("rules conclude about " + verdict.article() + ", of which there are no facts"));
            drafts.put(argument, new Draft(article, new LinkedHashSet<>(recipients),
                    conclusions.reasonsFor(support).size(), closeness(article, scope.recipient()), inferences));
        } else {
            draft.recipients.addAll(recipients);
            for (int i = 0; i < inferences.size(); i++) {
                draft.inferences.set(i, together(draft.inferences.get(i), inferences.get(i)));
            }
        }
    }

    /** By what the report names the item for a recipient; what it says of any where it is judged for none. */
    private @Nullable Closeness closeness(Article article, String recipient) {
        Closeness nearest = null;
        for (Naming one : named) {
            Closeness closeness = recipient.isEmpty() || recipient.equals(one.recipient) ? one.items.get(article.article()) : null;
            if (closeness != null && (nearest == null || closeness.compareTo(nearest) < 0)) {
                nearest = closeness;
            }
        }
        return nearest;
    }

    private static Inference together(Inference first, Inference more) {
        if (first.because().size() >= MOST_FACTS || first.because().containsAll(more.because())) {
            return first;
        }
        List<String> because = new ArrayList<>(new LinkedHashSet<>(first.because()));
        more.because().stream().filter(fact -> !because.contains(fact)).forEach(because::add);
        if (because.size() >= MOST_FACTS) {
            because.subList(MOST_FACTS - 1, because.size()).clear();
            because.add("and the like for further recipients");
        }
        return new Inference(first.rule(), first.draws(), first.layer(), first.file(), first.line(), first.inferred(), because);
    }

    /** Names in parentheses and the empty name stand for servers that nobody named. */
    static List<String> servers(String server) {
        return server.isEmpty() || server.startsWith("(") ? List.of() : List.of(server);
    }
}
