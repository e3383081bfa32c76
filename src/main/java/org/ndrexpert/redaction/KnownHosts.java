package org.ndrexpert.redaction;

import java.util.Locale;
import java.util.Set;

/** What is known of names of hosts without asking: which are public, which are common, and which part was registered. */
final class KnownHosts {
    /** Domains of providers, block lists and manuals. Who sends mail through one is told by the labels before it. */
    private static final Set<String> PUBLIC = Set.of("outlook.com", "exchangelabs.com", "office365.com", "office.com", "microsoft.com", "aka.ms",
            "google.com", "googlemail.com", "amazonses.com", "amazonaws.com", "amazon.com", "spamhaus.org", "spamhaus.net", "spamcop.net", "sorbs.net",
            "openspf.org", "openspf.net", "barracudacentral.org", "dnsbl.info", "mxtoolbox.com", "rfc-editor.org", "ietf.org", "rfc-ignorant.org",
            "postfix.org", "exim.org", "sendmail.org", "uceprotect.net", "abuseat.org", "njabl.org", "mail-abuse.org", "senderbase.org", "yahoodns.net",
            "docomo.ne.jp", "icloud.com", 
            "invaluement.com", "me.com", "mimecast.com", "onmicrosoft.com", "proofpoint.com", "uribl.com");

    /** Labels that every second network has: they name nobody. */
    private static final Set<String> COMMON = Set.of("mail", "email", "smtp", "mx", "mx0", "mx1", "mx2", "mx3", "mx01", "mx02", "www", "relay", "mailhost",
            "mailer", "mta", "gw", "gate", "gateway", "imap", "pop", "pop3", "webmail", "autodiscover", "lists", "exchange", "server", "mailserver",
            "mail1", "mail2", "mail01", "mail02", "smtp1", "smtp2", "in", "out", "inbound", "outbound", "localhost", "local", "lan", "dns", "ns", "ns1", "ns2",
            "unknown", "host", "domain");

    /** Labels below the domains of countries under which people register theirs. */
    private static final Set<String> CATEGORIES = Set.of("co", "com", "net", "org", "edu", "gov", "ac", "or", "ne", "go", "ad", "gr", "ed", "lg", "mil", "gob",
            "gouv", "nom", "asso", "info", "ltd", "plc", "nhs", "school", "id", "web", "sch", "my", "biz", "firm", "gen", "ind", "res");

    private KnownHosts() {}

    /** Whether a name is that which every host has for itself, RFC 6761 section 6.3. */
    static boolean isOwn(String host) {
        return host.equalsIgnoreCase("localhost") || host.equalsIgnoreCase("localhost.localdomain");
    }

    /** The public domain that a host is in; empty where it is in none. */
    static String publicDomain(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        int before = dot <= 0 ? -1 : name.lastIndexOf('.', dot - 1);
        String two = name.substring(before + 1);
        String registered = registered(name);
        return PUBLIC.contains(two) ? two : PUBLIC.contains(registered) ? registered : "";
    }

    /** Whether a label is one that every second network has. */
    static boolean isCommon(String label) {
        return COMMON.contains(label.toLowerCase(Locale.ROOT));
    }

    /** The end of a name that its owner registered. */
    static String registered(String name) {
        int last = name.lastIndexOf('.');
        int second = name.lastIndexOf('.', last - 1);
        int third = second < 0 ? -1 : name.lastIndexOf('.', second - 1);
        boolean country = name.length() - last == 3;
        boolean category = country && second >= 0 && CATEGORIES.contains(name.substring(second + 1, last).toLowerCase(Locale.ROOT));
        return name.substring((category ? third : second) + 1);
    }
}
