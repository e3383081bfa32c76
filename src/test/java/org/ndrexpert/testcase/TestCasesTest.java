package org.ndrexpert.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ndrexpert.NdrExpert;

/** Every scenario under test-cases is a test. */
class TestCasesTest {

    private static final Path ROOM = Path.of("test-cases").toAbsolutePath();

    @TestFactory
    Stream<DynamicTest> every_scenario_ends_as_it_says() {
        NdrExpert expert = NdrExpert.load();
        return TestCases.in(ROOM).scenarios().stream().map(scenario -> DynamicTest.dynamicTest(
                scenario.file() + ":" + scenario.line() + " " + scenario.name(),
                ROOM.resolveSibling(scenario.file()).toUri(),
                () -> assertThat(Verification.of(scenario, expert)).isInstanceOf(Result.Passed.class)));
    }

    @Test
    void every_file_can_be_read() {
        assertThat(TestCases.in(ROOM).problems()).isEmpty();
    }
}
