package org.ndrexpert.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rules as they are written, by name. What costs time to take out of their text is taken out once, when it is needed. */
final class RuleBook {

    private final Map<String, RuleText> rules = new HashMap<>();
    private final Map<RuleText, List<Condition>> conditions = new ConcurrentHashMap<>();
    private final Map<RuleText, Map<Class<?>, Set<String>>> tested = new ConcurrentHashMap<>();

    RuleBook(List<RuleText> rules) {
        rules.forEach(rule -> this.rules.put(rule.name(), rule));
    }

    RuleText rule(String name) {
        return rules.get(name);
    }

    List<String> names() {
        return rules.keySet().stream().sorted().toList();
    }

    List<Condition> conditions(RuleText rule) {
        return conditions.computeIfAbsent(rule, one -> one.patterns().stream().map(Condition::of).toList());
    }

    /** The components of a kind of fact that a rule looks at; empty where it only asks that there be one. */
    Set<String> tested(RuleText rule, Class<?> type) {
        return tested.computeIfAbsent(rule, this::readTested).getOrDefault(type, Set.of());
    }

    private Map<Class<?>, Set<String>> readTested(RuleText rule) {
        Map<Class<?>, Set<String>> components = new HashMap<>();
        for (Condition condition : conditions(rule)) {
            Set<String> of = components.computeIfAbsent(condition.type(), type -> new HashSet<>());
            condition.constraints().forEach(constraint -> of.add(constraint.component()));
        }
        return components;
    }
}
