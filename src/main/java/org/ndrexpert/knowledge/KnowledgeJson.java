package org.ndrexpert.knowledge;

import java.io.ByteArrayOutputStream;

import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes rules as JSON that {@link org.ndrexpert.yaml.Binder} reads back. */
final class KnowledgeJson {

    private KnowledgeJson() {}

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
}
