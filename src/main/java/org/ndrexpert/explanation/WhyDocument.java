package org.ndrexpert.explanation;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Why;

/**
 * Why an article was found, or was not, as a document for programs.
 *
 * <pre>{@code
 * {"schemaVersion": "1", "source": path of the input, "incident": its name,
 *  "article": id, "title": its title,
 *  "findings": [{"certainty": "confirmed" | "suspected" | "excluded", "servers": [...], "recipients": [...]}],
 *  "rules": [{"rule": the sentence that names it, "file": "rules/...drl", "line": where it begins,
 *             "draws": "suspicion" | "support" | "confirmation" | "exclusion",
 *             "inferred": true where no source says it outright, "general": true where it speaks of every article,
 *             "fired": whether the engine drew its conclusion,
 *             "servers": [...], "recipients": [...],   where it was tried with this outcome, or where it fired
 *             "conditions": [{"text": as it is written, "line": its line, "truth": "true" | "false" | "unknown",
 *                             "seen": [a sentence each: the fact that matched or came nearest and where it was read, or that there is none],
 *                             "given": [{"variable": "$server", "value": what a lookup was made with}],
 *                             "constraints": [{"text": "mode == ScanMode.MAPI", "truth": "true" | "false" | "unknown",
 *                                              "seen": the component's value,
 *                                              "given": [{"variable": "$limit", "value": what it is bound to}]}]}]}]}
 * }</pre>
 *
 * <p>A {@code seen} or {@code value} that is absent is not known. {@code inferred}, {@code general}, {@code given} and
 * {@code constraints} are left out where there is nothing to say. {@code findings} is empty where nothing fits the article. A rule stands there
 * once for each outcome that it had on several servers or for several recipients.
 */
public final class WhyDocument {

    private WhyDocument() {}

    /**
     * One line of JSON, without a line break at its end.
     *
     * @param source path of the input, which becomes the key {@code source}; absent where it came from none
     */
    public static String json(Why why, @Nullable String source) {
        return Json.line(json -> json.text("schemaVersion", "1").text("source", source).text("incident", why.incident())
                .text("article", why.article().article()).text("title", why.article().title())
                .list("findings", why.findings(), finding -> write(finding, json))
                .list("rules", why.rules(), new TrialDocument(json)::write));
    }

    private static void write(Finding finding, Json json) {
        json.object(() -> json.text("certainty", finding.certainty().term()).texts("servers", finding.servers())
                .texts("recipients", finding.recipients()));
    }
}
