package org.ndrexpert.reference;

import java.util.Locale;
import java.util.Map;

import org.ndrexpert.explanation.Json;

/** What the knowledge covers, counted, for programs. */
public final class ReferenceJson {

    private static final String SCHEMA_VERSION = "1";

    private ReferenceJson() {}

    /** One line, without a line break at its end. */
    public static String of(Reference reference) {
        return Json.line(json -> {
            json.text("schemaVersion", SCHEMA_VERSION);
            write(json, reference.all());
            json.number("argued", reference.argued()).number("rules", reference.rules()).number("scenarios", reference.scenarios());
            write(json, "byProduct", reference.byProduct());
            write(json, "byCode", reference.byCode());
            json.object("keys", () -> reference.keys().forEach((way, count) -> json.number(way.name().toLowerCase(Locale.ROOT), count)));
            json.object("rows", () -> reference.rows().forEach(json::number));
            write(json, "bySource", reference.bySource());
            json.texts("unconfirmable", reference.unconfirmable().stream().map(Entry::id).toList());
        });
    }

    private static void write(Json json, String name, Map<String, Count> counts) {
        json.object(name, () -> counts.forEach((group, count) -> json.object(group, () -> write(json, count))));
    }

    private static void write(Json json, Count count) {
        json.number("items", count.items()).number("confirmable", count.confirmable()).number("excludable", count.excludable());
    }
}
