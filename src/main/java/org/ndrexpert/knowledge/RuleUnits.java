package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drools.model.Model;

/** Compiled rule files as classes that can be loaded. */
final class RuleUnits extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes = new HashMap<>();

    private RuleUnits(ClassLoader parent) {
        super(parent);
    }

    /** Loads the units into a loader of their own, which goes when the rules that use it go. */
    static List<Class<? extends Model>> load(Collection<RuleCompiler.Compiled> units) {
        RuleUnits loader = new RuleUnits(RuleUnits.class.getClassLoader());
        units.forEach(unit -> loader.classes.putAll(unit.classes()));
        List<Class<? extends Model>> models = new ArrayList<>();
        for (RuleCompiler.Compiled unit : units) {
            models.add(model(loader, unit.model()));
        }
        return models;
    }

    /** Loads a unit whose classes {@code loader} already has. */
    static Class<? extends Model> model(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name).asSubclass(Model.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("compiled rules are missing: " + name, e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
