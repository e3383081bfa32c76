package org.ndrexpert.redaction;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Identifiers of messages, transactions and tenants: words of letters and digits that no program prints for everybody. Error numbers in
 * hexadecimal, names of standards, articles and algorithms, dates and versions are none.
 */
final class Identifiers {
    private static final int OPAQUE = 40;
    private static final int LONG_NUMBER = 11;
    private static final int LONGEST = 64;

    private static final Set<String> STANDARD = Set.of("base64", "utf8", "utf7", "7bit", "8bit", "8bitmime", "x86", "x64", "win32", "sha1", "sha256", "sha384",
            "sha512", "md5", "aes128", "aes256", "tls1", "tlsv1", "sslv3", "ipv4", "ipv6", "x400", "x500", "office365", "mx1", "mx2", "esmtp8", "smtputf8", "utf16",
            "iso8859", "iso2022", "big5", "gb2312", "gb18030", "koi8", "3des", "rc4", "p256", "p384", "x25519", "pop3", "imap4", "ews2", "v2", "mapi32", "ldap3",
            "o365", "m365", "w3c", "html4", "html5", "xhtml1", "utf-8", "us-ascii", "fydibohf23spdlt", "fydibohf25spdlt", "mime4j", "spf1", "spf2", "dkim1",
            "2ndexchange", "1st", "2nd", "3rd", "4th");

    private final Pseudonyms pseudonyms;

    Identifiers(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** The identifier that begins at {@code at}, the beginning of a word. */
    @Nullable Found at(String text, int at) {
        int run = Characters.runEnd(text, at, "+/_-");
        if (run - at >= OPAQUE && isOpaque(text.substring(at, run))) {
            while (run < text.length() && (Characters.isWord(text.charAt(run)) || "+/=_-".indexOf(text.charAt(run)) >= 0)) {
                run++;
            }
            return new Found(run, pseudonyms.whole(Kind.IDENTIFIER, text.substring(at, run)));
        }
        int end = Math.min(Characters.runEnd(text, at, "-_"), Characters.wordEnd(text, Math.min(text.length(), at + LONGEST)));
        while (end > at && !Characters.isWord(text.charAt(end - 1))) {
            end--;
        }
        String word = text.substring(at, end);
        if (isGuid(word)) {
            return new Found(end, pseudonyms.guid(word));
        }
        return isComposite(word) ? new Found(end, pseudonyms.whole(Kind.IDENTIFIER, word)) : null;
    }

    /** Whether the word is the name of something that everybody has. */
    static boolean isStandard(String word) {
        return STANDARD.contains(word.toLowerCase(Locale.ROOT)) || isReference(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isOpaque(String text) {
        String start = text.substring(0, Math.min(text.length(), 2 * OPAQUE));
        return (Characters.hasDigit(start) || start.chars().anyMatch(c -> "+/=".indexOf(c) >= 0) || text.length() > 2 * OPAQUE)
                && start.indexOf("--") < 0 && start.chars().distinct().count() > 4;
    }

    static boolean isGuid(String word) {
        if (word.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? word.charAt(i) != '-' : !Characters.isHex(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of the pieces between hyphens and underscores is an identifier. */
    private boolean isComposite(String word) {
        if (STANDARD.contains(word.toLowerCase(Locale.ROOT)) || isHexNumber(word) || word.startsWith("MAPI_") || isCipher(word) || isCharset(word)) {
            return false;
        }
        boolean identifier = false;
        int at = 0;
        while (at < word.length()) {
            int end = Math.max(at + 1, Characters.wordEnd(word, at));
            String piece = word.substring(at, end);
            if (pseudonyms.known(piece) != null) {
                return false;
            }
            identifier |= is(piece);
            at = end;
        }
        return identifier;
    }

    /** Whether a word without hyphens is an identifier. */
    private static boolean is(String word) {
        if (Characters.isNumber(word)) {
            return word.length() >= LONG_NUMBER;
        }
        if (word.length() > LONG_NUMBER && word.equals(word.toUpperCase(Locale.ROOT)) && word.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            return !Vocabulary.has(word);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (!Characters.hasDigit(word) || Vocabulary.has(word) || KnownHosts.isCommon(word) || word.length() < 4 || STANDARD.contains(lower) || isHexNumber(word) || isReference(lower)) {
            return false;
        }
        return Characters.hasLetter(word) && !isCounted(lower);
    }

    /** Eight hexadecimal digits, or fewer after {@code 0x}: the number of an error. */
    private static boolean isHexNumber(String word) {
        String digits = word.startsWith("0x") || word.startsWith("0X") ? word.substring(2) : word.length() == 8 ? word : "x";
        return !digits.isEmpty() && digits.length() <= 16 && digits.chars().allMatch(c -> Characters.isHex((char) c));
    }

    /** The number of a standard or of an article: {@code rfc5321}, {@code kb284204}, {@code q288848}. */
    private static boolean isReference(String lower) {
        int digits = 0;
        while (digits < lower.length() && !Characters.isDigit(lower.charAt(digits))) {
            digits++;
        }
        return Set.of("rfc", "kb", "q", "ms", "aes", "sha", "iso", "cp", "utf", "event", "tls", "ssl", "v").contains(lower.substring(0, digits))
                && Characters.isNumber(lower.substring(digits)) && lower.length() - digits <= 7;
    }

    /** A number with its unit, {@code 10mb}, a product with its year, {@code exchange2003}, or part of a time. */
    private static boolean isCounted(String lower) {
        int digits = 0;
        while (digits < lower.length() && Characters.isDigit(lower.charAt(digits))) {
            digits++;
        }
        if (lower.length() == 5 && digits == 2 && lower.charAt(2) == 't' && Characters.isNumber(lower.substring(3))) {
            return true; // the day and the hour of 2016-03-06T08:12:44Z
        }
        boolean unit = digits > 0 && digits < 5 && Set.of("kb", "mb", "gb", "min", "sec", "bit", "bits", "ms", "days", "hrs", "byte", "bytes", "th", "px", "pt")
                .contains(lower.substring(digits));
        int letters = 0;
        while (letters < lower.length() && !Characters.isDigit(lower.charAt(letters))) {
            letters++;
        }
        boolean year = lower.length() - letters == 4 && Vocabulary.has(lower.substring(0, letters)) && "12".indexOf(lower.charAt(letters)) >= 0
                && Characters.isNumber(lower.substring(letters));
        return unit || year;
    }

    /** The name of a cipher, in capitals and with underscores or hyphens: {@code TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}. */
    private static boolean isCipher(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.equals(word) && (upper.contains("AES") || upper.contains("SHA") || upper.startsWith("TLS") || upper.contains("RC4")
                || upper.contains("CHACHA") || upper.contains("DES-") || upper.contains("CAMELLIA"));
    }

    private static boolean isCharset(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith("iso-") || lower.startsWith("windows-") || lower.startsWith("utf-") || lower.startsWith("koi8-") || lower.startsWith("x-")
                && !Characters.hasDigit(word);
    }
}
