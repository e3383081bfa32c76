package org.ndrexpert.redaction;

import org.jspecify.annotations.Nullable;

/** The names in the line by which Exchange 4.0 to 2003 says which of its components failed where. */
final class ExchangeLines {
    private static final String MARK = "MSEXCH:";
    private static final int LONGEST = 256;

    private final Pseudonyms pseudonyms;
    private final HostNames hosts;

    ExchangeLines(Pseudonyms pseudonyms, HostNames hosts) {
        this.pseudonyms = pseudonyms;
        this.hosts = hosts;
    }

    /** {@code MSEXCH:IMS:organization:site:server}; the agent and the store leave out the organization. */
    @Nullable Found at(String text, int from) {
        if (!text.startsWith(MARK, from)) {
            return null;
        }
        int at = text.indexOf(':', from + MARK.length()) + 1;
        int lineEnd = lineEnd(text, from);
        if (at == 0 || at > lineEnd) {
            return new Found(from + MARK.length(), MARK);
        }
        StringBuilder names = new StringBuilder(text.substring(from, at));
        boolean organization = text.startsWith("IM", from + MARK.length());
        int colons = organization ? 2 : 1;
        for (int colon = text.indexOf(':', at); colon >= 0 && colon < lineEnd && colons > 0; colon = text.indexOf(':', at)) {
            colons--;
            String name = text.substring(at, colon);
            boolean domain = name.startsWith("/");
            names.append(domain ? domain(name) : name.isBlank() ? name : pseudonyms.phrase(organization ? Kind.ORGANIZATION : Kind.SITE, name)).append(':');
            at = colon + 1;
            organization = false;
        }
        int end = Characters.runEnd(text, at, "-._");
        String server = text.substring(at, end);
        return new Found(end, names + (server.isEmpty() ? "" : hosts.replaced(server)));
    }

    /** {@code /DC=com/DC=contoso} is the domain {@code contoso.com}. */
    private String domain(String components) {
        StringBuilder name = new StringBuilder();
        for (String component : components.substring(1).split("/")) {
            name.insert(0, component.substring(component.indexOf('=') + 1) + (name.length() == 0 ? "" : "."));
        }
        StringBuilder written = new StringBuilder();
        for (String label : hosts.replaced(name.toString()).split("\\.")) {
            written.insert(0, "/DC=" + label);
        }
        return written.toString();
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && "\r\n<>\"(".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
