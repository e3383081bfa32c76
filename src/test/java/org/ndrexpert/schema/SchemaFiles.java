package org.ndrexpert.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Retirement;
import org.ndrexpert.incident.SiteFacts;
import org.ndrexpert.incident.WrittenIncident;
import org.ndrexpert.catalogue.Tables;
import org.ndrexpert.testcase.WrittenScenario;
import org.ndrexpert.yaml.RecordShape;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The schema files that editors are given, by name, made of the records and what their Javadoc says. */
final class SchemaFiles {

    private static final String ORIGIN = "Made of the records of NDR Expert and their comments by its tests; not to be edited.";

    private final RecordTexts texts;

    private static final String ROWS = "The items of the table.";

    /** The keys that may stand beside a list of items. */
    private static final List<String> SHARED = List.of("source", "sourceDate", "appliesTo", "reportedBy");

    SchemaFiles(RecordTexts texts) {
        this.texts = texts;
    }

    SortedMap<String, String> all() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("facts.json", text("NDR Expert: facts", this::facts));
        files.put("test-cases.json", text("NDR Expert: test cases", this::testCases));
        files.put("incident.json", text("NDR Expert: incident",
                document -> withOneOf(document.record(WrittenIncident.class), "an incident", "report", "observations")));
        files.put("context.json", text("NDR Expert: site facts", document -> document.record(SiteFacts.class)));
        files.put(SchemaDocument.OBSERVATION, text("NDR Expert: observation", SchemaDocument::observation));
        return files;
    }

    /** Several items, where that is the key; tables, where a key is that of one; the retirement of an item, where that is all; or else an article. */
    private Map<String, Object> facts(SchemaDocument document) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("type", "object");
        facts.put("if", Map.of("required", List.of("items")));
        facts.put("then", document.defined("items", () -> items(document)));
        facts.put("else", tablesOrItem(document));
        return facts;
    }

    /** What stands beside the items is what they need not say. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> items(SchemaDocument document) {
        Map<String, Object> row = document.record(Article.class);
        row.put("dependencies", retiredWithReason());
        Map<String, Object> ofArticle = (Map<String, Object>) row.get("properties");
        Map<String, Object> properties = new LinkedHashMap<>();
        SHARED.forEach(key -> properties.put(key, ofArticle.get(key)));
        List<String> needed = (List<String>) row.get("required");
        row.put("required", needed.stream().filter(key -> !SHARED.contains(key)).toList());
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("type", "array");
        rows.put("description", ROWS);
        rows.put("items", row);
        properties.put("items", rows);
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("title", "items");
        items.put("type", "object");
        items.put("properties", properties);
        items.put("additionalProperties", false);
        items.put("required", List.of("items"));
        items.put("allOf", needed.stream().filter(SHARED::contains).map(SchemaFiles::hereOrInEach).toList());
        return items;
    }

    private static Map<String, Object> hereOrInEach(String key) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("description", ROWS);
        rows.put("items", Map.of("required", List.of(key)));
        return Map.of("anyOf", List.of(Map.of("required", List.of(key)), Map.of("properties", Map.of("items", rows))));
    }

    private static Map<String, Object> tablesOrItem(SchemaDocument document) {
        Map<String, Object> facts = new LinkedHashMap<>();
        List<Map<String, List<String>>> isTable = RecordShape.of(Tables.class).keys().stream()
                .map(key -> Map.of("required", List.of(key))).toList();
        facts.put("if", Map.of("anyOf", isTable));
        facts.put("then", document.reference(Tables.class));
        facts.put("else", item(document));
        return facts;
    }

    private static Map<String, Object> item(SchemaDocument document) {
        Map<String, Object> isRetirement = new LinkedHashMap<>();
        isRetirement.put("required", List.of("status"));
        isRetirement.put("propertyNames", Map.of("enum", RecordShape.of(Retirement.class).keys()));
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("dependencies", retiredWithReason());
        item.put("if", isRetirement);
        item.put("then", document.reference(Retirement.class));
        item.put("else", document.reference(Article.class));
        return item;
    }

    private static Map<String, Object> retiredWithReason() {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("status", List.of("reason"));
        both.put("reason", List.of("status"));
        return both;
    }

    private Map<String, Object> testCases(SchemaDocument document) {
        Map<String, Object> cases = new LinkedHashMap<>();
        cases.put("type", "array");
        cases.put("items", withOneOf(document.record(WrittenScenario.class), "a scenario", "given", "report"));
        return cases;
    }

    private static Map<String, Object> withOneOf(Map<String, Object> schema, String what, String one, String other) {
        schema.put("anyOf", Stream.of(one, other).map(key -> {
            Map<String, Object> needed = new LinkedHashMap<>();
            needed.put("required", List.of(key));
            needed.put("errorMessage", "State what is known: " + what + " has " + one + ", " + other + ", or both.");
            return needed;
        }).toList());
        return schema;
    }

    private String text(String title, Function<SchemaDocument, Map<String, Object>> content) {
        SchemaDocument document = new SchemaDocument(texts);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("$comment", ORIGIN);
        schema.put("title", title);
        content.apply(document).forEach(schema::putIfAbsent);
        schema.put("definitions", document.definitions());
        return writer().writeValueAsString(schema) + "\n";
    }

    private static ObjectWriter writer() {
        DefaultIndenter lines = new DefaultIndenter("    ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        return JsonMapper.shared().writer()
                .with(new DefaultPrettyPrinter(separators).withArrayIndenter(lines).withObjectIndenter(lines));
    }
}
