package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.diagnosis.Diagnosis;

/**
 * Takes diagnoses apart into what is counted of them. That is by far the larger part of counting; any number of threads can do it at once,
 * while one adds to a {@link Summary}.
 */
public final class Counting {

    /** More articles than knowledge has; only after many reloads there are more objects of them. */
    private static final int CAUSES_REMEMBERED = 10_000;

    private final Map<Article, List<String>> causes = Collections.synchronizedMap(new IdentityHashMap<>());

    /** @param source where the incident came from, which is shown as an example; best different for each */
    public Counted of(Diagnosis diagnosis, String source) {
        Case one = Case.of(diagnosis, source);
        List<Counted.Count> counts = new ArrayList<>();
        new CaseCount(one, this::cause, (part, key, tally) ->
                counts.add(new Counted.Count(part, key, Census.level(key, one.hash()), tally))).count();
        return new Counted(Names.name(diagnosis.knowledge()), one.tally(), counts);
    }

    private List<String> cause(Article article) {
        if (causes.size() > CAUSES_REMEMBERED) {
            causes.clear();
        }
        return causes.computeIfAbsent(article, any -> Cause.of(any).key());
    }
}
