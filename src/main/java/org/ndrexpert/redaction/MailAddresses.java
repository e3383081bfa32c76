package org.ndrexpert.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.report.Addresses;

/**
 * Mail addresses. Mailboxes that stand for a role (RFC 2142) keep their name, and so do those of mail systems; the local part of all
 * others becomes one word. Within an address that encapsulates one of another kind, {@code IMCEAEX-_O=CONTOSO_OU=...}, that one is
 * replaced.
 */
final class MailAddresses {
    private static final Set<String> ROLES = Set.of("postmaster", "mailer-daemon", "mailer_daemon", "mail-daemon", "abuse", "root", "hostmaster", "webmaster",
            "administrator", "admin", "daemon", "nobody", "noreply", "no-reply", "donotreply", "do-not-reply", "info", "support", "sales", "marketing",
            "security", "noc", "usenet", "news", "www", "uucp", "ftp", "double-bounce", "bounce", "bounces", "undisclosed-recipients", "complaints",
            "mdaemon", "system", "mail", "bounces+", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e");

    private final Pseudonyms pseudonyms;
    private final HostNames hosts;
    private final IpAddresses addresses;
    private final UnaryOperator<String> within;
    private Addresses.@Nullable Found next;
    private String text = "";
    private boolean escapes;

    /** @param within redacts a name of another kind that an address encapsulates */
    MailAddresses(Pseudonyms pseudonyms, HostNames hosts, IpAddresses addresses, UnaryOperator<String> within) {
        this.pseudonyms = pseudonyms;
        this.hosts = hosts;
        this.addresses = addresses;
        this.within = within;
    }

    /**
     * Begins with another text.
     *
     * @param escapes whether it has escape sequences as in JSON
     */
    void over(String text, boolean escapes) {
        this.text = text;
        this.escapes = escapes;
        next = Addresses.first(text, 0);
    }

    /** The address that begins at {@code at}; asked for in rising order. */
    @Nullable Found at(int at) {
        if (next != null && start(next) < at) {
            next = Addresses.first(text, at);
        }
        if (next == null || start(next) != at) {
            return null;
        }
        return new Found(next.end(), replaced(text.substring(at, next.end())));
    }

    /** Where an address begins that follows the escape sequence of a line end in JSON. */
    private int start(Addresses.Found found) {
        boolean escaped = escapes && found.start() > 0 && text.charAt(found.start() - 1) == '\\' && "nrt".indexOf(text.charAt(found.start())) >= 0;
        return escaped && text.charAt(found.start() + 1) != '@' ? found.start() + 1 : found.start();
    }

    String replaced(String address) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, at);
        String domain = address.substring(at + 1);
        boolean role = ROLES.contains(local.toLowerCase(Locale.ROOT));
        String host = domain.startsWith("[") ? literal(domain) : role ? hosts.replaced(domain) : hosts.ofMailbox(domain);
        String replacement = (role ? local : local(local)) + "@" + host;
        pseudonyms.list(Kind.MAILBOX, address, replacement, true);
        return replacement;
    }

    private String literal(String domain) {
        String inner = domain.substring(1, Math.max(1, domain.length() - 1));
        String plain = inner.regionMatches(true, 0, "IPv6:", 0, 5) ? inner.substring(5) : inner;
        String replacement = IpAddresses.isV4(plain) ? addresses.v4(plain) : IpAddresses.isV6(plain) ? addresses.v6(plain) : "";
        return replacement.isEmpty() ? "[" + pseudonyms.whole(Kind.HOST, domain) + "]" : domain.replace(plain, replacement);
    }

    private String local(String local) {
        int dash = local.indexOf('-');
        if (local.regionMatches(true, 0, "IMCEA", 0, 5) && dash > 0) {
            return local.substring(0, dash + 1) + encapsulated(within.apply(decapsulated(local.substring(dash + 1))));
        }
        int equals = local.lastIndexOf('=');
        if (equals > 0 && isKeyword(local.substring(0, equals))) {
            return local.substring(0, equals + 1) + local(local.substring(equals + 1));
        }
        boolean quoted = local.length() > 2 && local.charAt(0) == '"' && local.endsWith("\"");
        String name = quoted ? local.substring(1, local.length() - 1) : local;
        if (name.isEmpty()) {
            return local;
        }
        String replacement = isIdentifier(name) ? pseudonyms.whole(Kind.IDENTIFIER, name) : pseudonyms.word(Kind.MAILBOX, name);
        return quoted ? "\"" + replacement + "\"" : replacement;
    }

    /** Whether this is the word before an equals sign in a command or a log, and no name. */
    private static boolean isKeyword(String text) {
        return Characters.runEnd(text, 0, ".-_") == text.length() && Vocabulary.hasAll(text);
    }

    /** Whether a local part was made by a program, as in a Message-ID: long, and with many digits. */
    static boolean isIdentifier(String local) {
        long digits = local.chars().filter(c -> c >= '0' && c <= '9').count();
        return local.length() >= 14 && digits * 3 >= local.length();
    }

    /** Undoes the encoding of encapsulated addresses: an underscore for a slash, {@code +20} for a space. */
    private static String decapsulated(String encoded) {
        StringBuilder plain = new StringBuilder(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            boolean code = c == '+' && i + 2 < encoded.length() && Characters.isHex(encoded.charAt(i + 1)) && Characters.isHex(encoded.charAt(i + 2));
            plain.append(code ? (char) Integer.parseInt(encoded, i + 1, i + 3, 16) : c == '_' ? '/' : c);
            i += code ? 2 : 0;
        }
        return plain.toString();
    }

    private static String encapsulated(String plain) {
        StringBuilder encoded = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean itself = c < 128 && Characters.isWord(c) || c == '-' || c == '.' || c == '=';
            encoded.append(itself ? String.valueOf(c) : c == '/' ? "_" : String.format("+%02X", (int) c & 0xFF));
        }
        return encoded.toString();
    }
}
