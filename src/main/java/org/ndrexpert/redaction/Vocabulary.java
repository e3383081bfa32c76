package org.ndrexpert.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The words of reports. A name that is one of them is replaced where it can only be a name, in an address or a field, and left alone
 * in running text: to replace a mailbox {@code user} in {@code 550 User unknown} would take the reason away.
 */
final class Vocabulary {
    private static final Set<String> WORDS = read();

    /** Words by which mail systems call themselves in the display names of their reports. */
    private static final Set<String> SYSTEMS = Set.of("mail", "delivery", "system", "subsystem", "service", "server", "administrator", "postmaster",
            "mailer", "daemon", "microsoft", "outlook", "exchange", "systemadministrator", "administrateur", "administrador", "amministratore",
            "undisclosed", "recipients", "recipient", "unlisted", "not", "specified", "rfc822", "rfc", "x400", "x500", "ex", "smtp", "dns", "utf", "unknown",
            "local", "mailto", "notes", "internet", "the", "of", "at", "on", "du", "del", "de", "ndr", "amazon", "aws", "sns", "web", "services", "notification",
            "notifications", "google", "groups", "mdaemon", "mailbox", "system:", "noreply", "reply", "no", "gmx", "yahoo", "email", "via");

    private Vocabulary() {}

    private static Set<String> read() {
        Set<String> words = new HashSet<>(8192);
        try (InputStream file = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("words.txt"), "words.txt is missing")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    words.addAll(List.of(line.split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Whether the word, in whatever case, occurs in reports of itself. Single letters do. */
    static boolean has(String word) {
        return word.length() < 2 || WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the word may stand in the display name of a mail system. */
    static boolean isSystem(String word) {
        return word.length() < 2 || SYSTEMS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether all the words of a text occur in reports. */
    static boolean hasAll(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = Characters.wordEnd(text, at);
            String word = text.substring(at, end);
            if (end > at && !Characters.isNumber(word) && !has(word)) {
                return false;
            }
            at = Math.max(end, at + 1);
        }
        return true;
    }
}
