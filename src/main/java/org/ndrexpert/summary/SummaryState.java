package org.ndrexpert.summary;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

import org.ndrexpert.explanation.Json;
import tools.jackson.core.exc.JacksonIOException;

/** A summary as text and back, without loss. */
final class SummaryState {

    private static final String VERSION = "summary-2";

    private SummaryState() {}

    static void write(Summary summary, Writer to) throws IOException {
        try {
            Json.writeLine(to, json -> write(summary, json));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Summary summary, Json json) {
        json.text("state", VERSION);
        json.object("knowledge", () -> write(json, "names", summary.knowledge()));
        json.object("total", () -> write(json, summary.total()));
        for (Part part : Part.values()) {
            Census census = summary.census(part);
            json.object(part.term(), () -> json.number("level", census.level())
                    .object("total", () -> write(json, census.total()))
                    .list("rows", census.kept().entrySet(), row -> json.object(() -> json.texts("key", row.getKey())
                            .list("counts", row.getValue().entrySet(), count -> json.object(() -> {
                                json.number("at", count.getKey());
                                write(json, count.getValue());
                            })))));
        }
    }

    private static void write(Json json, Tally tally) {
        json.number("confirmed", some(tally.confirmed)).number("suspected", some(tally.suspected)).number("excluded", some(tally.excluded))
                .number("open", some(tally.open)).number("delayed", some(tally.delayed)).number("succeeded", some(tally.succeeded))
                .number("recipients", some(tally.recipients));
        if (tally.from().isPresent()) {
            json.number("first", tally.first).number("last", tally.last);
        }
        write(json, "names", tally.names);
        write(json, "examples", tally.examples);
    }

    private static Long some(long number) {
        return number == 0 ? null : number;
    }

    private static void write(Json json, String name, Sample sample) {
        if (!sample.names().isEmpty()) {
            json.texts(name, sample.names());
        }
        json.flag(name + "More", sample.hasMore() ? Boolean.TRUE : null);
    }

    static Summary read(String text) {
        Map<String, Object> state = JsonTree.object(text);
        if (!VERSION.equals(state.get("state"))) {
            throw new IllegalArgumentException("This is no state of a summary that can be read here: \"state\" is " + state.get("state")
                    + ", and " + VERSION + " would be right.");
        }
        try {
            return read(state);
        } catch (ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("The state of the summary is damaged: " + e.getMessage(), e);
        }
    }

    private static Summary read(Map<String, Object> state) {
        Summary summary = new Summary();
        read(map(state, "knowledge"), "names", summary.knowledge());
        summary.total().absorb(tally(map(state, "total")));
        for (Part part : Part.values()) {
            Map<String, Object> stored = map(state, part.term());
            Census census = summary.census(part);
            census.restore((int) number(stored, "level"), tally(map(stored, "total")));
            for (Object row : list(stored, "rows")) {
                Map<String, Object> kept = JsonTree.asObject(row);
                List<String> key = JsonTree.texts(list(kept, "key"));
                for (Object count : list(kept, "counts")) {
                    census.restore(key, (int) number(JsonTree.asObject(count), "at"), tally(JsonTree.asObject(count)));
                }
            }
        }
        return summary;
    }

    private static Tally tally(Map<String, Object> stored) {
        Tally tally = new Tally();
        tally.confirmed = number(stored, "confirmed");
        tally.suspected = number(stored, "suspected");
        tally.excluded = number(stored, "excluded");
        tally.open = number(stored, "open");
        tally.delayed = number(stored, "delayed");
        tally.succeeded = number(stored, "succeeded");
        tally.recipients = number(stored, "recipients");
        if (stored.containsKey("first")) {
            tally.first = number(stored, "first");
            tally.last = number(stored, "last");
        }
        read(stored, "names", tally.names);
        read(stored, "examples", tally.examples);
        return tally;
    }

    private static void read(Map<String, Object> stored, String name, Sample sample) {
        sample.addAll(JsonTree.texts(stored.containsKey(name) ? list(stored, name) : List.of()));
        if (stored.containsKey(name + "More")) {
            sample.thereAreMore();
        }
    }

    private static long number(Map<String, Object> stored, String name) {
        Object number = stored.get(name);
        return number == null ? 0 : (Long) number;
    }

    private static Map<String, Object> map(Map<String, Object> stored, String name) {
        return JsonTree.asObject(stored.get(name));
    }

    private static List<?> list(Map<String, Object> stored, String name) {
        return (List<?>) stored.get(name);
    }
}
