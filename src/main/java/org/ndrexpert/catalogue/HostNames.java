package org.ndrexpert.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names of hosts and the domains that they are in. */
final class HostNames {

    private HostNames() {}

    /** The name of a host in lower case, and the domains that it is in, the smallest first. */
    static Stream<String> domainsOf(String host) {
        return Stream.iterate(plain(host), name -> !name.isEmpty(), name -> name.substring(name.indexOf('.') < 0 ? name.length() : name.indexOf('.') + 1));
    }

    /** Whether a host is one of these or is in a domain of theirs: mx.google.com is in google.com, notgoogle.com is not. */
    static boolean isIn(String host, List<String> domains) {
        String plain = plain(host);
        return domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).anyMatch(domain -> plain.equals(domain) || plain.endsWith("." + domain));
    }

    private static String plain(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
