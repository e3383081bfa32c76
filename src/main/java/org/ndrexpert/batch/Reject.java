package org.ndrexpert.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.ndrexpert.explanation.Json;
import org.ndrexpert.incident.StoredRecord.Position;
import org.ndrexpert.observation.Term;

/**
 * A record of an input that no diagnosis came of.
 *
 * @param why sentences
 */
public record Reject(Position position, Kind kind, List<String> why) implements Entry {

    /** What kept it from a diagnosis. */
    public enum Kind implements Term {
        /** It cannot be read, or is no report on delivery. */
        UNREADABLE("unreadable"),
        /** It took longer than the limit. */
        TOO_SLOW("too-slow"),
        /** A rule failed on it or never stopped. */
        RULES_FAILED("rules-failed"),
        /** The program failed on it, which is a mistake of ours. */
        FAILED("failed");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }
    }

    /** A line of {@code rejects.jsonl}, with its line break. */
    byte[] line() {
        String line = Json.line(json -> json.text("source", position.source()).number("ordinal", position.ordinal())
                .number("offset", position.offset()).text("kind", kind.term()).texts("why", why));
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long size() {
        return why.stream().mapToLong(String::length).sum();
    }
}
