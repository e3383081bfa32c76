package org.ndrexpert.summary;

import java.util.List;

/** What one diagnosis adds to a {@link Summary}. */
public final class Counted {

    /**
     * One more under a key.
     *
     * @param at the level of the incident in the census
     */
    record Count(Part part, List<String> key, int at, Tally tally) {}

    private final String knowledge;
    private final Tally total;
    private final List<Count> counts;

    Counted(String knowledge, Tally total, List<Count> counts) {
        this.knowledge = knowledge;
        this.total = total;
        this.counts = counts;
    }

    /** The knowledge base that was used, by its digest. */
    String knowledge() {
        return knowledge;
    }

    Tally total() {
        return total;
    }

    List<Count> counts() {
        return counts;
    }
}
