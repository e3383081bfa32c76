package org.ndrexpert.knowledge;

import java.util.List;

import org.drools.model.Model;
import org.ndrexpert.rule.RuleText;

/**
 * A compiled rule file whose classes can be loaded when they are needed.
 *
 * @param rules its rules as they are written
 * @param loader has its classes
 * @param model binary name of the class that describes the rules
 */
record LoadedUnit(List<RuleText> rules, ClassLoader loader, String model) {

    /** A description of the rules for one rule base. */
    Model describe() {
        try {
            return loader.loadClass(model).asSubclass(Model.class).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules cannot be loaded: " + model, e);
        }
    }
}
