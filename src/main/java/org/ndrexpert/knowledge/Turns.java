package org.ndrexpert.knowledge;

import java.util.Map;
import java.util.stream.Collectors;

import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.RuleText.Conclusion;

/**
 * Lets rules take turns by what they conclude: what speaks for and against comes before verdicts, and verdicts before remedies. What follows
 * is the same in any order, but little is drawn that has to be taken back, and many conclusions of a kind are passed on at once.
 */
final class Turns {

    private Turns() {}

    static Model of(LoadedUnit unit) {
        Map<String, Conclusion> drawn = unit.rules().stream().collect(Collectors.toMap(RuleText::name, RuleText::conclusion));
        Model described = unit.describe();
        ModelImpl model = new ModelImpl(described.getName());
        described.getRules().forEach(rule -> model.addRule(turn(rule, -drawn.get(rule.getName()).ordinal())));
        described.getTypeMetaDatas().forEach(model::addTypeMetaData);
        return model;
    }

    private static Rule turn(Rule rule, int salience) {
        return new RuleImpl(rule.getPackage(), rule.getName(), rule.getUnit(), (CompositePatterns) rule.getView(),
                Map.of(Rule.Attribute.SALIENCE, salience), rule.getMetaData());
    }
}
