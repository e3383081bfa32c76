package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.testcase.TestCases;

/** Leaving out the rules that cannot matter changes nothing. */
class CandidatesTest {

    @Test
    void the_rules_that_can_matter_conclude_what_all_rules_conclude() {
        NdrExpert expert = NdrExpert.load();
        TestCases.in(Path.of("test-cases")).scenarios().forEach(scenario ->
                assertThat(expert.knowledge().rulesThatHold(expert.situation(scenario.given()))).as(scenario.name())
                        .isEqualTo(expert.knowledge().rulesThatHoldAmongAll(expert.situation(scenario.given()))));
    }
}
