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

/** The rules, in bases of those that can fire together. A base is made when an incident first needs it. */
final class RuleBases {

    /**
     * Past this many bases all further kinds of incident share the base of all rules: each takes a while to be made, and some 150 KB, so that
     * together they take no more than a third of the memory that there is.
     */
    private static final int MOST = (int) Math.min(2000, Runtime.getRuntime().maxMemory() >> 19);

    private final List<LoadedUnit> units;
    private final FireableRules fireable;
    private final Map<BitSet, RuleBase> byRules = new ConcurrentHashMap<>();

    RuleBases(List<LoadedUnit> units, RuleBook book, Catalogue catalogue) {
        this.units = List.copyOf(units);
        this.fireable = new FireableRules(book, catalogue);
    }

    /**
     * Applies the rules that can fire to the facts until nothing new follows.
     *
     * @throws RulesFailedException where rules go on for ever or one of them throws; it names the rule
     */
    Conclusions apply(List<Known> facts, Catalogue catalogue) {
        BitSet rules = fireable.among(facts);
        RuleBase base = byRules.get(rules);
        return (base != null ? base : base(byRules.size() < MOST ? rules : fireable.all())).apply(facts, catalogue);
    }

    /** As {@link #apply}, with every rule. */
    Conclusions applyAll(List<Known> facts, Catalogue catalogue) {
        return base(fireable.all()).apply(facts, catalogue);
    }

    /** The units that can matter to the facts, by their place. */
    BitSet touched(List<Known> facts) {
        Set<RuleText> rules = fireable.rules(fireable.touched(facts));
        BitSet touched = new BitSet();
        for (int unit = 0; unit < units.size(); unit++) {
            touched.set(unit, units.get(unit).rules().stream().anyMatch(rules::contains));
        }
        return touched;
    }

    /** The units that can matter to the facts, each by a name that changes with its text. */
    Set<String> relevant(List<Known> facts) {
        return touched(facts).stream().mapToObj(unit -> units.get(unit).name()).collect(Collectors.toUnmodifiableSet());
    }

    private RuleBase base(BitSet rules) {
        return byRules.computeIfAbsent(rules, this::make);
    }

    private RuleBase make(BitSet places) {
        Set<RuleText> rules = fireable.rules(places);
        List<Model> models = new ArrayList<>();
        for (LoadedUnit unit : units) {
            if (unit.rules().stream().anyMatch(rules::contains)) {
                models.add(Turns.of(unit.only(rules::contains)));
            }
        }
        return new RuleBase(models);
    }
}
