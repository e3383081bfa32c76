package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.situation.Situation;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.testcase.TestCases;

/** What trials say of a rule is what the engine does with it. */
class TrialsTest {

    private static final NdrExpert EXPERT = NdrExpert.load();

    @Test
    void a_rule_of_which_all_conditions_are_met_is_one_that_fires() {
        KnowledgeBase knowledge = EXPERT.knowledge();
        for (Scenario scenario : TestCases.in(Path.of("test-cases")).scenarios()) {
            Situation situation = EXPERT.situation(scenario.given());
            Trials trials = knowledge.trials(situation);
            List<String> held = knowledge.ruleNames().stream().filter(trials::holds).toList();

            assertThat(held).as(scenario.file() + ":" + scenario.line() + ": " + scenario.name()).isEqualTo(knowledge.rulesThatHoldAmongAll(situation));
        }
    }
}
