package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.drools.model.Model;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.situation.Known;

/** The rules, in bases of those that matter together. A base is made when an incident first needs it. */
final class RuleBases {

    /** Past this many bases all further kinds of incident share the base of all rules: each takes memory and a while to be made. */
    private static final int MOST = 200;

    /** Past this many kinds of incident nobody remembers which base suits a further one: that is found out each time. */
    private static final int MOST_KINDS = 10_000;

    /** @param units the files that can matter */
    private record Kind(BitSet units, long observations) {}

    private final List<LoadedUnit> units;
    private final Candidates candidates;
    private final FireableRules fireable;
    private final Map<Kind, RuleBase> byKind = new ConcurrentHashMap<>();
    private final Map<Set<String>, RuleBase> byRules = new ConcurrentHashMap<>();

    RuleBases(List<LoadedUnit> units, RuleBook book, Catalogue catalogue) {
        this.units = List.copyOf(units);
        this.candidates = new Candidates(units, book, catalogue);
        this.fireable = new FireableRules(units);
    }

    /**
     * Applies the rules that can matter to the facts until nothing new follows.
     *
     * @throws RulesFailedException where rules go on for ever or one of them throws; it names the rule
     */
    Conclusions apply(List<Known> facts, Catalogue catalogue) {
        Kind kind = new Kind(candidates.among(facts), fireable.kinds(facts));
        RuleBase base = byKind.get(kind);
        if (base == null) {
            Set<String> rules = fireable.among(kind.units, kind.observations);
            base = byRules.size() < MOST || byRules.containsKey(rules) ? base(rules) : base(all());
            if (byKind.size() < MOST_KINDS) {
                byKind.put(kind, base);
            }
        }
        return base.apply(facts, catalogue);
    }

    /** As {@link #apply}, with every rule. */
    Conclusions applyAll(List<Known> facts, Catalogue catalogue) {
        return base(all()).apply(facts, catalogue);
    }

    /** The units that can matter to the facts, by their place. */
    BitSet touched(List<Known> facts) {
        return candidates.among(facts);
    }

    /** The units that can matter to the facts, each by a name that changes with its text. */
    Set<String> relevant(List<Known> facts) {
        return candidates.among(facts).stream().mapToObj(unit -> units.get(unit).name()).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> all() {
        return units.stream().flatMap(unit -> unit.rules().stream()).map(RuleText::name).collect(Collectors.toSet());
    }

    private RuleBase base(Set<String> rules) {
        return byRules.computeIfAbsent(rules, this::make);
    }

    private RuleBase make(Set<String> rules) {
        List<Model> models = new ArrayList<>();
        for (LoadedUnit unit : units) {
            if (unit.rules().stream().anyMatch(rule -> rules.contains(rule.name()))) {
                models.add(unit.only(rule -> rules.contains(rule.name())).describe());
            }
        }
        return new RuleBase(models);
    }
}
