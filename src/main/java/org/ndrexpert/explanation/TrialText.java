package org.ndrexpert.explanation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ndrexpert.diagnosis.ConditionTrial;
import org.ndrexpert.diagnosis.ConstraintTrial;
import org.ndrexpert.diagnosis.NearMiss;
import org.ndrexpert.diagnosis.RuleTrial;
import org.ndrexpert.rule.Operator;
import org.ndrexpert.rule.Truth;

/** Why a rule fired or stayed silent, for people to read: marks for those who scan, words for those who cannot see them. */
public final class TrialText {

    private static final int MOST_RECIPIENTS = 3;

    private static final int MOST_NEAR_MISSES = 10;

    private static final List<String> SIGNS = Stream.concat(Stream.of(":"), Stream.of(Operator.values()).map(Operator::sign)).toList();

    private TrialText() {}

    /** What keeps a condition from being met, in a line: {@code mode == X: it is mapi – virusScanner mode mapi on EX1 (inc.yaml line 4)}. */
    public static String lack(ConditionTrial condition) {
        String constraints = condition.constraints().stream().filter(constraint -> isTold(condition, constraint)).map(TrialText::words)
                .collect(Collectors.joining("; "));
        return Inert.line(Stream.of(constraints, String.join("; ", condition.seen())).filter(part -> !part.isEmpty()).collect(Collectors.joining(" – ")));
    }

    /** How a rule that did not fire stands: {@code 1 of 3 conditions is unknown}. */
    static String standing(RuleTrial trial) {
        long refuted = trial.lacking().stream().filter(condition -> condition.truth() == Truth.FALSE).count();
        long open = trial.lacking().size() - refuted;
        String of = " of " + trial.conditions().size() + " conditions";
        return refuted == 0 ? count(open, of) + "unknown" : count(refuted, of) + "false" + (open == 0 ? "" : ", " + count(open, "") + "unknown");
    }

    private static String count(long number, String of) {
        return number + of + (number == 1 ? " is " : " are ");
    }

    /** On which servers and for whom; empty where nothing says. */
    static String scope(List<String> servers, List<String> recipients) {
        String on = servers.isEmpty() ? "" : "on " + String.join(", ", servers);
        int more = recipients.size() - MOST_RECIPIENTS;
        String names = String.join(", ", recipients.subList(0, Math.min(MOST_RECIPIENTS, recipients.size())));
        return (on + (recipients.isEmpty() ? "" : " for " + names + (more > 0 ? " and " + more + " more" : ""))).strip();
    }

    static String mark(Truth truth) {
        return switch (truth) {
            case TRUE -> "✓ true";
            case FALSE -> "✗ false";
            case UNKNOWN -> "? unknown";
        };
    }

    /**
     * The nearest few of the rules that nearly fired.
     *
     * @param source as {@link #write(ConditionTrial, int, Page, String)} has it
     */
    static void write(List<NearMiss> nearMisses, Page page, String source) {
        page.line(0, 0, "RULES THAT NEARLY FIRED", Page.Tone.HEADING);
        if (nearMisses.isEmpty()) {
            page.line(2, "None.");
        }
        nearMisses.subList(0, Math.min(MOST_NEAR_MISSES, nearMisses.size())).forEach(miss -> write(miss, page.line(), source));
        page.line();
        int more = nearMisses.size() - MOST_NEAR_MISSES;
        if (more > 0) {
            page.line(2, "and " + more + " more, which lack as much or more; --format json lists them, and ndr why ARTICLE all rules of an article.");
            page.line();
        }
    }

    /** A rule that did not fire: where it was tried, and what it lacks. */
    private static void write(NearMiss miss, Page page, String source) {
        RuleTrial trial = miss.trial();
        page.line(2, 4, (trial.general() ? miss.article() + " – " : "") + trial.rule() + (trial.inferred() ? " [inferred]" : ""), Page.Tone.PLAIN);
        page.line(4, 4, trial.file() + ":" + trial.line(), Page.Tone.FAINT);
        String where = scope(trial.servers(), trial.recipients());
        page.line(4, 6, (where.isEmpty() ? "" : where + ": ") + standing(trial), Page.Tone.PLAIN);
        trial.lacking().forEach(condition -> write(condition, 6, page, source));
    }

    /**
     * A condition with its mark and line, and what was seen of it.
     *
     * @param source the file that is meant where a line has none; empty where there is none
     */
    static void write(ConditionTrial condition, int indent, Page page, String source) {
        int text = indent + 16;
        String mark = (mark(condition.truth()) + " ".repeat(10)).substring(0, 10) + ":" + condition.line();
        page.entry(indent, mark, text, joined(condition.text()), Page.Tone.valueOf(condition.truth().name()));
        condition.seen().forEach(seen -> page.line(text, text + 2, inPlace(seen, source), Page.Tone.FAINT));
        if (condition.truth() != Truth.TRUE && !condition.given().isEmpty()) {
            page.line(text, text + 2, "where " + inPlace(given(condition.given()), source), Page.Tone.FAINT);
        }
        condition.constraints().stream().filter(constraint -> isTold(condition, constraint)).forEach(constraint ->
                page.entry(text, mark(constraint.truth()).substring(0, 1), text + 2, words(constraint), Page.Tone.valueOf(constraint.truth().name())));
    }

    /** The text of a condition, to be broken between its comparisons and not within one. */
    private static String joined(String condition) {
        String text = condition;
        for (String sign : SIGNS) {
            text = text.replace(" " + sign + " ", "\u00A0" + sign.replace(' ', '\u00A0') + "\u00A0");
        }
        return text;
    }

    /** Whether a constraint tells why its condition is as it is; of one that holds because nothing matches, what might is told. */
    private static boolean isTold(ConditionTrial condition, ConstraintTrial constraint) {
        boolean waits = constraint.truth() == Truth.UNKNOWN && constraint.seen() != null; // for a variable, which is told of the condition
        return constraint.truth() != Truth.TRUE && !waits && (condition.truth() != Truth.TRUE || condition.text().startsWith("not "));
    }

    /** What was seen, without the name of the file that stands above all of it. */
    static String inPlace(String seen, String source) {
        return source.isEmpty() ? seen : seen.replace("(" + source + " line ", "(line ").replace("; " + source + " line ", "; line ");
    }

    private static String words(ConstraintTrial constraint) {
        String words = constraint.text() + (constraint.seen() == null ? ": not known" : ": it is " + constraint.seen());
        return constraint.given().isEmpty() ? words : words + ", and " + given(constraint.given());
    }

    private static String given(List<ConstraintTrial.Given> given) {
        return given.stream().map(one -> one.variable() + " is " + (one.value() == null ? "not known" : one.value())).collect(Collectors.joining(" and "));
    }
}
