package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;

/**
 * Finds the server that refused in the words of a report: {@code host mx.example.org [192.0.2.25]}, {@code host
 * mx.example.org[192.0.2.25] said:}, {@code connect to mx.example.org[192.0.2.25]:25}, {@code while talking to mx.example.org.:},
 * {@code Remote Server at mx.example.org (192.0.2.25) returned}, {@code mx.example.org [192.0.2.25] did not like our RCPT TO:}.
 */
final class RemoteHosts {
    private static final String[] BEFORE = {"server at ", "host: ", "host ", "connect to ", "talking to ", "server for the recipient domain "};

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
        for (String words : BEFORE) {
            int at = Scan.find(line, words, 0);
            if (at >= 0) {
                String host = Scan.word(line, at + words.length(), "[](),;:'<>\"");
                host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
                if (isHost(host)) {
                    return host;
                }
            }
        }
        return null;
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
