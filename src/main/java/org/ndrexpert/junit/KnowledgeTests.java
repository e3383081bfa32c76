package org.ndrexpert.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
 * <p>{@link #ofLayers} does the same for folders that lie over the knowledge that comes with the program.
 *
 * <p>A test that fails says what was expected, what came and which rules made it, and an editor shows both outcomes side by side.
 * Knowledge that cannot be used, a mistake in a file of test cases, and a folder without any scenario are tests that fail. It needs
 * {@code junit-jupiter-api} on the class path.
 */
public final class KnowledgeTests {

    private static final String CASES = "test-cases";

    private KnowledgeTests() {}

    /**
     * The test cases of a knowledge folder with {@code rules}, {@code facts} and {@code test-cases}; an article that no scenario expects is
     * a test that fails.
     */
    public static Stream<DynamicNode> of(Path folder) {
        return of(() -> NdrExpert.load(folder), folder, folder);
    }

    /**
     * The test cases of folders that lie over the knowledge that comes with the program; a folder may do without {@code test-cases}, and
     * an article that the last one adds and no scenario of it expects is a test that fails.
     *
     * @param layer the lowest
     * @param above those over it, the lower ones first
     */
    public static Stream<DynamicNode> ofLayers(Path layer, Path... above) {
        Path[] layers = Stream.concat(Stream.of(layer), Stream.of(above)).toArray(Path[]::new);
        return of(() -> NdrExpert.withLayers(layers), layers[layers.length - 1],
                Stream.of(layers).filter(one -> Files.isDirectory(one.resolve(CASES))).toArray(Path[]::new));
    }

    private static Stream<DynamicNode> of(Supplier<NdrExpert> knowledge, Path last, Path... folders) {
        try {
            NdrExpert expert = knowledge.get();
            return Stream.concat(of(expert, folders), unexpected(expert, last));
        } catch (KnowledgeException e) {
            return Stream.of(failing("The rules and facts can be used", last.toUri(), "\n" + e.getMessage()));
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
        Path room = folder.resolve(CASES);
        return TestCases.in(room).unexpected(expert.knowledge()).stream().map(article ->
                failing("Some scenario expects " + article, room.toUri(), "no scenario expects it, neither confirmed nor suspected nor excluded"));
    }

    private static Stream<DynamicNode> nodes(NdrExpert expert, Path folder) {
        Path room = folder.resolve(CASES);
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
