package org.ndrexpert.catalogue;

import java.util.List;
import java.util.Locale;

/** Names of hosts and the domains that they are in. */
final class HostNames {

    private HostNames() {}

    /** Whether a host is one of these or is in a domain of theirs: mx.google.com is in google.com, notgoogle.com is not. */
    static boolean isIn(String host, List<String> domains) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).anyMatch(domain -> plain.equals(domain) || plain.endsWith("." + domain));
    }
}
