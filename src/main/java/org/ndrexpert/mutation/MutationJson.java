package org.ndrexpert.mutation;

import org.ndrexpert.explanation.Json;

/**
 * Writes a score for a program: {@code percent}, {@code noticed} and {@code noticeable} for all, the same for each of {@code items},
 * and of {@code mutants} each one with {@code rule}, {@code file}, {@code line}, {@code change}, {@code condition}, its {@code fate}
 * (noticed, survived, equivalent, stillborn), and {@code by} or {@code reason}.
 */
public final class MutationJson {

    private MutationJson() {}

    /** One line, without its end. */
    public static String of(MutationScore score) {
        return Json.line(json -> {
            writeFigures(json, score);
            json.object("items", () -> score.byItem().forEach((item, own) -> json.object(item, () -> writeFigures(json, own))))
                    .list("mutants", score.judged(), one -> json.object(() -> write(json, one)))
                    .texts("idleComments", score.idleComments());
        });
    }

    private static void writeFigures(Json json, MutationScore score) {
        json.decimal("percent", score.shownPercent()).number("noticed", score.noticed())
                .number("noticeable", score.noticeable());
    }

    private static void write(Json json, MutationScore.Judged one) {
        Mutant mutant = one.mutant();
        json.text("rule", mutant.rule().name()).text("file", mutant.rule().file()).number("line", mutant.line())
                .text("change", mutant.change().term()).text("condition", mutant.condition());
        if (one.fate() instanceof Fate.Noticed noticed) {
            json.text("fate", "noticed").text("by", noticed.by());
        } else if (one.fate() instanceof Fate.Equivalent equivalent) {
            json.text("fate", "equivalent").text("reason", equivalent.reason());
        } else {
            json.text("fate", one.fate() instanceof Fate.Survived ? "survived" : "stillborn");
        }
    }
}
