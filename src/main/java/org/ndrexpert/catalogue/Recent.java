package org.ndrexpert.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers that were worked out lately; a few, so that memory does not grow with the number of incidents. For any number of threads. */
final class Recent<K, V> {

    private static final int MOST = 500;

    private final Map<K, V> answers = new ConcurrentHashMap<>();

    V of(K question, Supplier<V> answer) {
        V known = answers.get(question);
        if (known == null) {
            known = answer.get();
            if (answers.size() >= MOST) {
                answers.clear();
            }
            answers.put(question, known);
        }
        return known;
    }
}
