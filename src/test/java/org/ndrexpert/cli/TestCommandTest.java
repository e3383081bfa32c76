package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.testcase.SmallKnowledge;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.YamlReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** {@code ndr test} as people and pipelines use it. */
@Timeout(120)
class TestCommandTest {

    @TempDir
    private Path folder;

    private SmallKnowledge knowledge;
    private final Transcript out = new Transcript();
    private final Transcript err = new Transcript();

    @BeforeEach
    void write_knowledge() throws IOException {
        knowledge = new SmallKnowledge(folder);
    }

    private int run(InputStream in, String... arguments) {
        return Main.run(new Console(in, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false), arguments);
    }

    private int test(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "test";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = folder.toString();
        return run(InputStream.nullInputStream(), arguments);
    }

    @Test
    void a_good_run_ends_with_its_counts() throws IOException {
        knowledge.write("test-cases/none.yaml", SmallKnowledge.CASE.replace("5.7.99", "5.7.98").replace("suspected: [CAT-1]", ""));

        assertThat(test()).isZero();
        assertThat(out.text()).isEqualTo("3 passed, 0 failed: 1 confirm, 0 exclude, 1 only suspect, 1 expect no finding\n");
        assertThat(err.text()).isEmpty();
    }

    @Test
    void failures_mistakes_and_articles_without_a_case_are_told_and_good_scenarios_run() throws IOException {
        knowledge.edit("test-cases/CAT-1.yaml", "suspected", "confirmed");
        knowledge.write("test-cases/DOG-1.yaml", SmallKnowledge.CASE + "- scenario: Nothing is given\n  then: {}\n");

        assertThat(test()).isEqualTo(1);
        assertThat(out.text().lines()).contains(
                folder.resolve("test-cases/DOG-1.yaml") + ":5:3: error NDR-T003: found a scenario without given or report; it needs scenario, then, and given or report",
                "FAILED " + folder.resolve("test-cases/CAT-1.yaml") + ":1: Mail is refused by the black cat",
                "  - expected confirmed CAT-1", "  + got suspected CAT-1", "          rules/CAT-1.drl:6",
                "      nearest: \"CAT-1 confirmed: the message had several recipients\" (rules/CAT-1.drl:14)",
                "      unknown: Message(recipientCount > 1) – nothing is known of the message",
                "FAILED " + folder.resolve("test-cases") + ": no test case expects the article DOG-1, neither confirmed nor suspected nor excluded",
                "1 passed, 3 failed: 1 confirm, 0 exclude, 1 only suspect, 0 expect no finding");
    }

    @Test
    void a_rule_that_throws_breaks_the_scenarios_that_it_fires_in() throws IOException {
        knowledge.edit("rules/DOG-1.drl", "new Confirmation(\"DOG-1\", $scope)", "new Confirmation(\"DOG-1\", null)");

        assertThat(test()).isEqualTo(1);
        assertThat(out.text()).contains("DOG-1.yaml:1: Mail is eaten by the dog\n  the rule \"DOG-1 confirmed: the message had several recipients\"")
                .contains("1 passed, 1 failed");
        assertThat(test("--format", "junit")).isEqualTo(1);
        assertThat(out.text()).contains("<error type=\"rules failed\"");
        assertThat(test("--format", "json")).isEqualTo(1);
        assertThat(out.text()).contains("\"result\":\"broken\",\"why\":\"the rule \\\"DOG-1 confirmed");
    }

    @Test
    void a_filter_says_how_many_it_left_out() throws IOException {
        assertThat(test("--filter", "BLACK*CAT")).isZero();
        assertThat(out.text()).isEqualTo("1 passed, 0 failed: 0 confirm, 0 exclude, 1 only suspect, 0 expect no finding; 1 left out\n");
    }

    @Test
    void a_filter_that_leaves_nothing_is_no_success() {
        assertThat(test("--filter", "cow", "--filter", "horse")).isEqualTo(1);
        assertThat(out.text()).isEqualTo("0 passed, 0 failed; 2 left out\n");
        assertThat(err.text()).isEqualTo("ndr: no scenario has cow or horse in its file's name, its sentence or an article that it expects\n");
    }

    @Test
    void json_is_one_line_with_every_scenario() throws IOException {
        knowledge.edit("test-cases/CAT-1.yaml", "suspected", "confirmed");

        assertThat(test("--format", "json")).isEqualTo(1);
        assertThat(out.text().lines()).hasSize(1);
        Node.Mapping root = (Node.Mapping) YamlReader.read("run.json", out.text().getBytes(StandardCharsets.UTF_8)).roots().get(0);
        assertThat(root.entries()).extracting(Node.Entry::key).containsExactly("schemaVersion", "passed", "failed", "leftOut", "expect",
                "problems", "unexpectedArticles", "scenarios");
        assertThat(out.text()).contains("\"passed\":1,\"failed\":1,\"leftOut\":0", "\"expect\":{\"confirm\":2,\"exclude\":0,\"suspect\":0,\"nothing\":0}",
                "{\"file\":\"test-cases/CAT-1.yaml\",\"line\":1,\"scenario\":\"Mail is refused by the black cat\",\"result\":\"failed\","
                        + "\"differences\":[{\"about\":\"finding\",\"expected\":\"confirmed CAT-1\",\"got\":\"suspected CAT-1\",\"because\":[{\"rule\":",
                "\"scenario\":\"Mail is eaten by the dog\",\"result\":\"passed\"}");
    }

    @Test
    void junit_is_xml_that_build_servers_read() throws Exception {
        knowledge.write("test-cases/CAT-1.yaml", SmallKnowledge.CASE.replace("the black cat", "<\\u001b[2J & \\\"cats\\\">").replace("Mail", "\"Mail")
                .replace("\\\">", "\\\">\"").replace("suspected", "confirmed") + "- scenario: Nothing is given\n  then: {}\n");

        assertThat(test("--format", "junit")).isEqualTo(1);
        assertThat(out.text()).doesNotContain("\u001b");
        Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(out.text())));
        Element cats = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(cats.getAttribute("name")).isEqualTo("test-cases/CAT-1.yaml");
        assertThat(cats.getAttribute("tests") + cats.getAttribute("failures") + cats.getAttribute("errors")).isEqualTo("211");
        Element failed = (Element) cats.getElementsByTagName("testcase").item(1);
        assertThat(failed.getAttribute("name")).isEqualTo("Mail is refused by <\uFFFD[2J & \"cats\">");
        assertThat(failed.getAttribute("classname")).isEqualTo("test-cases.CAT-1");
        assertThat(failed.getAttribute("line")).isEqualTo("1");
        Element failure = (Element) failed.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("finding: expected confirmed CAT-1, got suspected CAT-1");
        assertThat(failure.getTextContent()).contains("- expected confirmed CAT-1\n", "rules/CAT-1.drl:6");
        assertThat(cats.getElementsByTagName("error").getLength()).isEqualTo(1);
        Element dogs = (Element) document.getElementsByTagName("testsuite").item(1);
        assertThat(dogs.getElementsByTagName("failure").getLength()).isZero();
    }

    @Test
    void coverage_tells_what_of_each_condition_no_scenario_shows_and_a_threshold_fails_the_run() throws IOException {
        assertThat(test("--coverage")).isZero();
        assertThat(out.text()).contains("rules/DOG-1.drl:14: DOG-1 confirmed: the message had several recipients\n"
                + "    :18 Message(recipientCount > 1)\n        never false while all else holds; true by test-cases/DOG-1.yaml:1 Mail is eaten by the dog\n",
                "conditions: ", " outcomes seen, ").endsWith("2 passed, 0 failed: 1 confirm, 0 exclude, 1 only suspect, 0 expect no finding\n");

        assertThat(test("--coverage", "--threshold", "99.5")).isEqualTo(1);
        assertThat(err.text()).isEqualTo("ndr: fewer outcomes of conditions are seen than 99.5 %\n");

        knowledge.write("test-cases/few.yaml", SmallKnowledge.OTHER_CASE.replace("recipientCount: 3", "recipientCount: 1").replace("confirmed", "suspected"));
        assertThat(test("--coverage", "--all")).isZero();
        assertThat(out.text()).contains("    :18 Message(recipientCount > 1)\n        true by test-cases/DOG-1.yaml:1 Mail is eaten by the dog\n"
                + "        false by test-cases/few.yaml:1 Mail is eaten by the dog\n");
    }

    @Test
    void coverage_of_some_rules_counts_what_all_scenarios_show() throws IOException {
        knowledge.write("test-cases/few.yaml", SmallKnowledge.OTHER_CASE.replace("recipientCount: 3", "recipientCount: 1")
                .replace("confirmed", "suspected").replace("the dog", "somebody"));
        assertThat(test("--coverage", "--all", "--filter", "the dog", "--filter", "several recipients")).isZero();
        assertThat(out.text()).doesNotContain(" suspected: ").contains("rules/CAT-1.drl:14: CAT-1 confirmed", "rules/DOG-1.drl:14: DOG-1 confirmed",
                "true by test-cases/DOG-1.yaml:1 Mail is eaten by the dog\n        false by test-cases/few.yaml:1 Mail is eaten by somebody\n",
                "1 of 2 rules completely", "1 passed, 0 failed: ", "; 2 left out");

        out.reset();
        assertThat(test("--coverage", "--filter", "big cow", "--threshold", "0")).isEqualTo(1);
        assertThat(out.text()).contains("conditions: 0 of 0 outcomes seen");
    }

    @Test
    void coverage_is_a_part_of_the_json_and_beside_the_xml() throws Exception {
        assertThat(test("--coverage", "--format", "json")).isZero();
        assertThat(out.text().lines()).hasSize(1);
        assertThat(YamlReader.read("run.json", out.text().getBytes(StandardCharsets.UTF_8)).mistakes()).isEmpty();
        assertThat(out.text()).contains("\"coverage\":{\"percentage\":", "\"trueBy\":\"test-cases/DOG-1.yaml:1 Mail is eaten by the dog\"");

        out.reset();
        assertThat(test("--coverage", "--format", "junit")).isZero();
        assertThat(out.text()).startsWith("<?xml").doesNotContain("conditions: ");
        assertThat(err.text()).contains("conditions: ");
    }

    @Test
    void knowledge_that_cannot_be_used_is_told_with_its_places() throws IOException {
        knowledge.edit("rules/CAT-1.drl", "RecipientFailure(", "RecipientFailur(");

        assertThat(test()).isEqualTo(4);
        assertThat(err.text()).contains("CAT-1.drl:9:5: error NDR-R005");
    }

    @Test
    void a_folder_without_cases_and_options_that_do_not_go_together_are_wrong_usage() {
        assertThat(run(InputStream.nullInputStream(), "test", folder.resolve("rules").toString())).isEqualTo(2);
        assertThat(err.text()).contains("is no folder. Name the folder that has rules, facts and test-cases.");
        assertThat(test("--watch", "--format", "json")).isEqualTo(2);
        assertThat(test("--watch", "--coverage")).isEqualTo(2);
        assertThat(test("--threshold", "80")).isEqualTo(2);
        assertThat(test("--coverage", "--threshold", "800")).isEqualTo(2);
    }

    @Test
    void watching_prints_what_a_save_changes_and_ends_with_q() throws Exception {
        PipedOutputStream keys = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(keys);
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> run(in, "test", "--watch", folder.toString()));
        err.await("waiting for saves");
        assertThat(out.text()).startsWith("2 passed, 0 failed: ");

        knowledge.edit("rules/CAT-1.drl", "\"5.7.99\"", "\"5.7.98\"");
        out.await("1 passed, 1 failed; 1 run again; ");
        assertThat(out.text()).contains("saved " + folder.resolve("rules/CAT-1.drl"), "- expected suspected CAT-1, which did not come");

        knowledge.edit("rules/DOG-1.drl", "RecipientFailure(", "RecipientFailur(");
        out.await("0 run again; ");
        assertThat(out.text()).contains("DOG-1.drl:9:5: error NDR-R005", "still failing: " + folder.resolve("test-cases/CAT-1.yaml") + ":1: ",
                "the rules and facts cannot be used, and these are the results of the last good ones: 1 passed, 1 failed");

        knowledge.edit("rules/DOG-1.drl", "RecipientFailur(", "RecipientFailure(");
        knowledge.edit("rules/CAT-1.drl", "\"5.7.98\"", "\"5.7.99\"");
        out.await("2 passed, 0 failed; ");
        keys.write('\n');
        keys.flush();
        out.await("2 run again");
        keys.write("q\n".getBytes(StandardCharsets.US_ASCII));
        keys.flush();
        assertThat(code.get()).isZero();
    }

    @Test
    void watching_ends_with_the_input_and_with_the_code_of_its_last_round() throws IOException {
        knowledge.edit("test-cases/CAT-1.yaml", "suspected", "confirmed");
        assertThat(run(new ByteArrayInputStream(new byte[0]), "test", "--watch", folder.toString())).isEqualTo(1);

        knowledge.edit("rules/CAT-1.drl", "RecipientFailure(", "RecipientFailur(");
        assertThat(run(new ByteArrayInputStream(new byte[0]), "test", "--watch", folder.toString())).isEqualTo(4);
        assertThat(out.text()).endsWith("the rules and facts cannot be used\n");
    }
}
