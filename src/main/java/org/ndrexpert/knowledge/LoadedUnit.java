package org.ndrexpert.knowledge;

import java.util.List;
import java.util.function.Supplier;

import org.drools.model.Model;
import org.ndrexpert.rule.RuleText;

/**
 * A compiled rule file whose classes can be loaded when they are needed.
 *
 * @param name changes with its text
 * @param rules its rules as they are written
 * @param models makes a description of the rules, a new one for each rule base
 */
record LoadedUnit(String name, List<RuleText> rules, Supplier<Model> models) {

    /**
     * @param loader has its classes
     * @param model binary name of the class that describes the rules
     */
    static LoadedUnit of(List<RuleText> rules, ClassLoader loader, String model) {
        return new LoadedUnit(model, rules, () -> describe(loader, model));
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
}
