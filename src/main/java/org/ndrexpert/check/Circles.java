package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;

/**
 * Finds rules whose conclusions lead back to them. Conclusions that support each other are not withdrawn when their first reason goes;
 * one that takes its own reason away is drawn and withdrawn for ever.
 */
final class Circles {

    private record Step(StudiedRule from, int place, StudiedRule to) {}

    private final List<StudiedRule> rules;
    private final Map<StudiedRule, List<Step>> steps = new HashMap<>();

    private Circles(List<StudiedRule> rules) {
        this.rules = rules;
        Map<String, List<StudiedRule>> readers = new HashMap<>();
        rules.forEach(rule -> rule.sought().stream().map(sought -> sought.type().getSimpleName()).distinct()
                .forEach(type -> readers.computeIfAbsent(type, key -> new ArrayList<>()).add(rule)));
        for (StudiedRule maker : rules) {
            List<Step> onward = new ArrayList<>();
            for (StudiedRule reader : readers.getOrDefault(maker.madeType(), List.of())) {
                Feeding.places(maker, reader).stream().limit(1).forEach(place -> onward.add(new Step(maker, place, reader)));
            }
            steps.put(maker, onward);
        }
    }

    static List<Defect> among(List<StudiedRule> rules) {
        Circles circles = new Circles(rules);
        List<Defect> defects = new ArrayList<>();
        Set<StudiedRule> told = new HashSet<>();
        for (StudiedRule rule : rules) {
            List<Step> circle = told.contains(rule) ? null : circles.shortest(rule);
            if (circle != null) {
                circle.forEach(step -> told.add(step.to()));
                defects.add(defect(rule, circle));
            }
        }
        return defects;
    }

    /** The shortest way from a rule back to itself; {@code null} where there is none. */
    private @Nullable List<Step> shortest(StudiedRule rule) {
        Map<StudiedRule, Step> reached = new HashMap<>();
        List<StudiedRule> next = List.of(rule);
        while (!next.isEmpty()) {
            List<StudiedRule> further = new ArrayList<>();
            for (StudiedRule from : next) {
                for (Step step : steps.get(from)) {
                    if (reached.putIfAbsent(step.to(), step) == null) {
                        further.add(step.to());
                    }
                }
            }
            if (reached.containsKey(rule)) {
                return way(rule, reached);
            }
            next = further;
        }
        return null;
    }

    private static List<Step> way(StudiedRule rule, Map<StudiedRule, Step> reached) {
        List<Step> way = new ArrayList<>();
        StudiedRule at = rule;
        do {
            Step step = reached.get(at);
            way.add(0, step);
            at = step.from();
        } while (at != rule);
        return way;
    }

    private static Defect defect(StudiedRule rule, List<Step> circle) {
        Step last = circle.get(circle.size() - 1);
        Sought own = rule.sought().get(last.place());
        if (circle.size() == 1) {
            return rule.defect(DefectKind.FEEDS_ITSELF, own.at(), own.isForbidden()
                    ? "the rule concludes what it demands not to be there, and so takes its conclusion back for ever"
                    : "the rule concludes what it looks for here, and so keeps its conclusion alive by itself",
                    "look for what is observed, and conclude something else");
        }
        List<String> others = circle.subList(0, circle.size() - 1).stream().map(step -> step.to().named(rule.text().file())).toList();
        return rule.defect(DefectKind.FEEDS_ITSELF, own.at(), "what the rule concludes leads back to what it "
                + (own.isForbidden() ? "forbids" : "looks for") + " here, by way of " + String.join(" and ", others),
                "let one of these rules look for what is observed");
    }
}
