package org.ndrexpert.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * What a program gets that embeds this one is what it would get if there were no job for Spark. The list is what Maven resolves without
 * Spark: take the dependency and the pins out of {@code pom.xml} and call {@code mvn dependency:list -DincludeScope=runtime -Dsort}.
 */
class DependenciesTest {

    @Test
    void spark_moves_nothing_of_what_the_program_needs() throws IOException {
        List<String> withSpark = resolved(Path.of("target/runtime-dependencies.txt"));
        List<String> without = resolved(Path.of("src/test/resources/runtime-dependencies.txt"));

        assertThat(withSpark).isNotEmpty().isEqualTo(without);
    }

    /** Group, artifact, type, version and scope of each, without the name of its module. */
    private static List<String> resolved(Path list) throws IOException {
        return Files.readAllLines(list).stream().map(String::strip).filter(line -> line.contains(":jar:"))
                .map(line -> line.split(" ")[0]).sorted().toList();
    }
}
