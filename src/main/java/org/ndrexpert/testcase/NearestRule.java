package org.ndrexpert.testcase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
final class NearestRule {

    private static final String ON = " on ";

    private final Certainty expected;
    private final @Nullable String server;
    private final Why why;

    private NearestRule(Certainty expected, @Nullable String server, Why why) {
        this.expected = expected;
        this.server = server;
        this.why = why;
    }

    /**
     * @param expected a finding in the words of test cases, as in {@code confirmed Q288848 on EX1}
     * @return one or two lines; empty where no rule could have made the finding, and where what was found in its place wins over it
     */
    static List<String> forExpected(NdrExpert expert, Incident given, String expected) {
        int certainty = expected.indexOf(' ');
        String label = expected.substring(certainty + 1);
        String article = Outcome.article(label);
        String server = label.startsWith(article + ON) ? label.substring(article.length() + ON.length()) : null;
        Optional<Article> known = expert.knowledge().catalogue().article(article);
        return known.isEmpty() ? List.of("there are no facts of the article " + article)
                : new NearestRule(Certainty.valueOf(expected.substring(0, certainty).toUpperCase(Locale.ROOT)), server,
                        expert.why(known.get(), given)).lines();
    }

    private List<String> lines() {
        Optional<Certainty> got = why.findings().stream().filter(this::isThere).map(Finding::certainty).min(Certainty::compareTo);
        if (got.isEmpty()) {
            return why.findings().isEmpty() ? nearest("suspicion") : elsewhere();
        }
        boolean overruled = expected == Certainty.SUSPECTED || got.get() == Certainty.EXCLUDED;
        return overruled ? List.of() : nearest(draws(expected));
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

    private List<String> nearest(String draws) {
        return trials(draws).filter(trial -> !trial.fired())
                .filter(trial -> server == null || trial.servers().isEmpty() || trial.servers().contains(server))
                .min(RuleTrial.BY_NEARNESS)
                .map(trial -> List.of("nearest: " + name(trial), lack(trial.lacking()))).orElse(List.of());
    }

    private List<String> elsewhere() {
        return List.of("found elsewhere: " + why.findings().stream().map(finding -> finding.certainty().term()
                + (finding.servers().isEmpty() ? " on no server by name" : " on " + String.join(", ", finding.servers()))).collect(Collectors.joining(", ")));
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
