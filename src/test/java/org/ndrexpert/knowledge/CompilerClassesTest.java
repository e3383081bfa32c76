package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.ndrexpert.evidence.Suspicion;

/** What the compiler finds, and what it is told without asking the program. */
class CompilerClassesTest {

    private static final CompilerClasses CLASSES = new CompilerClasses("// a comment\npackage verdict; // another\n\nrule \"package x\"");

    @Test
    void what_the_program_has_is_found() throws ClassNotFoundException, IOException {
        assertThat(CLASSES.loadClass(Suspicion.class.getName())).isSameAs(Suspicion.class);
        assertThat(CLASSES.getResource("org/ndrexpert/evidence/Suspicion.class")).isNotNull();
        assertThat(CLASSES.getResources("org/ndrexpert/evidence/Suspicion.class").hasMoreElements()).isTrue();
    }

    @Test
    void nothing_of_the_files_own_package_is_there_even_where_the_program_has_it() throws IOException {
        String model = BuiltInKnowledge.stratum().units().stream().filter(unit -> unit.file().equals("rules/verdict/verdict.drl")).findFirst()
                .orElseThrow().name();
        String resource = model.replace('.', '/') + ".class";

        assertThat(new CompilerClasses("package other").getResource(resource)).isNotNull();
        assertThat(CLASSES.getResource(resource)).isNull();
        assertThat(CLASSES.getResources(resource).hasMoreElements()).isFalse();
        assertThatThrownBy(() -> CLASSES.loadClass(model)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void a_package_above_those_of_the_program_hides_none_of_them() throws ClassNotFoundException {
        assertThat(new CompilerClasses("package org").loadClass(Suspicion.class.getName())).isSameAs(Suspicion.class);
        assertThat(new CompilerClasses("package org.ndrexpert.evidence").loadClass(Suspicion.class.getName())).isSameAs(Suspicion.class);
        assertThat(new CompilerClasses("no package").loadClass(Suspicion.class.getName())).isSameAs(Suspicion.class);
    }
}
