package org.ndrexpert.knowledge;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.ndrexpert.rule.RuleText;

/**
 * A compiled rule file whose classes can be loaded when they are needed.
 *
 * @param name changes with its text
 * @param rules those of its rules that are in use, as they are written
 * @param models makes a description of the rules, a new one for each rule base
 * @param layer name of the layer that it belongs to; empty for the lowest knowledge
 */
record LoadedUnit(String name, List<RuleText> rules, Supplier<Model> models, String layer) {

    /**
     * @param loader has its classes
     * @param model binary name of the class that describes the rules
     */
    static LoadedUnit of(List<RuleText> rules, ClassLoader loader, String model, String layer) {
        return new LoadedUnit(model, rules, () -> describe(loader, model), layer);
    }

    /** The same file with other rules, under the same or another name. */
    LoadedUnit with(String name, List<RuleText> rules, Supplier<Model> models) {
        return new LoadedUnit(name, rules, models, layer);
    }

    /** Without the rules that are not wanted. */
    LoadedUnit only(Predicate<RuleText> wanted) {
        if (rules.stream().allMatch(wanted)) {
            return this;
        }
        List<RuleText> left = rules.stream().filter(wanted).toList();
        Set<String> names = left.stream().map(RuleText::name).collect(Collectors.toSet());
        return with(name + " only " + left.stream().map(RuleText::line).toList(), left, () -> part(models.get(), names));
    }

    /** The rule file, relative to the folder it is in. */
    String file() {
        return rules.get(0).file();
    }

    Model describe() {
        return models.get();
    }

    private static Model describe(ClassLoader loader, String model) {
        try {
            return loader.loadClass(model).asSubclass(Model.class).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules cannot be loaded: " + model, e);
        }
    }

    private static Model part(Model whole, Set<String> names) {
        ModelImpl part = new ModelImpl(whole.getName());
        whole.getRules().stream().filter(rule -> names.contains(rule.getName())).forEach(part::addRule);
        whole.getTypeMetaDatas().forEach(part::addTypeMetaData);
        return part;
    }
}
