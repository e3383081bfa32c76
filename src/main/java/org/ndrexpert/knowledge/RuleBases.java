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
import org.ndrexpert.situation.Known;

/** The rules, in bases of those files that matter together. A base is made when an incident first needs it. */
final class RuleBases {

    /** Incidents of one kind need one base; past this many kinds all further ones share the base of all rules. */
    private static final int MOST = 200;

    private final List<LoadedUnit> units;
    private final Candidates candidates;
    private final Map<BitSet, RuleBase> bases = new ConcurrentHashMap<>();

    RuleBases(List<LoadedUnit> units, RuleBook book, Catalogue catalogue) {
        this.units = List.copyOf(units);
        this.candidates = new Candidates(units, book, catalogue);
    }

    /**
     * Applies the rules that can matter to the facts until nothing new follows.
     *
     * @throws RulesFailedException where rules go on for ever or one of them throws; it names the rule
     */
    Conclusions apply(List<Known> facts, Catalogue catalogue) {
        BitSet needed = candidates.among(facts);
        RuleBase base = bases.get(needed);
        if (base == null) {
            BitSet made = bases.size() < MOST ? needed : all();
            base = bases.computeIfAbsent(made, this::make);
        }
        return base.apply(facts, catalogue);
    }

    /** As {@link #apply}, with every rule. */
    Conclusions applyAll(List<Known> facts, Catalogue catalogue) {
        return bases.computeIfAbsent(all(), this::make).apply(facts, catalogue);
    }

    /** The units that can matter to the facts, by their place. */
    BitSet touched(List<Known> facts) {
        return candidates.among(facts);
    }

    /** The units that can matter to the facts, each by a name that changes with its text. */
    Set<String> relevant(List<Known> facts) {
        return candidates.among(facts).stream().mapToObj(unit -> units.get(unit).name()).collect(Collectors.toUnmodifiableSet());
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, units.size());
        return all;
    }

    private RuleBase make(BitSet needed) {
        List<Model> models = new ArrayList<>();
        needed.stream().forEach(unit -> models.add(units.get(unit).describe()));
        return new RuleBase(models);
    }
}
