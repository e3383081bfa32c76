package org.ndrexpert.generator;

import java.util.ArrayList;
import java.util.List;

/** Something that goes on for a while and brings many reports: a host that does not answer, or mail that goes round. */
record Story(Reply reply, String recipient, String own, long from, long seconds) {

    private static final int MOST = 400;
    private static final int INCIDENTS_OF_ONE = 1_500;

    /** What goes on in a fortnight with that many incidents. */
    static List<Story> in(long seed, long incidents) {
        List<Story> stories = new ArrayList<>();
        long count = Math.max(4, Math.min(MOST, incidents / INCIDENTS_OF_ONE));
        for (int i = 0; i < count; i++) {
            Dice dice = Dice.of(seed, -1 - i);
            stories.add(i % 4 == 3 ? loop(dice) : outage(dice));
        }
        return stories;
    }

    private static Story outage(Dice dice) {
        String host = "mx" + (1 + dice.below(3)) + "." + Names.domain(dice);
        Reply reply = dice.chance(1, 2) ? new Reply("4.4.1", "delayed", "451 4.4.1 Connection timed out", host)
                : new Reply("4.3.2", "failed", "421 4.3.2 System not accepting network messages", host);
        return new Story(reply, "", "", MailTime.any(dice), 1_800 + dice.below(5 * 3_600));
    }

    private static Story loop(Dice dice) {
        String own = Names.own(dice);
        Reply reply = new Reply("5.4.6", "failed", "554 5.4.6 Too many hops", "relay." + own);
        return new Story(reply, Names.person(dice) + "@" + own, "ex" + (1 + dice.below(9)) + "." + own, MailTime.any(dice), 20 * 3_600L);
    }

    boolean isLoop() {
        return !recipient.isEmpty();
    }

    long time(Dice dice) {
        return from + dice.below((int) seconds);
    }
}
