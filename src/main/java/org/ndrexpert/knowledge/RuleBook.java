package org.ndrexpert.knowledge;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Constraint;
import org.ndrexpert.rule.OpenRule;
import org.ndrexpert.rule.PreparedRule;
import org.ndrexpert.rule.RuleText;

/** The rules as they are written, by name. What costs time to take out of their text is taken out once, when it is needed. */
final class RuleBook {

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Catalogue catalogue;

    RuleBook(List<LoadedUnit> units, Catalogue catalogue) {
        this.catalogue = catalogue;
        units.forEach(unit -> unit.rules().forEach(rule -> pages.put(rule.name(), new Page(rule, unit.layer()))));
    }

    Page page(String rule) {
        return pages.get(rule);
    }

    /** All of them, in the order of files and lines. */
    Collection<Page> pages() {
        return pages.values();
    }

    List<String> names() {
        return pages.keySet().stream().sorted().toList();
    }

    /** One rule. */
    final class Page {

        private final RuleText rule;
        private final String layer;
        private final Map<Class<?>, boolean[]> tested = new ConcurrentHashMap<>();
        private volatile @Nullable List<Condition> conditions;
        private volatile @Nullable PreparedRule prepared;
        private volatile @Nullable OpenRule open;

        private Page(RuleText rule, String layer) {
            this.rule = rule;
            this.layer = layer;
        }

        RuleText rule() {
            return rule;
        }

        /** Name of the layer that the rule belongs to; empty for the lowest knowledge. */
        String layer() {
            return layer;
        }

        private List<Condition> conditions() {
            List<Condition> read = conditions;
            if (read == null) {
                read = rule.patterns().stream().map(Condition::of).toList();
                conditions = read;
            }
            return read;
        }

        /** The rule ready to be held against facts. */
        PreparedRule prepared() {
            PreparedRule made = prepared;
            if (made == null) {
                made = PreparedRule.of(conditions(), catalogue);
                prepared = made;
            }
            return made;
        }

        /** The rule as a source of questions. */
        OpenRule open() {
            OpenRule made = open;
            if (made == null) {
                made = new OpenRule(prepared());
                open = made;
            }
            return made;
        }

        /** By position, the components of a kind of fact that the rule looks at; all where it only asks that there be one. */
        boolean[] tested(Class<?> type) {
            return tested.computeIfAbsent(type, this::readTested);
        }

        private boolean[] readTested(Class<?> type) {
            Shape shape = Shape.of(type);
            boolean[] positions = new boolean[shape.names().size()];
            boolean any = false;
            for (Condition condition : conditions()) {
                if (condition.type() == type) {
                    for (Constraint constraint : condition.constraints()) {
                        String asked = shape.askedFor(constraint.component());
                        positions[shape.position(asked.isEmpty() ? constraint.component() : asked)] = true;
                        any = true;
                    }
                }
            }
            if (!any) {
                Arrays.fill(positions, true);
            }
            return positions;
        }
    }
}
