package org.ndrexpert.knowledge;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.Layer;
import org.ndrexpert.rule.RuleText;

/** What one layer changes in the knowledge below it. */
final class Changes {

    /** The items below, by each of their ids. */
    final Map<String, String> below;

    final SortedSet<String> replacedRows = new TreeSet<>();
    private final SortedSet<String> adds = new TreeSet<>();
    private final SortedSet<String> replaces = new TreeSet<>();
    private final SortedMap<String, String> retires = new TreeMap<>();
    private final SortedSet<String> changesRulesOf = new TreeSet<>();
    private final SortedSet<String> replacedFiles = new TreeSet<>();
    private final SortedSet<String> generalRules = new TreeSet<>();

    Changes(Map<String, String> below) {
        this.below = below;
    }

    /** @param id the id that the item has below, or its own */
    void take(Facts.Item item, String id) {
        if (item.isRetired()) {
            retires.put(id, String.valueOf(item.reason()).strip());
        } else {
            (below.containsKey(id) ? replaces : adds).add(id);
        }
    }

    /** @param replaced the rule file below whose path is the same; absent where there is none */
    void take(LoadedUnit unit, @Nullable LoadedUnit replaced) {
        unit.rules().forEach(this::takeRuleOf);
        unit.rules().stream().filter(rule -> rule.article() == null).map(RuleText::name).forEach(generalRules::add);
        if (replaced != null) {
            replaced.rules().forEach(this::takeRuleOf);
            replacedFiles.add(unit.file());
        }
    }

    private void takeRuleOf(RuleText rule) {
        if (rule.article() != null && below.containsKey(rule.article())) {
            changesRulesOf.add(below.get(rule.article()));
        }
    }

    Layer of(Stratum stratum) {
        return new Layer(stratum.name(), stratum.digest(), List.copyOf(adds), List.copyOf(replaces),
                retires.entrySet().stream().map(one -> new Layer.Retired(one.getKey(), one.getValue())).toList(),
                List.copyOf(changesRulesOf), List.copyOf(replacedFiles), List.copyOf(generalRules), List.copyOf(replacedRows));
    }
}
