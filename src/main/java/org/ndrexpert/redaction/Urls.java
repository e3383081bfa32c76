package org.ndrexpert.redaction;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Addresses of pages. What follows the host stays for public services, whose manuals and block lists reports refer to, apart from names
 * in it; of all others it is replaced as a whole.
 */
final class Urls {
    private static final int LONGEST_SCHEME = 6;

    private final Pseudonyms pseudonyms;
    private final HostNames hosts;
    private final UnaryOperator<String> within;

    /** @param within redacts what follows the host */
    Urls(Pseudonyms pseudonyms, HostNames hosts, UnaryOperator<String> within) {
        this.pseudonyms = pseudonyms;
        this.hosts = hosts;
        this.within = within;
    }

    @Nullable Found at(String text, int at) {
        int scheme = at;
        while (scheme < text.length() && scheme - at < LONGEST_SCHEME && Characters.isWord(text.charAt(scheme))) {
            scheme++;
        }
        if (!text.startsWith("://", scheme)) {
            return null;
        }
        int start = scheme + 3;
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ' && "<>\"'|\\^`{}".indexOf(text.charAt(end)) < 0 && !text.startsWith("&quot;", end)
                && !text.startsWith("&gt;", end)) {
            end++;
        }
        while (end > start && ".,;:!?)]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int hostEnd = Characters.runEnd(text, start, ".-_");
        String host = text.substring(start, Math.min(hostEnd, end));
        String rest = text.substring(Math.min(hostEnd, end), end);
        String name = host.isEmpty() || IpAddresses.isV4(host) ? within.apply(host) : hosts.replaced(host);
        boolean open = !KnownHosts.publicDomain(host).isEmpty();
        String page = rest.length() < 2 ? rest : open ? within.apply(rest) : rest.charAt(0) + pseudonyms.whole(Kind.PATH, rest);
        return new Found(end, text.substring(at, start) + name + page);
    }
}
