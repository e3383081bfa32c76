package org.ndrexpert.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.diagnosis.ConditionTrial;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.RuleTrial;
import org.ndrexpert.diagnosis.Why;
import org.ndrexpert.rule.Truth;

/** Why an article was found, or was not, for people to read: the outcome in words, then each rule with its conditions. */
public final class WhyText {

    private final Page page;
    private final Why why;
    private final String source;

    private WhyText(Why why, @Nullable String source, boolean coloured) {
        this.why = why;
        this.source = source == null ? "" : source;
        this.page = new Page(coloured);
    }

    /** @param coloured whether terminal colours may be used */
    public static String of(Why why, @Nullable String source, boolean coloured) {
        WhyText text = new WhyText(why, source, coloured);
        text.write();
        return text.page.toString();
    }

    private void write() {
        page.line(0, 0, "Incident " + why.incident() + (source.isEmpty() ? "" : " (" + source + ")"), Page.Tone.HEADING);
        page.line();
        String title = why.article().article() + " – " + why.article().title();
        if (why.findings().isEmpty()) {
            page.line(0, 2, "NOT FOUND: " + title, Page.Tone.HEADING);
            writeNearest();
        }
        for (Finding finding : why.findings()) {
            page.line(0, 2, finding.certainty().name() + ": " + title, Page.Tone.valueOf(finding.certainty().name()));
            String scope = TrialText.scope(finding.servers(), finding.recipients());
            if (!scope.isEmpty()) {
                page.line(2, Character.toUpperCase(scope.charAt(0)) + scope.substring(1));
            }
        }
        writeSuspecting();
        page.line();
        write("suspicion", "What suspects it");
        if (why.findings().isEmpty()) {
            page.line(0, "The rules below speak of the article only once it is suspected.");
            page.line();
        }
        write("support", "What supports it");
        write("confirmation", "What confirms it");
        write("exclusion", "What excludes it");
    }

    private void writeNearest() {
        why.nearest().ifPresentOrElse(nearest -> {
            page.line(2, "Nothing known raises the suspicion. This rule came nearest to it:");
            page.item(4, "-", nearest.rule());
            for (ConditionTrial condition : nearest.lacking()) {
                page.line(8, 10, condition.text(), Page.Tone.PLAIN);
                page.line(10, 12, TrialText.mark(condition.truth()) + " – " + TrialText.inPlace(TrialText.lack(condition), source), Page.Tone.valueOf(condition.truth().name()));
            }
        }, () -> page.line(2, why.rules().stream().anyMatch(RuleTrial::fired) ? "It was suspected, but no rule draws a verdict of it."
                : "No rule suspects it, and its facts name no status code."));
    }

    /** What is not to be seen in the rules: that only the table of status codes leads to the article. */
    private void writeSuspecting() {
        boolean own = why.rules().stream().anyMatch(trial -> trial.draws().equals("suspicion") && !trial.general());
        if (!own && !why.article().codes().isEmpty()) {
            List<String> codes = why.article().codes().stream().map(WhyText::words).toList();
            page.line(2, "No rule of its own suspects it; its facts do, by the status code" + (codes.size() > 1 ? "s " : " ")
                    + String.join(", ", codes) + ".");
        }
    }

    private static String words(CodeUse use) {
        return use.code() + (use.formerly() == null ? "" : " (formerly " + use.formerly() + ")");
    }

    private void write(String draws, String heading) {
        List<RuleTrial> trials = why.rules().stream().filter(trial -> trial.draws().equals(draws)).toList();
        if (trials.isEmpty()) {
            return;
        }
        page.line(0, 0, heading.toUpperCase(Locale.ROOT), Page.Tone.HEADING);
        for (int i = 0; i < trials.size(); i++) {
            boolean again = i > 0 && trials.get(i).rule().equals(trials.get(i - 1).rule());
            boolean several = again || i + 1 < trials.size() && trials.get(i).rule().equals(trials.get(i + 1).rule());
            write(trials.get(i), again, several);
        }
        page.line();
    }

    /**
     * @param again whether the rule stood before, tried elsewhere
     * @param several whether it is tried in several places, so that each has to be named
     */
    private void write(RuleTrial trial, boolean again, boolean several) {
        if (!again) {
            page.line();
            page.line(2, 4, trial.rule() + (trial.inferred() ? " [inferred]" : ""), Page.Tone.HEADING);
            page.line(4, 4, trial.file() + ":" + trial.line(), Page.Tone.FAINT);
        }
        boolean apart = several || trial.fired() && !why.findings().stream().allMatch(finding ->
                finding.servers().equals(trial.servers()) && Set.copyOf(finding.recipients()).equals(Set.copyOf(trial.recipients())));
        String where = apart ? TrialText.scope(trial.servers(), trial.recipients()) : "";
        Truth worst = trial.lacking().stream().map(ConditionTrial::truth).min(Comparator.naturalOrder()).orElse(Truth.TRUE);
        String outcome = trial.fired() ? "✓ fired" + (where.isEmpty() ? "" : " " + where)
                : TrialText.mark(worst).charAt(0) + " silent" + (where.isEmpty() ? "" : " " + where) + ": " + TrialText.standing(trial);
        page.line(4, 6, outcome, Page.Tone.valueOf(trial.fired() ? "TRUE" : worst.name()));
        (again && !trial.fired() ? trial.lacking() : trial.conditions()).stream().map(WhyText::withoutWhatIsPlain)
                .filter(condition -> !condition.text().endsWith("Catalogue()"))
                .forEach(condition -> TrialText.write(condition, 6, page, source));
    }

    /** That the article is suspected where the rule is tried goes without saying. */
    private static ConditionTrial withoutWhatIsPlain(ConditionTrial condition) {
        return condition.truth() == Truth.TRUE && condition.text().startsWith("Suspicion(")
                ? new ConditionTrial(condition.text(), condition.line(), condition.truth(), List.of(), List.of(), List.of()) : condition;
    }
}
