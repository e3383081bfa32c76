package org.ndrexpert.testcase;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.junit.KnowledgeTests;

/** Every scenario under test-cases is a test of the knowledge that comes with the program. */
class TestCasesTest {

    @TestFactory
    Stream<DynamicNode> every_scenario_ends_as_it_says() {
        return KnowledgeTests.of(NdrExpert.load(), Path.of(""));
    }
}
