package org.ndrexpert.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.ndrexpert.testcase.SmallKnowledge;
import org.opentest4j.AssertionFailedError;

/** A company's own build: a class of three lines, compiled against the program as anybody's is, and run by JUnit. */
class KnowledgeTestsTest {

    private static final String THEIR_TEST = """
            import java.nio.file.Path;
            import java.util.stream.Stream;
            import org.junit.jupiter.api.DynamicNode;
            import org.junit.jupiter.api.TestFactory;
            import org.ndrexpert.junit.KnowledgeTests;

            class OurKnowledgeTest {
                @TestFactory Stream<DynamicNode> every_case() { return KnowledgeTests.%s(Path.of("%s")); }
            }
            """;

    @TempDir
    private Path folder;

    /** What became of each test and container, by its name. */
    private final Map<String, TestExecutionResult> ended = new LinkedHashMap<>();
    private final Map<String, TestIdentifier> nodes = new LinkedHashMap<>();

    private SmallKnowledge knowledge;

    @BeforeEach
    void write_their_knowledge() throws IOException {
        knowledge = new SmallKnowledge(folder.resolve("knowledge"));
    }

    private void run() throws IOException, ClassNotFoundException {
        run("of");
    }

    private void run(String way) throws IOException, ClassNotFoundException {
        Files.writeString(folder.resolve("OurKnowledgeTest.java"), THEIR_TEST.formatted(way, knowledge.folder().toString().replace("\\", "\\\\")));
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none",
                "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), folder.resolve("OurKnowledgeTest.java").toString());
        assertThat(code).isZero();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            LauncherFactory.create(LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false)
                    .enableLauncherSessionListenerAutoRegistration(false).build())
                    .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(loader.loadClass("OurKnowledgeTest")))
                            .configurationParameter(LauncherConstants.CAPTURE_STDERR_PROPERTY_NAME, "false").build(), new Listener());
        }
    }

    private final class Listener implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier node, TestExecutionResult result) {
            nodes.put(node.getDisplayName(), node);
            ended.put(node.getDisplayName(), result);
        }
    }

    private Throwable failure(String name) {
        return ended.get(name).getThrowable().orElseThrow();
    }

    @Test
    void three_lines_run_every_scenario_of_a_folder_under_its_file_and_line() throws Exception {
        knowledge.write("test-cases/cats/CAT-1.yaml", SmallKnowledge.CASE + SmallKnowledge.CASE.replace("Mail", "More mail"));
        run();

        assertThat(ended).containsKeys("test-cases/cats/CAT-1.yaml", "test-cases/DOG-1.yaml", "Mail is refused by the black cat",
                "More mail is refused by the black cat", "Mail is eaten by the dog");
        assertThat(ended.values()).allMatch(result -> result.getStatus() == TestExecutionResult.Status.SUCCESSFUL);
        assertThat(nodes.get("More mail is refused by the black cat").getSource()).get().isInstanceOfSatisfying(FileSource.class, source -> {
            assertThat(source.getFile()).isEqualTo(knowledge.folder().resolve("test-cases/cats/CAT-1.yaml").toFile());
            assertThat(source.getPosition().orElseThrow().getLine()).isEqualTo(5);
        });
    }

    @Test
    void a_scenario_that_fails_shows_both_outcomes_and_the_rule() throws Exception {
        knowledge.edit("test-cases/CAT-1.yaml", "suspected: [CAT-1]", "confirmed: [CAT-1]");
        run();

        assertThat(failure("Mail is refused by the black cat")).isInstanceOfSatisfying(AssertionFailedError.class, error -> {
            assertThat(error.getMessage()).contains("- expected confirmed CAT-1", "+ got suspected CAT-1", "rules/CAT-1.drl:6");
            assertThat(error.getExpected().getValue()).isEqualTo("confirmed:\n  - CAT-1\n");
            assertThat(error.getActual().getValue()).isEqualTo("suspected:\n  - CAT-1\n");
        });
        assertThat(ended.get("Mail is eaten by the dog").getStatus()).isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
    }

    @Test
    void a_mistake_in_a_file_is_a_test_that_fails() throws Exception {
        knowledge.write("test-cases/CAT-1.yaml", SmallKnowledge.CASE + "- scenario: Nothing is given\n  then: {}\n");
        run();

        assertThat(failure("found a scenario without given or report; it needs scenario, then, and given or report"))
                .hasMessageContaining("test-cases/CAT-1.yaml:5:3: error NDR-T003");
        assertThat(ended.get("Mail is refused by the black cat").getStatus()).isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
    }

    @Test
    void a_folder_without_scenarios_passes_for_nothing() throws Exception {
        knowledge.delete("test-cases/CAT-1.yaml");
        knowledge.delete("test-cases/DOG-1.yaml");
        run();

        assertThat(failure("There is a test case")).isInstanceOf(AssertionFailedError.class);
        assertThat(failure("Some scenario expects CAT-1")).isInstanceOf(AssertionFailedError.class);
    }

    @Test
    void rules_that_cannot_be_used_are_a_test_that_fails() throws Exception {
        knowledge.edit("rules/CAT-1.drl", "RecipientFailure(", "RecipientFailur(");
        run();

        assertThat(failure("The rules and facts can be used")).hasMessageContaining("CAT-1.drl:9:5: error NDR-R005")
                .hasMessageContaining("did you mean RecipientFailure?");
    }

    @Test
    void a_layer_is_tested_over_what_comes_with_the_program() throws Exception {
        for (String name : List.of("rules/verdict/verdict.drl", "rules/DOG-1.drl", "facts/DOG-1.yaml", "facts/questions.yaml")) {
            knowledge.delete(name);
        }
        knowledge.write("test-cases/DOG-1.yaml", SmallKnowledge.OTHER_CASE.replace("{confirmed: [DOG-1]}", "{}"));
        run("ofLayers");

        assertThat(ended).containsKeys("Mail is refused by the black cat", "Mail is eaten by the dog");
        assertThat(ended.values()).allMatch(result -> result.getStatus() == TestExecutionResult.Status.SUCCESSFUL);

        knowledge.delete("test-cases/CAT-1.yaml");
        run("ofLayers");
        assertThat(failure("Some scenario expects CAT-1")).isInstanceOf(AssertionFailedError.class);
    }
}
