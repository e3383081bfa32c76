package org.ndrexpert.knowledge;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.yaml.Node;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes rules and facts as JSON that {@link org.ndrexpert.yaml.Binder} reads back, for quick loading. */
final class KnowledgeJson {

    private KnowledgeJson() {}

    /** What {@link BuiltInKnowledge} reads. */
    static byte[] write(String digest, String vocabulary, List<RuleUnit> units, List<Node> facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("digest", digest);
            json.writeStringProperty("vocabulary", vocabulary);
            json.writeName("units");
            json.writeStartArray();
            for (RuleUnit unit : units) {
                write(json, unit);
            }
            json.writeEndArray();
            json.writeName("facts");
            json.writeStartArray();
            facts.forEach(fact -> write(json, fact));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** One unit's rules, as {@link UnitCache} keeps them. */
    static byte[] write(RuleUnit unit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(json, unit);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, RuleUnit unit) {
        json.writeStartObject();
        json.writeStringProperty("file", unit.file());
        json.writeStringProperty("key", unit.key());
        json.writeStringProperty("model", unit.compiled().model());
        json.writeName("rules");
        json.writeStartArray();
        for (RuleText rule : unit.rules()) {
            json.writeStartObject();
            json.writeStringProperty("name", rule.name());
            json.writeStringProperty("file", rule.file());
            json.writeNumberProperty("line", rule.line());
            if (rule.article() != null) {
                json.writeStringProperty("article", rule.article());
            }
            json.writeBooleanProperty("inferred", rule.inferred());
            json.writeStringProperty("conclusion", rule.conclusion().term());
            json.writeName("patterns");
            json.writeStartArray();
            rule.patterns().forEach(pattern -> write(json, pattern));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Pattern pattern) {
        json.writeStartObject();
        json.writeStringProperty("mode", pattern.mode());
        json.writeStringProperty("type", pattern.type());
        json.writeNumberProperty("line", pattern.line());
        if (pattern.variable() != null) {
            json.writeStringProperty("variable", pattern.variable());
        }
        json.writeName("constraints");
        json.writeStartArray();
        pattern.constraints().forEach(json::writeString);
        json.writeEndArray();
        if (pattern.from() != null) {
            json.writeStringProperty("from", pattern.from());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Node node) {
        if (node instanceof Node.Mapping mapping) {
            json.writeStartObject();
            for (Node.Entry entry : mapping.entries()) {
                json.writeName(entry.key());
                write(json, entry.value());
            }
            json.writeEndObject();
        } else if (node instanceof Node.Sequence sequence) {
            json.writeStartArray();
            sequence.items().forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (node instanceof Node.Scalar scalar) {
            if (scalar.kind() == Node.Kind.STRING) {
                json.writeString(scalar.text());
            } else {
                json.writeRawValue(scalar.text());
            }
        }
    }
}
