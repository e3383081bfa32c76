package org.ndrexpert.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ndrexpert.explanation.Inert;
import org.ndrexpert.mutation.MutationScore.Judged;

/** Writes a score for a person: what survived and where, then the items from the worst to the best. */
public final class MutationText {

    private MutationText() {}

    /** In lines; the last one is the total. */
    public static String of(MutationScore score) {
        StringBuilder text = new StringBuilder();
        String rule = "";
        for (Judged one : score.judged()) {
            if (one.fate() instanceof Fate.Survived) {
                Mutant mutant = one.mutant();
                if (!mutant.rule().name().equals(rule)) {
                    rule = mutant.rule().name();
                    append(text, '"' + rule + '"');
                }
                append(text, "  " + mutant.rule().file() + ":" + mutant.line() + ": no case notices: " + mutant.label());
            }
        }
        score.idleComments().forEach(comment -> append(text, comment));
        appendItems(score, text);
        append(text, line("all", score));
        return text.toString();
    }

    private static void append(StringBuilder text, String line) {
        text.append(Inert.line(line)).append('\n');
    }

    private static void appendItems(MutationScore score, StringBuilder text) {
        List<Map.Entry<String, MutationScore>> items = score.byItem().entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> Double.compare(one.percent(), other.percent()))).toList();
        if (items.size() > 1) {
            items.forEach(item -> append(text, line(item.getKey(), item.getValue())));
        }
    }

    private static String line(String name, MutationScore score) {
        long equivalent = score.judged().stream().filter(one -> one.fate() instanceof Fate.Equivalent).count();
        return String.format(Locale.ROOT, "%5.1f %%  %d of %d noticed%s  %s", score.shownPercent(), score.noticed(), score.noticeable(),
                equivalent == 0 ? "" : ", " + equivalent + " equivalent", name);
    }
}
