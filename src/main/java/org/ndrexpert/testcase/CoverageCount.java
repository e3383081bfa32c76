package org.ndrexpert.testcase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.Sightings;

/** Collects which test case first shows what of a rule's conditions. */
final class CoverageCount {

    private final RuleText rule;
    private final List<Item> items = new ArrayList<>();

    /** A thing to be seen both ways. */
    private static final class Item {
        final String text;
        final int line;
        final Predicate<Sightings> isMet;
        final Predicate<Sightings> isUnmet;
        @Nullable String trueBy;
        @Nullable String falseBy;

        Item(String text, int line, Predicate<Sightings> isMet, Predicate<Sightings> isUnmet) {
            this.text = text;
            this.line = line;
            this.isMet = isMet;
            this.isUnmet = isUnmet;
        }
    }

    CoverageCount(RuleText rule) {
        this.rule = rule;
        for (int i = 0; i < rule.patterns().size(); i++) {
            addConstraints(i, rule.patterns().get(i));
            addPattern(i, rule.patterns().get(i));
        }
    }

    private void addConstraints(int place, Pattern pattern) {
        Condition condition = Condition.of(pattern);
        for (int i = 0; i < condition.constraints().size(); i++) {
            if (condition.constraints().get(i).operator() != null) {
                int constraint = i;
                String text = (pattern.mode().isEmpty() ? "" : "under " + pattern.mode() + ": ") + pattern.type() + "(" + pattern.text(i) + ")";
                items.add(new Item(text, pattern.line(), seen -> seen.isMet(place, constraint), seen -> seen.isUnmet(place, constraint)));
            }
        }
    }

    private void addPattern(int place, Pattern pattern) {
        if (!pattern.mode().isEmpty() || pattern.from() != null) {
            items.add(new Item(pattern.text(), pattern.line(), seen -> seen.isMet(place), seen -> seen.isUnmet(place)));
        }
    }

    RuleText rule() {
        return rule;
    }

    boolean isComplete() {
        return items.stream().allMatch(item -> item.trueBy != null && item.falseBy != null);
    }

    /** @param by names the test case */
    void note(Sightings seen, String by) {
        for (Item item : items) {
            item.trueBy = item.trueBy == null && item.isMet.test(seen) ? by : item.trueBy;
            item.falseBy = item.falseBy == null && item.isUnmet.test(seen) ? by : item.falseBy;
        }
    }

    RuleCoverage result() {
        return new RuleCoverage(rule.name(), rule.file(), rule.line(), rule.article(),
                items.stream().map(item -> new ConditionCoverage(item.text, item.line, item.trueBy, item.falseBy)).toList());
    }
}
