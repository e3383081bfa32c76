package org.ndrexpert.testcase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.diagnosis.ConditionTrial;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.RuleTrial;
import org.ndrexpert.diagnosis.Why;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.explanation.TrialText;
import org.ndrexpert.incident.Incident;

/** Why a finding that a test case expects did not come: the rule that came nearest to it, and the first condition that it lacks. */
public final class NearestRule {

    private final Certainty expected;
    private final @Nullable String server;
    private final Why why;

    private NearestRule(Certainty expected, @Nullable String server, Why why) {
        this.expected = expected;
        this.server = server;
        this.why = why;
    }

    /**
     * @param article id of the article that was expected
     * @param server where it was expected; absent where it is about no server, or one without a name
     * @return one or two lines; empty where no rule could have made the finding
     */
    public static List<String> forExpected(NdrExpert expert, Incident given, Certainty expected, String article, @Nullable String server) {
        Optional<Article> known = expert.knowledge().catalogue().article(article);
        return known.isEmpty() ? List.of("there are no facts of the article " + article)
                : new NearestRule(expected, server, expert.why(known.get(), given)).lines();
    }

    private List<String> lines() {
        Optional<Certainty> got = why.findings().stream().filter(this::isThere).map(Finding::certainty).min(Certainty::compareTo);
        if (got.isEmpty()) {
            return nearest("suspicion");
        }
        boolean overruled = expected == Certainty.SUSPECTED || got.get() == Certainty.EXCLUDED;
        return overruled ? fired(got.get()) : nearest(draws(expected));
    }

    private boolean isThere(Finding finding) {
        return server == null ? finding.servers().isEmpty() : finding.servers().contains(server);
    }

    private static String draws(Certainty certainty) {
        return switch (certainty) {
            case CONFIRMED -> "confirmation";
            case SUSPECTED -> "suspicion";
            case EXCLUDED -> "exclusion";
        };
    }

    private Stream<RuleTrial> trials(String draws) {
        return why.rules().stream().filter(trial -> trial.draws().equals(draws));
    }

    /** What was found in place of it wins over what was expected. */
    private List<String> fired(Certainty got) {
        return trials(draws(got)).filter(RuleTrial::fired).filter(trial -> server == null || trial.servers().contains(server)).findFirst()
                .map(trial -> List.of(got.term() + " by " + name(trial))).orElse(List.of());
    }

    private List<String> nearest(String draws) {
        return trials(draws).filter(trial -> !trial.fired())
                .filter(trial -> server == null || trial.servers().isEmpty() || trial.servers().contains(server))
                .min(RuleTrial.BY_NEARNESS)
                .map(trial -> List.of("nearest: " + name(trial), lack(trial.lacking())))
                .orElseGet(() -> elsewhere(draws));
    }

    private List<String> elsewhere(String draws) {
        return trials(draws).filter(RuleTrial::fired).findFirst()
                .map(trial -> List.of((trial.servers().isEmpty() ? "for no server by name, " : "only on " + String.join(", ", trial.servers()) + ", ")
                        + "by " + name(trial))).orElse(List.of());
    }

    private static String name(RuleTrial trial) {
        return "\"" + trial.rule() + "\" (" + trial.file() + ":" + trial.line() + ")";
    }

    private static String lack(List<ConditionTrial> lacking) {
        ConditionTrial first = lacking.get(0);
        String more = lacking.size() > 1 ? " (and " + (lacking.size() - 1) + " more)" : "";
        return first.truth().term() + ": " + first.text() + " – " + TrialText.lack(first) + more;
    }
}
