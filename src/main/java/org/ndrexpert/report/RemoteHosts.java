package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;

/**
 * Finds the server that refused in the words of a report: {@code host mx.example.org [192.0.2.25]}, {@code host
 * mx.example.org[192.0.2.25] said:}, {@code connect to mx.example.org[192.0.2.25]:25}, {@code while talking to mx.example.org.:},
 * {@code Remote Server at mx.example.org (192.0.2.25) returned}, {@code mx.example.org [192.0.2.25] did not like our RCPT TO:}.
 */
final class RemoteHosts {
    private static final String[] BEFORE = {"server at ", "host: ", "host ", "connect to ", "talking to "};

    private RemoteHosts() {}

    static void read(String line, RecipientDraft recipient, Place place) {
        recipient.remoteMta(in(line), place);
    }

    static @Nullable String in(String line) {
        int open = Scan.find(line, "] did not like ", 0) < 0 ? -1 : line.indexOf(" [");
        String before = open < 0 ? "" : line.substring(line.lastIndexOf(' ', open - 1) + 1, open);
        if (isHost(before)) {
            return before;
        }
        int domain = Scan.find(line, "server for the recipient domain ", 0);
        int by = domain < 0 ? -1 : Scan.find(line, " by ", domain);
        if (by >= 0 && isHost(host(line, by + 4))) {
            return host(line, by + 4);
        }
        for (String words : BEFORE) {
            int at = Scan.find(line, words, 0);
            if (at >= 0) {
                String host = host(line, at + words.length());
                if (isHost(host)) {
                    return host;
                }
            }
        }
        return null;
    }

    private static String host(String line, int from) {
        String host = Scan.word(line, from, "[](),;:'<>\"");
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    static boolean isHost(String word) {
        int dot = word.indexOf('.');
        if (dot <= 0 || word.indexOf('@') >= 0 || word.indexOf('/') >= 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Scan.letterOrDigit(c) && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }
}
