package org.ndrexpert.summary;

/** What is counted, each by its own key. */
enum Part {
    CAUSES("causes", 5_000),
    HOURS("hours", 10_000),
    SERVERS("servers", 5_000),
    REMOTES("remoteHosts", 5_000),
    PRODUCTS("products", 500),
    FIXES("rollOut", 5_000),
    QUESTIONS("questions", 5_000),
    REPEATS("repeats", 8_000),
    BURSTS("bursts", 8_000),
    UNFIT("unfitting", 5_000),
    REJECTS("rejects", 500);

    private final String term;
    private final int cap;

    Part(String term, int cap) {
        this.term = term;
        this.cap = cap;
    }

    String term() {
        return term;
    }

    /** The most keys that are held. */
    int cap() {
        return cap;
    }
}
