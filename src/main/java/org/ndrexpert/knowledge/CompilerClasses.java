package org.ndrexpert.knowledge;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The classes that a rule file is compiled against: those of the program. The compiler also asks for classes of the file's own package,
 * under names that it makes from the text; they are not there, and the loaders of the program, which remember for long each name that
 * they were asked for, are not asked.
 */
final class CompilerClasses extends ClassLoader {

    private static final List<String> OF_PROGRAM = List.of("java/", "org/drools/", "org/kie/", "org/ndrexpert/");

    /** What the compiler writes for each file that it compiles. */
    private static final String WRITTEN = "org/drools/project/";

    static {
        registerAsParallelCapable();
    }

    private final String own;

    CompilerClasses(String drl) {
        super(CompilerClasses.class.getClassLoader());
        own = folderOf(drl);
    }

    /** The package that a file names, as a folder; empty where it names none of its own. */
    private static String folderOf(String drl) {
        String folder = drl.lines().map(String::strip).filter(line -> line.startsWith("package ")).findFirst()
                .map(line -> line.substring("package ".length()).split("[;/\\s]", 2)[0].replace('.', '/') + "/").orElse("");
        return OF_PROGRAM.stream().anyMatch(folder::startsWith) ? "" : folder;
    }

    /** In the package stands what is named after rules; in packages of its own, of a letter and two digits, what is named after conditions. */
    private boolean isMadeUp(String path) {
        if (path.startsWith(WRITTEN)) {
            return true;
        }
        if (own.isEmpty() || !path.startsWith(own)) {
            return false;
        }
        int inner = path.indexOf('/', own.length());
        return inner < 0 || inner == own.length() + 3 && path.charAt(own.length()) == 'P';
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isMadeUp(name.replace('.', '/'))) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isMadeUp(name) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isMadeUp(name) ? Collections.emptyEnumeration() : super.getResources(name);
    }
}
