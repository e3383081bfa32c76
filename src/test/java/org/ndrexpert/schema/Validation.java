package org.ndrexpert.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.ndrexpert.yaml.Document;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a validator that knows nothing of this program says of YAML beside the schema files of the project. */
final class Validation {

    private static final String BASE = "https://schemas.example/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(Validation::file));
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Validation() {}

    private static String file(String address) {
        try {
            return Files.readString(Path.of(EditorFiles.SCHEMAS, address.substring(BASE.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with each document of a text, as the place and the message. */
    static List<String> mistakes(String schema, String yaml) {
        Document document = YamlReader.read("text.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        List<String> mistakes = new ArrayList<>();
        document.mistakes().forEach(mistake -> mistakes.add("no YAML: " + mistake));
        document.roots().forEach(root -> mistakes.addAll(mistakes(schema, root)));
        return mistakes;
    }

    static List<String> mistakes(String schema, Node root) {
        return SCHEMAS.computeIfAbsent(schema, name -> REGISTRY.getSchema(SchemaLocation.of(BASE + name))).validate(json(root)).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage()).toList();
    }

    /** The same values as JSON has them; where the text tells more than the value, as quotes do, that is lost. */
    private static JsonNode json(Node node) {
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.kind()) {
            case STRING -> JSON.stringNode(scalar.text());
            case INTEGER -> JSON.numberNode(new BigInteger(scalar.text()));
            case DECIMAL -> JSON.numberNode(new BigDecimal(scalar.text()));
            case BOOLEAN -> JSON.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case NULL -> JSON.nullNode();
        };
    }
}
