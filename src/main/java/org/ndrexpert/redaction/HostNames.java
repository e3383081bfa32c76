package org.ndrexpert.redaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Names of hosts and domains. The part that somebody registered becomes a name under {@code example} (RFC 2606), and each label before
 * it a word of its own, so that {@code ex1.corp.contoso.com} and the server {@code EX1} are still one host, in a domain below that of
 * {@code anna@contoso.com}. Names of public
 * services by which reports are read stay.
 */
final class HostNames {
    private final Pseudonyms pseudonyms;
    private final IpAddresses addresses;

    HostNames(Pseudonyms pseudonyms, IpAddresses addresses) {
        this.pseudonyms = pseudonyms;
        this.addresses = addresses;
    }

    /** A replacement for a host or domain, with or without dots in it. */
    String replaced(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String end = host.substring(name.length());
        if (name.isEmpty() || KnownHosts.isOwn(name)) {
            return host;
        }
        if (name.indexOf('.') < 0) {
            return label(name) + end;
        }
        String replacement = name.toLowerCase(Locale.ROOT).endsWith(".in-addr.arpa") ? reversed(name, ".in-addr.arpa".length()) : dotted(name);
        pseudonyms.list(Kind.HOST, name, replacement, true);
        return replacement + end;
    }

    private String dotted(String name) {
        String known = KnownHosts.publicDomain(name);
        if (known.isEmpty()) {
            String domain = KnownHosts.registered(name);
            int labels = name.length() - domain.length() - 1;
            String replacement = pseudonyms.domain(domain);
            pseudonyms.listDomain(domain, replacement);
            return (labels > 0 ? labels(name.substring(0, labels)) + "." : "") + replacement;
        }
        int labels = name.length() - known.length() - 1;
        if (labels <= 0) {
            return name;
        }
        String before = name.substring(0, labels);
        return (before.chars().filter(c -> c == '.').count() >= 3 && IpAddresses.isV4(firstFour(before)) ? reversed(name, name.length() - firstFour(before).length())
                : publicLabels(before) + name.substring(labels));
    }

    private static String firstFour(String labels) {
        int end = 0;
        for (int i = 0; i < 4 && end >= 0; i++) {
            int dot = labels.indexOf('.', end);
            end = dot < 0 ? labels.length() + 1 : dot + 1;
        }
        return labels.substring(0, end - 1);
    }

    /** A name that begins with the numbers of an address, the last one first. */
    private String reversed(String name, int rest) {
        String numbers = name.substring(0, name.length() - rest);
        return IpAddresses.isV4(numbers) ? turned(addresses.v4(turned(numbers))) + name.substring(numbers.length())
                : labels(numbers) + name.substring(numbers.length());
    }

    private static String turned(String numbers) {
        List<String> parts = new ArrayList<>(List.of(numbers.split("\\.")));
        Collections.reverse(parts);
        return String.join(".", parts);
    }

    private String labels(String labels) {
        List<String> replaced = new ArrayList<>();
        for (String label : labels.split("\\.", -1)) {
            replaced.add(label.isEmpty() ? label : label(label));
        }
        return String.join(".", replaced);
    }

    /** One label, or the name of a server without a domain. */
    String label(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        boolean common = KnownHosts.isCommon(lower) || label.equals("*") || label.length() == 1;
        return common ? label : pseudonyms.word(Kind.HOST, label);
    }

    /** The labels of a public service: its own words stay, and the domain of a customer is that, also with hyphens for dots. */
    private String publicLabels(String labels) {
        for (int end = labels.length(); labels.indexOf('.') < end && end > 0; end = labels.lastIndexOf('.', end - 1)) {
            if (isKnownDomain(labels.substring(0, end))) {
                String rest = labels.substring(end);
                return dotted(labels.substring(0, end)) + (rest.isEmpty() ? "" : "." + publicLabels(rest.substring(1)));
            }
        }
        List<String> replaced = new ArrayList<>();
        for (String label : labels.split("\\.", -1)) {
            boolean own = label.length() < 4 && !Characters.hasDigit(label) || Vocabulary.hasAll(label) && !Characters.hasDigit(label);
            String domain = label.replace('-', '.');
            boolean customer = label.indexOf('-') > 0 && label.length() - label.lastIndexOf('-') <= 5 && isKnownDomain(domain);
            replaced.add(own ? label : customer ? dotted(domain).replace('.', '-') : pseudonyms.word(Kind.HOST, label));
        }
        return String.join(".", replaced);
    }

    /** Whether a name of two labels or more is below a domain that was replaced elsewhere. */
    boolean isKnownDomain(String name) {
        return name.indexOf('.') > 0 && pseudonyms.knowsDomain(KnownHosts.registered(name));
    }

    /** The domain of a mailbox; that of a public service is replaced too, since everybody may have a mailbox there. */
    String ofMailbox(String domain) {
        String bare = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        boolean open = KnownHosts.publicDomain(bare).equalsIgnoreCase(bare) && !bare.isEmpty();
        return open ? pseudonyms.domain(bare) : replaced(domain);
    }
}
