package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Party;
import org.ndrexpert.catalogue.Step;

/**
 * A knowledge item, as far as the picture shows it. Its key is the list of these, the steps at its end.
 *
 * @param fixedBy who can put an end to it, in words; empty where nobody said
 * @param outcome whether it is what became of the message in the end, and something else is the cause
 * @param steps the first things to do that are no files
 */
record Cause(String id, String title, String cause, String fixedBy, String source, boolean outcome, List<String> steps) {

    private static final int STEPS = 3;
    private static final String OUTCOME = "outcome";

    static Cause of(Article article) {
        List<String> steps = Stream.of(article.configuration(), article.actions(), article.workarounds()).flatMap(List::stream)
                .map(Step::step).limit(STEPS).map(Names::text).toList();
        return new Cause(Names.name(article.article()), Names.text(article.title()), Names.text(article.cause()),
                article.fixedBy().stream().map(Party::words).collect(Collectors.joining(", ")), Names.text(article.source()), article.isOutcome(), steps);
    }

    static Cause of(List<String> key) {
        return new Cause(key.get(0), key.get(1), key.get(2), key.get(3), key.get(4), key.get(5).equals(OUTCOME),
                key.subList(6, key.size()));
    }

    List<String> key() {
        List<String> key = new ArrayList<>(List.of(id, title, cause, fixedBy, source, outcome ? OUTCOME : ""));
        key.addAll(steps);
        return List.copyOf(key);
    }
}
