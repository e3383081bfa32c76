package org.ndrexpert.redaction;

import org.jspecify.annotations.Nullable;

/**
 * Goes through a text once, from left to right, and puts replacements in the place of what names somebody or something. What is known
 * by its form is replaced wherever it stands; a plain word only where it was found to be a name elsewhere.
 */
final class TextRedaction {
    private final Pseudonyms pseudonyms;
    private final HostNames hosts;
    private final IpAddresses addresses;
    private final DirectoryNames directory;
    private final ExchangeLines exchange;
    private final Urls urls;
    private final FilePaths paths;
    private final PhoneNumbers phones;
    private final WordRedaction words;

    TextRedaction(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
        addresses = new IpAddresses(pseudonyms);
        hosts = new HostNames(pseudonyms, addresses);
        directory = new DirectoryNames(pseudonyms, hosts, value -> redacted(value, Unknown.PERSONS));
        exchange = new ExchangeLines(pseudonyms, hosts);
        urls = new Urls(pseudonyms, hosts, rest -> redacted(rest, Unknown.KEPT));
        paths = new FilePaths(pseudonyms, hosts);
        phones = new PhoneNumbers(pseudonyms);
        words = new WordRedaction(pseudonyms, hosts, addresses);
    }

    HostNames hosts() {
        return hosts;
    }

    String redacted(String text, Unknown unknown) {
        boolean escapes = text.contains("\\\"");
        MailAddresses mail = new MailAddresses(pseudonyms, hosts, addresses, value -> redacted(value, Unknown.PERSONS));
        mail.over(text, escapes);
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            boolean escape = escapes && text.charAt(at) == '\\' && at + 1 < text.length() && "nrt\"\\".indexOf(text.charAt(at + 1)) >= 0;
            Found found = escape ? new Found(at + 2, text.substring(at, at + 2)) : found(text, at, mail, unknown, escapes);
            boolean any = found != null && found.end() > at;
            out.append(any ? found.replacement() : text.substring(at, at + 1));
            at = any ? found.end() : at + 1;
        }
        return out.toString();
    }

    private @Nullable Found found(String text, int at, MailAddresses mail, Unknown unknown, boolean escapes) {
        char c = text.charAt(at);
        if (c <= ' ') {
            return null;
        }
        boolean word = Characters.isWord(c);
        boolean starts = word && (Characters.startsWord(text, at) || Characters.isUnspaced(c) || escapes && afterEscape(text, at));
        Found named = !word || starts ? pseudonyms.index().at(text, at) : null;
        Found formed = formed(text, at, mail, unknown, starts);
        return named != null && (formed == null || named.end() >= formed.end()) ? named : formed;
    }

    /** What is found by its form, or is a plain word. */
    private @Nullable Found formed(String text, int at, MailAddresses mail, Unknown unknown, boolean starts) {
        char c = text.charAt(at);
        Found found = mail.at(at);
        if (found != null || Characters.isWord(c) && !starts) {
            return found;
        }
        found = starts ? urls.at(text, at) : null;
        found = found != null ? found : exchange.at(text, at);
        found = found != null ? found : directory.at(text, at);
        found = found != null ? found : paths.at(text, at);
        found = found != null ? found : Characters.isHex(c) || c == ':' ? v6(text, at) : null;
        found = found != null ? found : phones.at(text, at);
        return found != null || !starts ? found : words.at(text, at, unknown);
    }

    /** Whether a word follows the letter of an escape sequence, as in {@code \nAnna}. */
    private static boolean afterEscape(String text, int at) {
        return at > 1 && text.charAt(at - 2) == '\\' && "nrt".indexOf(text.charAt(at - 1)) >= 0;
    }

    private @Nullable Found v6(String text, int at) {
        if (at > 0 && (Characters.isWord(text.charAt(at - 1)) || text.charAt(at - 1) == ':') && !text.substring(Math.max(0, at - 5), at).equalsIgnoreCase("ipv6:")) {
            return null;
        }
        int end = at;
        while (end < text.length() && end - at < 46 && (Characters.isHex(text.charAt(end)) || text.charAt(end) == ':' || text.charAt(end) == '.')) {
            end++;
        }
        while (end > at && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':' && !text.startsWith("::", end - 2))) {
            end--;
        }
        boolean whole = end == text.length() || !Characters.isWord(text.charAt(end));
        String address = text.substring(at, end);
        return whole && IpAddresses.isV6(address) ? new Found(end, addresses.v6(address)) : null;
    }
}
