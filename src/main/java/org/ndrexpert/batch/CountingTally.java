package org.ndrexpert.batch;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.explanation.Json;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Counts incidents, rejects by their kind, and findings by article and certainty. */
final class CountingTally implements Tally {

    private static final String INCIDENTS = "incidents";
    private static final String REJECTS = "rejects";
    private static final String FINDINGS = "findings";
    private static final JsonFactory JSON = new JsonFactory();

    private long incidents;
    private final SortedMap<String, Long> rejects = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> findings = new TreeMap<>();

    @Override
    public void add(Diagnosis diagnosis) {
        incidents++;
        for (Finding finding : diagnosis.findings()) {
            of(finding.article().article()).merge(finding.certainty().term(), 1L, Long::sum);
        }
    }

    @Override
    public void reject(Reject reject) {
        rejects.merge(reject.kind().term(), 1L, Long::sum);
    }

    private SortedMap<String, Long> of(String article) {
        return findings.computeIfAbsent(article, none -> new TreeMap<>());
    }

    @Override
    public String state() {
        return Json.line(json -> {
            json.number(INCIDENTS, incidents).object(REJECTS, () -> write(rejects, json));
            json.object(FINDINGS, () -> findings.forEach((article, counts) -> json.object(article, () -> write(counts, json))));
        });
    }

    private static void write(Map<String, Long> counts, Json json) {
        counts.forEach(json::number);
    }

    @Override
    public void restore(String state) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), state)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(INCIDENTS)) {
                    incidents = parser.getLongValue();
                } else if (name.equals(REJECTS)) {
                    restore(rejects, parser);
                } else {
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        SortedMap<String, Long> counts = of(parser.currentName());
                        parser.nextToken();
                        restore(counts, parser);
                    }
                }
            }
        }
    }

    private static void restore(Map<String, Long> counts, JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            counts.put(name, parser.getLongValue());
        }
    }

    @Override
    public String summary() {
        return state() + "\n";
    }
}
