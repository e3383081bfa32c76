package org.ndrexpert.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Retirement;
import org.ndrexpert.incident.WrittenIncident;
import org.ndrexpert.catalogue.Tables;
import org.ndrexpert.testcase.WrittenScenario;
import org.ndrexpert.yaml.Binder;
import org.ndrexpert.yaml.Mistake;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.RecordShape;
import org.ndrexpert.yaml.YamlReader;

/**
 * A schema accepts what the binder of records accepts, and nothing else. Shown on the files of the project, each changed in one
 * place in every way there is; of these, some chosen by chance. What stands in quotes is not looked at: a schema cannot see it.
 */
class SchemaAgainstReaderTest {

    private static final String RETIRED = """
            article: Q1
            status: retired
            reason: We have no such connector.
            ---
            article: Q2
            title: A title
            source: a book
            sourceDate: "2005-10-27"
            cause: Something is wrong.
            status: retired
            reason: Nobody has it any more.
            """;

    private final Random random = new Random(4);
    private int accepted;
    private int refused;

    @Test
    void facts() throws IOException {
        List<String> tables = RecordShape.of(Tables.class).keys();
        for (Node root : documents("facts", file -> !file.startsWith("facts/incidents"))) {
            agree("facts.json", root, 100, node -> hasOne(node, List.of("items")) ? isTableOfItems(node)
                    : binds(node, hasOne(node, tables) ? Tables.class : Article.class));
        }
    }

    /** As facts are read: what stands beside the items is part of each that does not have it. */
    private static boolean isTableOfItems(Node root) {
        Node.Mapping table = (Node.Mapping) root;
        Node items = table.entries().stream().filter(entry -> entry.key().equals("items")).findFirst().orElseThrow().value();
        List<Node.Entry> shared = table.entries().stream().filter(entry -> !entry.key().equals("items")).toList();
        return hasOnly(root, List.of("items", "source", "sourceDate", "appliesTo", "reportedBy"))
                && table.entries().stream().map(Node.Entry::key).distinct().count() == table.entries().size()
                && items instanceof Node.Sequence list && list.items().stream().allMatch(row -> row instanceof Node.Mapping item
                        && binds(new Node.Mapping(1, 1, Stream.concat(item.entries().stream(), shared.stream().filter(entry ->
                                !hasOne(item, List.of(entry.key())))).toList()), Article.class));
    }

    @Test
    void items_out_of_use() {
        List<String> keys = RecordShape.of(Retirement.class).keys();
        for (Node root : YamlReader.read("retired.yaml", RETIRED.getBytes(StandardCharsets.UTF_8)).roots()) {
            agree("facts.json", root, 1, node -> hasOne(node, List.of("status")) == hasOne(node, List.of("reason"))
                    && binds(node, hasOne(node, List.of("status")) && hasOnly(node, keys) ? Retirement.class : Article.class));
        }
    }

    @Test
    void test_cases() throws IOException {
        for (Node root : documents("test-cases", file -> true)) {
            for (Node scenario : ((Node.Sequence) root).items()) {
                agree("test-cases.json", new Node.Sequence(1, 1, List.of(scenario)), 50, node ->
                        node instanceof Node.Sequence list && list.items().stream().allMatch(SchemaAgainstReaderTest::isScenario));
            }
        }
    }

    @Test
    void incidents() throws IOException {
        for (Node root : documents("facts/incidents", file -> true)) {
            agree("incident.json", root, 5, node -> binds(node, WrittenIncident.class) && hasOne(node, List.of("report", "observations")));
        }
    }

    @AfterEach
    void both_verdicts_were_seen() {
        assertThat(List.of(accepted, refused)).allMatch(count -> count >= 10);
    }

    /** @param oneOf of how many changes one is tried */
    private void agree(String schema, Node root, int oneOf, Predicate<Node> reader) {
        assertThat(Validation.mistakes(schema, root)).isEmpty();
        assertThat(reader.test(root)).isTrue();
        Mutants.of(root).filter(mutant -> random.nextInt(oneOf) == 0).forEach(mutant -> {
            boolean right = reader.test(mutant);
            accepted += right ? 1 : 0;
            refused += right ? 0 : 1;
            List<String> mistakes = Validation.mistakes(schema, mutant);
            assertThat(mistakes.isEmpty()).as(mutant + "\n" + mistakes).isEqualTo(right);
        });
    }

    private static boolean isScenario(Node node) {
        return binds(node, WrittenScenario.class) && hasOne(node, List.of("given", "report"));
    }

    private static boolean binds(Node node, Class<? extends Record> type) {
        List<Mistake> mistakes = new ArrayList<>();
        new Binder("mutant", mistakes).bind(node, type, "");
        return mistakes.isEmpty();
    }

    private static boolean hasOne(Node node, List<String> keys) {
        return node instanceof Node.Mapping mapping && mapping.entries().stream().anyMatch(entry -> keys.contains(entry.key()));
    }

    private static boolean hasOnly(Node node, List<String> keys) {
        return node instanceof Node.Mapping mapping && mapping.entries().stream().allMatch(entry -> keys.contains(entry.key()));
    }

    private static List<Node> documents(String folder, Predicate<Path> wanted) throws IOException {
        List<Node> roots = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).filter(wanted).sorted().toList()) {
                roots.addAll(YamlReader.read(file.toString(), Files.readAllBytes(file)).roots());
            }
        }
        return roots;
    }
}
