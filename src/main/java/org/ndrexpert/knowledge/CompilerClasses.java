package org.ndrexpert.knowledge;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The classes that compiled rules are made of. The compiler looks for many others, whose names it makes up from the text of a rule; they
 * are not there, and the loaders of the program, which remember for long each name that they were asked for, are not asked.
 */
final class CompilerClasses extends ClassLoader {

    private static final List<String> KNOWN = List.of("java/", "org/drools/", "org/kie/", "org/ndrexpert/");

    /** What the compiler writes for each file that it compiles. */
    private static final String WRITTEN = "org/drools/project/";

    static {
        registerAsParallelCapable();
    }

    CompilerClasses() {
        super(CompilerClasses.class.getClassLoader());
    }

    private static boolean isKnown(String path) {
        return KNOWN.stream().anyMatch(path::startsWith) && !path.startsWith(WRITTEN);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isKnown(name.replace('.', '/'))) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isKnown(name) ? super.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isKnown(name) ? super.getResources(name) : Collections.emptyEnumeration();
    }
}
