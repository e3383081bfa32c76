package org.ndrexpert.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The classes of compiled rule files, in a loader that goes when the rules that use it go. They come before all others of their
 * names: what was checked as a class of the rules is what the rules get, and a parent that was asked first would remember each name
 * for ever.
 */
final class UnitLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes = new HashMap<>();

    /** @param units those without class files are looked for on the class path */
    UnitLoader(Collection<RuleCompiler.Compiled> units) {
        super(UnitLoader.class.getClassLoader());
        units.forEach(unit -> classes.putAll(unit.classes()));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
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
