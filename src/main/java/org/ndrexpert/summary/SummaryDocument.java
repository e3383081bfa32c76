package org.ndrexpert.summary;

import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.explanation.Json;

/**
 * The picture for programs. Lists are ordered, the weightiest first, and equal summaries give equal bytes. Each list has {@code rows},
 * what they do not have as {@code others}, and {@code estimated} where there was more than can be held, so that numbers are estimates.
 */
public final class SummaryDocument {

    private static final String SCHEMA_VERSION = "1";

    /** The most rows of a list; {@code others} counts the rest. */
    static final int ROWS = 1_000;

    private final Summary summary;
    private final Json json;

    private SummaryDocument(Summary summary, Json json) {
        this.summary = summary;
        this.json = json;
    }

    /** One line of JSON, without a line break at its end. */
    public static String json(Summary summary) {
        return Json.line(json -> new SummaryDocument(summary, json).write());
    }

    private void write() {
        json.text("schemaVersion", SCHEMA_VERSION).texts("knowledge", summary.knowledge().names())
                .number("incidents", summary.incidents()).number("rejected", summary.rejects());
        counts(summary.total());
        census(Part.CAUSES, "causes", (row, key) -> json.text("article", key.get(0)).text("title", key.get(1)));
        timeline();
        census(Part.SERVERS, "servers", (row, key) -> json.text("server", named(key.get(0))));
        census(Part.REMOTES, "remoteHosts", (row, key) -> json.text("host", key.get(0)));
        census(Part.PRODUCTS, "products", (row, key) -> json.text("product", key.get(0)));
        rollOut();
        census(Part.QUESTIONS, "questions", this::question);
        groups();
        census(Part.UNFIT, "unfitting", this::unfit);
        census(Part.REJECTS, "rejects", (row, key) -> json.text("kind", key.get(0)).texts("examples", row.tally().examples.names()));
    }

    private void census(Part part, String name, BiConsumer<Row, List<String>> words) {
        Census census = summary.census(part);
        List<Row> all = part == Part.QUESTIONS ? OpenQuestions.of(census) : census.rows();
        List<Row> rows = all.stream().limit(ROWS).toList();
        json.object(name, () -> {
            json.flag("estimated", census.isEstimated() ? Boolean.TRUE : null);
            json.list("rows", rows, row -> json.object(() -> {
                words.accept(row, row.key());
                counts(row.tally());
            }));
            json.object("others", () -> counts(census.others(rows)));
        });
    }

    private void counts(Tally tally) {
        json.number("confirmed", tally.confirmed).number("suspected", tally.suspected).number("excluded", tally.excluded)
                .number("unexplained", tally.open).number("delayed", tally.delayed).number("notFailed", tally.succeeded)
                .number("recipients", tally.recipients);
        tally.from().ifPresent(from -> json.text("from", from.toString()));
        tally.to().ifPresent(to -> json.text("to", to.toString()));
    }

    private void timeline() {
        Timeline timeline = Timeline.of(summary.census(Part.HOURS).rows());
        json.object("timeline", () -> json.text("step", timeline.unit() == null ? null : timeline.unit().term())
                .list("rows", timeline.steps(), step -> json.object(() -> json.text("start", step.start().toInstant().toString())
                        .number("confirmed", step.tally().confirmed).number("suspected", step.tally().suspected)
                        .number("unexplained", step.tally().open).number("delayed", step.tally().delayed)
                        .number("notFailed", step.tally().succeeded)))
                .number("earlier", timeline.earlier()).number("later", timeline.later()).number("undated", timeline.undated()));
    }

    private void rollOut() {
        Census census = summary.census(Part.FIXES);
        List<RollOut> rows = RollOut.of(census.rows()).stream().limit(ROWS).toList();
        json.object("rollOut", () -> json.flag("estimated", census.isEstimated() ? Boolean.TRUE : null)
                .list("rows", rows, this::write));
    }

    private void write(RollOut one) {
        Fix fix = one.fix();
        json.object(() -> {
            json.text("kind", fix.kind()).text("install", fix.what()).text("server", named(fix.server())).flag("corrects", fix.corrects())
                    .text("prerequisite", named(fix.prerequisite())).texts("articles", one.tally().names.names());
            json.object("applicability", () -> one.applicability().forEach(json::number));
            counts(one.tally());
        });
    }

    private void question(Row row, List<String> key) {
        Asked asked = Asked.of(key);
        json.text("asks", asked.asks()).text("text", asked.text()).text("how", asked.how()).texts("decides", row.tally().names.names())
                .texts("examples", row.tally().examples.names());
    }

    private void groups() {
        List<Group> groups = Groups.of(summary.census(Part.REPEATS), summary.census(Part.BURSTS));
        json.object("groups", () -> json.list("rows", groups.stream().limit(ROWS).toList(), group -> json.object(() -> {
            json.text("kind", group.kind().term()).text("article", named(group.article())).texts("places", group.places())
                    .text("recipient", named(group.recipient())).texts("examples", group.tally().examples.names());
            counts(group.tally());
        })).number("further", Math.max(0, groups.size() - ROWS)));
    }

    private void unfit(Row row, List<String> key) {
        Unfit unfit = Unfit.of(key);
        json.text("codes", named(unfit.codes())).text("answer", named(unfit.answer())).flag("allExcluded", unfit.excluded())
                .texts("layouts", row.tally().names.names()).texts("examples", row.tally().examples.names());
    }

    private static @Nullable String named(String name) {
        return name.isEmpty() ? null : name;
    }
}
