package org.ndrexpert.explanation;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.Difference.FindingChange;
import org.ndrexpert.diagnosis.Difference.RemedyChange;
import org.ndrexpert.diagnosis.Difference;
import org.ndrexpert.diagnosis.DifferenceCount;
import org.ndrexpert.evidence.Certainty;

/**
 * Writes what two knowledge folders make of incidents as JSON Lines: a line for each incident that changes, with {@code incident},
 * {@code source}, {@code findings} (article, server, recipients, before, after) and {@code remedies} (article, server, remedy, before,
 * after), where an absent {@code before} or {@code after} means that there is none; and a last line with {@code incidents},
 * {@code changed} and {@code turns}.
 */
public final class DifferenceJson {

    private DifferenceJson() {}

    /** One line, without its end. */
    public static String of(Difference difference, String source) {
        return Json.line(json -> json.text("incident", difference.incident()).text("source", source)
                .list("findings", difference.findings(), change -> write(json, change))
                .list("remedies", difference.remedies(), change -> write(json, change)));
    }

    /** The last line, without its end. */
    public static String of(DifferenceCount count) {
        return Json.line(json -> json.number("incidents", count.incidents()).number("changed", count.changed())
                .object("turns", () -> count.turns().forEach(json::number)));
    }

    private static void write(Json json, FindingChange change) {
        json.object(() -> json.text("article", change.article()).text("server", orAbsent(change.server()))
                .texts("recipients", change.recipients()).text("before", term(change.before())).text("after", term(change.after())));
    }

    private static void write(Json json, RemedyChange change) {
        json.object(() -> json.text("article", change.article()).text("server", orAbsent(change.server()))
                .text("remedy", change.remedy()).text("before", change.before()).text("after", change.after()));
    }

    private static @Nullable String term(@Nullable Certainty certainty) {
        return certainty == null ? null : certainty.term();
    }

    private static @Nullable String orAbsent(String name) {
        return name.isEmpty() ? null : name;
    }
}
