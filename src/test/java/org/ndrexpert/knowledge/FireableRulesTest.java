package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.testcase.TestCases;

/** Leaving out the rules that cannot fire changes nothing. */
class FireableRulesTest {

    @Test
    void the_rules_that_can_fire_conclude_what_all_rules_conclude() {
        assertThatFewRulesDo(NdrExpert.load());
    }

    @Test
    void of_an_article_all_files_matter_together(@TempDir Path layer) throws IOException {
        KnowledgeTexts.write(layer, "rules/Q288848-more.drl", KnowledgeTexts.rule("Q288848 confirmed: at once",
                "Suspicion(article == \"Q288848\", $scope : scope)", "Confirmation(\"Q288848\", $scope)"));
        KnowledgeTexts.write(layer, "rules/5.1.1-nouser-more.drl", KnowledgeTexts.rule("5.1.1-nouser excluded: at once",
                "Suspicion(article == \"5.1.1-nouser\", $scope : scope)", "Exclusion(\"5.1.1-nouser\", $scope)"));

        assertThat(assertThatFewRulesDo(NdrExpert.withLayers(layer))).contains("Q288848 confirmed: at once", "5.1.1-nouser excluded: at once");
    }

    private static Set<String> assertThatFewRulesDo(NdrExpert expert) {
        Set<String> held = new HashSet<>();
        TestCases.in(Path.of("test-cases")).scenarios().forEach(scenario -> {
            List<String> rules = expert.knowledge().rulesThatHold(expert.situation(scenario.given()));
            held.addAll(rules);
            assertThat(rules).as(scenario.name()).isEqualTo(expert.knowledge().rulesThatHoldAmongAll(expert.situation(scenario.given())));
        });
        return held;
    }
}
