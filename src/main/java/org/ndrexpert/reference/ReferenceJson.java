package org.ndrexpert.reference;

import java.io.StringWriter;
import java.util.Map;

import org.ndrexpert.explanation.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the knowledge covers, counted, for programs. */
public final class ReferenceJson {

    private ReferenceJson() {}

    /** One line, without a line break at its end. */
    public static String of(Reference reference) {
        StringWriter written = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            Json json = new Json(generator);
            json.object(() -> {
                json.number("rules", reference.rules()).number("scenarios", reference.scenarios());
                json.object("all", () -> write(json, Reference.Count.of(reference.entries())));
                write(json, "byProduct", reference.byProduct());
                write(json, "byCode", reference.byCode());
                write(json, "bySource", reference.bySource());
                json.texts("unconfirmable", reference.unconfirmable().stream().map(entry -> entry.article().article()).toList());
            });
        }
        return written.toString();
    }

    private static void write(Json json, String name, Map<String, Reference.Count> counts) {
        json.object(name, () -> counts.forEach((group, count) -> json.object(group, () -> write(json, count))));
    }

    private static void write(Json json, Reference.Count count) {
        json.number("items", count.items()).number("confirmable", count.confirmable()).number("excludable", count.excludable());
    }
}
