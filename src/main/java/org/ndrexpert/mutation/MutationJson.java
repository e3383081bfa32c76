package org.ndrexpert.mutation;

import java.io.OutputStream;
import java.util.Map;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a score for a program: {@code percent}, {@code noticed} and {@code noticeable} for all, the same for each of {@code items},
 * and of {@code mutants} each one with {@code rule}, {@code file}, {@code line}, {@code change}, {@code condition}, its {@code fate}
 * (noticed, survived, equivalent, stillborn), and {@code by} or {@code reason}.
 */
public final class MutationJson {

    private MutationJson() {}

    /** Writes one line; leaves {@code out} open. */
    public static void write(MutationScore score, OutputStream out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.configure(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false);
            json.writeStartObject();
            writeFigures(json, score);
            json.writeName("items");
            json.writeStartObject();
            for (Map.Entry<String, MutationScore> item : score.byItem().entrySet()) {
                json.writeName(item.getKey());
                json.writeStartObject();
                writeFigures(json, item.getValue());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeName("mutants");
            json.writeStartArray();
            score.judged().forEach(one -> write(json, one));
            json.writeEndArray();
            json.writeName("idleComments");
            json.writeStartArray();
            score.idleComments().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeFigures(JsonGenerator json, MutationScore score) {
        json.writeNumberProperty("percent", Math.round(score.percent() * 10) / 10.0);
        json.writeNumberProperty("noticed", score.noticed());
        json.writeNumberProperty("noticeable", score.noticeable());
    }

    private static void write(JsonGenerator json, MutationScore.Judged one) {
        Mutant mutant = one.mutant();
        json.writeStartObject();
        json.writeStringProperty("rule", mutant.rule().name());
        json.writeStringProperty("file", mutant.rule().file());
        json.writeNumberProperty("line", mutant.line());
        json.writeStringProperty("change", mutant.change().term());
        json.writeStringProperty("condition", mutant.condition());
        if (one.fate() instanceof Fate.Noticed noticed) {
            json.writeStringProperty("fate", "noticed");
            json.writeStringProperty("by", noticed.by());
        } else if (one.fate() instanceof Fate.Equivalent equivalent) {
            json.writeStringProperty("fate", "equivalent");
            json.writeStringProperty("reason", equivalent.reason());
        } else {
            json.writeStringProperty("fate", one.fate() instanceof Fate.Survived ? "survived" : "stillborn");
        }
        json.writeEndObject();
    }
}
