package org.ndrexpert.reference;

import java.util.List;

import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.RuleText.Conclusion;

/** The rules that can conclude something about an item, as sentences, each with its conditions. */
final class RulePart {

    private final Html page;
    private final Entry entry;

    RulePart(Html page, Entry entry) {
        this.page = page;
        this.entry = entry;
    }

    void write() {
        if (entry.rules().isEmpty()) {
            return;
        }
        page.open("section").element("h2", "", "What decides it");
        page.element("p", "hint", "One of the sentences under a heading is enough; a sentence holds where all of its conditions do.");
        group(Conclusion.SUSPICION, "Suspected");
        group(Conclusion.SUPPORT, "More likely");
        group(Conclusion.CONFIRMATION, "Confirmed");
        group(Conclusion.EXCLUSION, "Excluded");
        group(Conclusion.OBSERVATION, "Taken for observed");
        group(Conclusion.OTHER, "Beside that");
        page.close();
    }

    private void group(Conclusion conclusion, String heading) {
        List<RuleText> rules = entry.rules().stream().filter(rule -> rule.conclusion() == conclusion).toList();
        if (rules.isEmpty()) {
            return;
        }
        page.element("h3", conclusion.term(), heading);
        rules.forEach(this::rule);
    }

    private void rule(RuleText rule) {
        page.open("details", "rule").open("summary").text(sentence(rule));
        if (rule.inferred()) {
            page.text(" ").element("em", "inferred", "inferred");
        }
        page.close().open("ul");
        RuleConditions.of(rule, entry.id()).forEach(line -> ConditionLine.write(page.open("li"), line).close());
        page.close();
        page.element("p", "place", rule.file() + ":" + rule.line() + (rule.article() == null ? ", a rule for many items" : "")).close();
    }

    /** The name of a rule without what its heading says already. */
    private String sentence(RuleText rule) {
        int colon = rule.name().indexOf(": ");
        String before = colon < 0 ? "" : rule.name().substring(0, colon);
        boolean said = before.equals(entry.id() + " " + judgement(rule.conclusion()))
                || before.equals(Words.capitalised(judgement(rule.conclusion())));
        return said ? Words.capitalised(rule.name().substring(colon + 2)) : rule.name();
    }

    private static String judgement(Conclusion conclusion) {
        return switch (conclusion) {
            case SUSPICION -> "suspected";
            case SUPPORT -> "supported";
            case CONFIRMATION -> "confirmed";
            case EXCLUSION -> "excluded";
            default -> "";
        };
    }
}
