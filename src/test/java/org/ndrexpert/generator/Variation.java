package org.ndrexpert.generator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The names, hosts, addresses and times of one incident: what a sample calls the same is the same in what comes of it. */
final class Variation {

    private static final Set<String> OWN = Set.of("sender.example", "firma.example", "corp.example", "contoso.example", "fabrikam.example");
    private static final int SERVERS = 12;

    final Dice dice;
    final long time;
    private final Map<String, String> given = new HashMap<>();

    Variation(Dice dice, long time) {
        this.dice = dice;
        this.time = time;
    }

    /** What stands for a domain of a sample. */
    String domain(String sample) {
        return given.computeIfAbsent(sample.toLowerCase(Locale.ROOT), any -> OWN.contains(any) ? Names.own(dice) : Names.domain(dice));
    }

    /** What stands for the part of an address before its @. */
    String person(String sample) {
        return given.computeIfAbsent(sample.toLowerCase(Locale.ROOT) + "@", any -> Names.person(dice));
    }

    String address(String sample) {
        return given.computeIfAbsent(sample, any -> Names.address(dice));
    }

    /** What stands for the number of a server such as EX1; servers of one incident stay different. */
    String server(String number) {
        int offset = Integer.parseInt(given.computeIfAbsent("server", any -> String.valueOf(dice.skewed(SERVERS))));
        return String.valueOf(1 + (Integer.parseInt(number) - 1 + offset) % SERVERS);
    }

    /** Lets a name stand for something before anything else does. */
    Variation with(String key, String value) {
        given.put(key, value);
        return this;
    }

    @Nullable String value(String key) {
        return given.get(key);
    }
}
