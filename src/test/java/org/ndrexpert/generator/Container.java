package org.ndrexpert.generator;

import java.util.Locale;

/** How incidents come: what share of all, how many at most in all, and how many in a file or folder. */
enum Container {
    LOOSE_MAILS(40, 20_000, 500),
    MAILDIR(20, 10_000, 10_000),
    PASTED_TEXTS(10, 5_000, 500),
    OUTLOOK_FILES(4, 2_000, 500),
    CASES_WITH_REPORTS(6, 2_000, 500),
    ZIP(140, Integer.MAX_VALUE, 5_000),
    MBOX_GZ(150, Integer.MAX_VALUE, 20_000),
    JSON_LINES(120, Integer.MAX_VALUE, 40_000),
    JSON_LINES_GZ(60, Integer.MAX_VALUE, 40_000),
    YAML(60, Integer.MAX_VALUE, 20_000),
    YAML_GZ(30, Integer.MAX_VALUE, 20_000),
    /** Takes what is left. */
    MBOX(1_000, Integer.MAX_VALUE, 20_000);

    private final int perMille;
    private final int most;
    final int each;

    Container(int perMille, int most, int each) {
        this.perMille = perMille;
        this.most = most;
        this.each = each;
    }

    /** How many of {@code count} incidents, of which {@code left} have no place yet. */
    long share(long count, long left) {
        return this == MBOX ? left : Math.min(left, Math.min(most, count * perMille / 1_000));
    }

    String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
