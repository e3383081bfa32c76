package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A few names out of many: always the first ones in their order, so that it makes no difference who came when. */
final class Sample {

    static final int SIZE = 5;

    /** In order, each once; an empty list that cannot change until there is one, since most samples stay empty. */
    private List<String> names = List.of();
    private boolean more;

    void add(String name) {
        if (names.size() == SIZE && name.compareTo(names.get(SIZE - 1)) > 0) {
            more = true;
            return;
        }
        int at = Collections.binarySearch(names, name);
        if (at < 0) {
            insert(-at - 1, name);
        }
    }

    private void insert(int at, String name) {
        if (names.isEmpty()) {
            names = new ArrayList<>(1);
        }
        names.add(at, name);
        if (names.size() > SIZE) {
            names.remove(SIZE);
            more = true;
        }
    }

    void addAll(Collection<String> others) {
        for (String other : others) {
            add(other);
        }
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
