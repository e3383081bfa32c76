package org.ndrexpert.generator;

import java.util.List;

/** Who writes to whom: people, the domains they write to, and a few domains of their own. All of them are reserved ones (RFC 2606). */
final class Names {

    private static final int PEOPLE = 200_000;
    private static final int DOMAINS = 5_000;
    private static final List<String> FIRST = List.of("anna", "bert", "carla", "dora", "emil", "frida", "georg", "hanna", "ivan", "jana", "karl",
            "lena", "milan", "nora", "olga", "paul", "rosa", "stefan", "tina", "udo", "vera", "willi", "yasmin", "zeno");
    private static final List<String> LAST = List.of("abel", "berg", "claus", "dorn", "ebert", "frank", "graf", "huber", "ilic", "jensen",
            "kovacs", "lang", "meyer", "novak", "otto", "petri", "quast", "ritter", "sommer", "thoma", "ullrich", "vogel", "weiss", "zeller");
    private static final List<String> TRADES = List.of("kunde", "schule", "verlag", "handel", "institut", "werk", "verein", "klinik", "bank",
            "stadt", "reise", "kanzlei");
    private static final List<String> OWN = List.of("contoso.example", "fabrikam.example", "northwind.example");

    private Names() {}

    static String person(Dice dice) {
        int number = dice.skewed(PEOPLE);
        return FIRST.get(number % FIRST.size()) + "." + LAST.get(number / 7 % LAST.size()) + number;
    }

    /** A domain that mail goes to. */
    static String domain(Dice dice) {
        int number = dice.skewed(DOMAINS);
        return TRADES.get(number % TRADES.size()) + number + ".example";
    }

    /** A domain whose mail comes back. */
    static String own(Dice dice) {
        return OWN.get(dice.skewed(OWN.size()));
    }

    /** An address of a network for documentation (RFC 5737). */
    static String address(Dice dice) {
        return (dice.chance(1, 2) ? "198.51.100." : "203.0.113.") + (1 + dice.below(254));
    }
}
