package org.ndrexpert.testcase;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.explanation.Json;

/** A run as a document for programs: one line of JSON, the same for an equal run. */
public final class RunDocument {

    private static final String SCHEMA_VERSION = "1";

    private final Json json;

    private RunDocument(Json json) {
        this.json = json;
    }

    /**
     * One line of JSON, without a line break at its end.
     *
     * @param coverage what the run shows of the rules' conditions; absent where nobody asked
     */
    public static String json(Run run, @Nullable Coverage coverage) {
        return Json.line(json -> new RunDocument(json).write(run, coverage));
    }

    private void write(Run run, @Nullable Coverage coverage) {
        Run.Kinds kinds = run.kinds();
        json.text("schemaVersion", SCHEMA_VERSION)
                .number("passed", run.passed()).number("failed", run.failed()).number("leftOut", run.leftOut())
                .object("expect", () -> json.number("confirm", kinds.confirm()).number("exclude", kinds.exclude())
                        .number("suspect", kinds.suspect()).number("nothing", kinds.nothing()))
                .list("problems", run.problems(), this::write)
                .texts("unexpectedArticles", run.unexpected())
                .list("scenarios", run.results(), this::write);
        if (coverage != null) {
            json.object("coverage", () -> CoverageReport.write(coverage, json));
        }
    }

    private void write(Defect problem) {
        json.object(() -> json.text("id", problem.kind().id()).text("severity", problem.kind().severity().term())
                .text("file", problem.file()).number("line", problem.line() > 0 ? problem.line() : null)
                .number("column", problem.column() > 0 ? problem.column() : null)
                .text("found", problem.found()).text("wanted", problem.wanted().isEmpty() ? null : problem.wanted()));
    }

    private void write(Result result) {
        json.object(() -> {
            json.text("file", result.scenario().file()).number("line", result.scenario().line()).text("scenario", result.scenario().name());
            if (result instanceof Result.Failed failed) {
                json.text("result", "failed").list("differences", failed.differences(), this::write);
            } else if (result instanceof Result.Broken broken) {
                json.text("result", "broken").text("why", broken.why());
            } else {
                json.text("result", "passed");
            }
        });
    }

    private void write(Difference difference) {
        json.object(() -> json.text("about", difference.about().term())
                .text("expected", difference.expected()).text("got", difference.got())
                .optionalList("because", difference.because(), this::write)
                .text("nearest", difference.nearest().isEmpty() ? null : String.join("\n", difference.nearest())));
    }

    private void write(Inference inference) {
        json.object(() -> json.text("rule", inference.rule()).text("draws", inference.draws()).text("file", inference.file())
                .number("line", inference.line()).texts("because", inference.because()));
    }
}
