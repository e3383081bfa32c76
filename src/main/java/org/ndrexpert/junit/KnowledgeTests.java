package org.ndrexpert.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.knowledge.KnowledgeException;
import org.ndrexpert.testcase.Result;
import org.ndrexpert.testcase.ResultText;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.testcase.TestCases;
import org.ndrexpert.testcase.Verification;
import org.opentest4j.AssertionFailedError;

/**
 * The test cases of a knowledge folder as tests of JUnit 5, a container for each file, a test for each scenario:
 *
 * <pre>{@code
 * class OurKnowledgeTest {
 *     @TestFactory
 *     Stream<DynamicNode> every_case() {
 *         return KnowledgeTests.of(Path.of("knowledge"));
 *     }
 * }
 * }</pre>
 *
 * <p>A test that fails says what was expected, what came and which rules made it, and an editor shows both outcomes side by side.
 * Knowledge that cannot be used, a mistake in a file of test cases, and a folder without any scenario are tests that fail. It needs
 * {@code junit-jupiter-api} on the class path.
 */
public final class KnowledgeTests {

    private KnowledgeTests() {}

    /**
     * The test cases of a knowledge folder with {@code rules}, {@code facts} and {@code test-cases}; an article that no scenario expects is
     * a test that fails.
     */
    public static Stream<DynamicNode> of(Path folder) {
        try {
            NdrExpert expert = NdrExpert.load(folder);
            return Stream.concat(of(expert, folder), unexpected(expert, folder));
        } catch (KnowledgeException e) {
            return Stream.of(failing("The rules and facts can be used", folder.toUri(), "\n" + e.getMessage()));
        }
    }

    /**
     * The test cases of folders, on knowledge that was loaded in whatever way.
     *
     * @param folders each with {@code test-cases}
     */
    public static Stream<DynamicNode> of(NdrExpert expert, Path... folders) {
        return Stream.of(folders).flatMap(folder -> nodes(expert, folder));
    }

    private static Stream<DynamicNode> unexpected(NdrExpert expert, Path folder) {
        Path room = folder.resolve("test-cases");
        return TestCases.unnamed(expert.knowledge().catalogue(), TestCases.in(room).scenarios()).stream().map(article ->
                failing("Some scenario expects " + article, room.toUri(), "no scenario expects it, neither confirmed nor suspected nor excluded"));
    }

    private static Stream<DynamicNode> nodes(NdrExpert expert, Path folder) {
        Path room = folder.resolve("test-cases");
        TestCases cases = TestCases.in(room);
        Map<String, List<DynamicTest>> files = new LinkedHashMap<>();
        for (Defect problem : cases.problems()) {
            tests(files, problem.file()).add(failing(problem.message(), at(folder, problem.file(), problem.line()), problem.toString()));
        }
        for (Scenario scenario : cases.scenarios()) {
            tests(files, scenario.file()).add(dynamicTest(scenario.name(), at(folder, scenario.file(), scenario.line()),
                    () -> run(scenario, expert, folder)));
        }
        if (files.isEmpty()) {
            return Stream.of(failing("There is a test case", room.toUri(), "no file under " + room.toAbsolutePath() + " has a scenario"));
        }
        return files.entrySet().stream().map(file -> container(file.getKey(), at(folder, file.getKey(), 0), file.getValue()));
    }

    private static List<DynamicTest> tests(Map<String, List<DynamicTest>> files, String file) {
        return files.computeIfAbsent(file, name -> new ArrayList<>());
    }

    private static DynamicContainer container(String name, URI place, List<DynamicTest> tests) {
        return dynamicContainer(name, place, tests.stream());
    }

    private static DynamicTest failing(String name, URI place, String why) {
        return dynamicTest(name, place, () -> {
            throw new AssertionFailedError(why);
        });
    }

    /** JUnit takes the line from the query, and so an editor opens the file there. */
    private static URI at(Path folder, String file, int line) {
        URI whole = folder.resolve(file).toUri();
        return line > 0 ? URI.create(whole + "?line=" + line) : whole;
    }

    private static void run(Scenario scenario, NdrExpert expert, Path folder) {
        Result result = Verification.explained(scenario, expert);
        if (result instanceof Result.Failed failed) {
            throw new AssertionFailedError("\n" + ResultText.of(result, folder), scenario.then().lines(), failed.got().lines());
        } else if (result instanceof Result.Broken broken) {
            throw new AssertionFailedError(broken.why());
        }
    }
}
