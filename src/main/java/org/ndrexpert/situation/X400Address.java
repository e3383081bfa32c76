package org.ndrexpert.situation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An X.400 address as Exchange prints it: attributes with their values, each ended by a semicolon or led by a slash. */
final class X400Address {

    /** The parts of a personal-name of X.402 beside the surname. */
    private static final List<String> PERSONAL = List.of("g", "i", "q");

    private X400Address() {}

    /** Whether it has parts of a personal name and not the surname, without which they are no name. */
    static boolean isSurnameMissing(String address) {
        Set<String> attributes = new HashSet<>();
        for (String part : address.replace('/', ';').split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0 && !part.substring(equals + 1).isBlank()) {
                attributes.add(part.substring(0, equals).strip().toLowerCase(Locale.ROOT));
            }
        }
        return !attributes.contains("s") && PERSONAL.stream().anyMatch(attributes::contains);
    }
}
