package org.ndrexpert.reference;

import java.util.List;

/** How many items there are, how many of them can be confirmed and how many excluded. */
record Count(int items, int confirmable, int excludable) {

    static Count of(List<Entry> entries) {
        return new Count(entries.size(), (int) entries.stream().filter(Entry::isConfirmable).count(),
                (int) entries.stream().filter(Entry::isExcludable).count());
    }
}
