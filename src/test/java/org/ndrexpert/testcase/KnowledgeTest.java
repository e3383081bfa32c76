package org.ndrexpert.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.rule.RuleText;

/** What holds the three rooms of knowledge together. */
class KnowledgeTest {

    /** Folders of rules that belong to no single item. */
    private static final List<String> GENERAL = List.of("verdict/", "remedies/", "claims/");

    private static final NdrExpert EXPERT = NdrExpert.load();
    private static final List<Scenario> SCENARIOS = TestCases.in(Path.of("test-cases")).scenarios();

    @Test
    void an_item_has_the_same_stem_in_all_three_rooms() throws IOException {
        Set<String> rules = stems("rules", ".drl");
        rules.removeIf(stem -> GENERAL.stream().anyMatch(stem::startsWith));
        Set<String> facts = stems("facts", ".yaml");
        facts.removeIf(stem -> !stem.contains("/") || stem.startsWith("incidents/"));

        Set<String> cases = stems("test-cases", ".yaml");
        cases.removeIf(stem -> GENERAL.stream().anyMatch(stem::startsWith));

        assertThat(cases).isEqualTo(facts);
        Set<String> ruled = new TreeSet<>(facts);
        ruled.removeAll(tablesOfItems());
        assertThat(rules).containsAll(ruled);
        assertThat(facts).containsAll(rules);
    }

    /** The stems of files with several items, which need no rules of their own. */
    private static Set<String> tablesOfItems() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (String stem : stems("facts", ".yaml")) {
            if (Files.readString(Path.of("facts", stem + ".yaml")).lines().anyMatch("items:"::equals)) {
                tables.add(stem);
            }
        }
        return tables;
    }

    private static Set<String> stems(String room, String ending) throws IOException {
        Path folder = Path.of(room);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_rule_holds_in_some_test_case() {
        Set<String> held = new TreeSet<>();
        SCENARIOS.forEach(scenario -> held.addAll(EXPERT.knowledge().rulesThatHold(EXPERT.situation(scenario.given()))));

        assertThat(EXPERT.knowledge().ruleNames()).allSatisfy(rule -> assertThat(held).contains(rule));
    }

    @Test
    void every_id_leads_somewhere() {
        for (Article article : EXPERT.knowledge().catalogue().articles()) {
            assertThat(article.seeAlso()).allSatisfy(id -> assertThat(EXPERT.knowledge().catalogue().article(id))
                    .as("seeAlso " + id + " of " + article.article()).isPresent());
        }
    }

    @Test
    void every_item_names_its_source_and_date() {
        for (Article article : EXPERT.knowledge().catalogue().articles()) {
            assertThat(article.source()).as(article.article()).matches("https://\\S+|(?:RFC|Q|KB|ITU-T Recommendation X\\.)\\d+.*");
            assertThat(article.sourceDate()).as(article.article()).matches("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    @Test
    void every_item_has_cases_that_find_it_and_one_that_does_not() {
        for (Article article : EXPERT.knowledge().catalogue().articles()) {
            List<Scenario> own = SCENARIOS.stream().filter(one -> Path.of(one.file()).getFileName().toString().startsWith(article.article())).toList();
            if (own.isEmpty()) {
                assertThat(SCENARIOS).as("cases of " + article.article()).anyMatch(one -> finds(one.then(), article));
                continue;
            }
            assertThat(own).as("cases of " + article.article()).anyMatch(one -> names(one.then().suspected(), article));
            EXPERT.knowledge().rulesOf(article).stream().filter(rule -> article.article().equals(rule.article())).forEach(rule -> {
                if (rule.conclusion() == RuleText.Conclusion.CONFIRMATION) {
                    assertThat(own).as("cases of " + rule.name()).anyMatch(one -> names(one.then().confirmed(), article));
                } else if (rule.conclusion() == RuleText.Conclusion.EXCLUSION) {
                    assertThat(own).as("cases of " + rule.name()).anyMatch(one -> names(one.then().excluded(), article));
                }
            });
            assertThat(own).as("cases of " + article.article() + " that do not find it").anyMatch(one -> !finds(one.then(), article));
        }
    }

    private static boolean finds(Outcome then, Article article) {
        return names(then.confirmed(), article) || names(then.suspected(), article) || names(then.excluded(), article);
    }

    private static boolean names(List<String> labels, Article article) {
        return labels.stream().anyMatch(label -> label.equals(article.article()) || label.startsWith(article.article() + " "));
    }

    @Test
    void every_finding_that_stands_brings_all_its_steps() {
        for (Scenario scenario : SCENARIOS) {
            Diagnosis diagnosis = EXPERT.diagnose(scenario.given());
            for (Finding finding : diagnosis.findings()) {
                List<String> steps = new ArrayList<>();
                diagnosis.remedies().stream().filter(remedy -> remedy.article().equals(finding.article().article()))
                        .map(Remedy::remedial).filter(Step.class::isInstance).forEach(step -> steps.add(((Step) step).step()));
                if (finding.certainty() != Certainty.EXCLUDED) {
                    assertThat(steps).as(scenario.name() + ": " + finding.article().article()).containsAll(stepsForAll(finding.article()));
                }
            }
        }
    }

    /** A step with something in braces is for those recipients only of whom the report says that. */
    private static List<String> stepsForAll(Article article) {
        return article.steps().stream().map(Step::step).filter(step -> step.indexOf('{') < 0).toList();
    }

    @Test
    void every_conclusion_says_why() {
        for (Scenario scenario : SCENARIOS) {
            Diagnosis diagnosis = EXPERT.diagnose(scenario.given());
            assertThat(diagnosis.findings()).as(scenario.name()).allSatisfy(finding -> {
                assertThat(finding.inferences()).isNotEmpty();
                assertThat(finding.inferences().get(0).because()).isNotEmpty();
                assertThat(finding.inferences()).allMatch(inference -> inference.line() > 0);
            });
            assertThat(diagnosis.remedies()).as(scenario.name()).allMatch(remedy -> !remedy.inferences().isEmpty());
        }
    }
}
