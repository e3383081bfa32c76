package org.ndrexpert.summary;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A few names out of many: always the first ones in their order, so that it makes no difference who came when. */
final class Sample {

    static final int SIZE = 5;

    private final TreeSet<String> names = new TreeSet<>();
    private boolean more;

    void add(String name) {
        names.add(name);
        if (names.size() > SIZE) {
            names.pollLast();
            more = true;
        }
    }

    void addAll(Collection<String> others) {
        others.forEach(this::add);
    }

    void absorb(Sample other) {
        addAll(other.names);
        more |= other.more;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Whether there were others beside those. */
    boolean hasMore() {
        return more;
    }

    void thereAreMore() {
        more = true;
    }
}
