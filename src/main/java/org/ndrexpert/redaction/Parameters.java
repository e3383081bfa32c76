package org.ndrexpert.redaction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;


/** The parameters of {@code Content-Type} and {@code Content-Disposition}, RFC 2045 and 2231: names of files, and boundaries. */
final class Parameters {
    private static final int LONGEST_EXTENSION = 5;

    private final Pseudonyms pseudonyms;
    private final TextRedaction text;
    private final Map<String, String> boundaries = new HashMap<>();

    Parameters(Pseudonyms pseudonyms, TextRedaction text) {
        this.pseudonyms = pseudonyms;
        this.text = text;
    }

    /** Begins with another message, or the same again with more known. */
    void restart() {
        boundaries.clear();
    }

    String redacted(String value) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < value.length()) {
            int equals = value.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            int start = equals + 1;
            while (start < value.length() && value.charAt(start) <= ' ') {
                start++;
            }
            boolean quoted = start < value.length() && value.charAt(start) == '"';
            int end = quoted ? value.indexOf('"', start + 1) : end(value, start);
            end = end < 0 ? value.length() : end;
            int from = quoted ? start + 1 : start;
            written.append(value, at, Math.min(from, end)).append(parameter(name(value, equals), value.substring(Math.min(from, end), end)));
            at = end;
        }
        return written.append(value, at, value.length()).toString();
    }

    private static int end(String value, int from) {
        int end = from;
        while (end < value.length() && value.charAt(end) > ' ' && value.charAt(end) != ';') {
            end++;
        }
        return end;
    }

    private static String name(String value, int equals) {
        int end = equals;
        while (end > 0 && value.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && value.charAt(start - 1) > ' ' && value.charAt(start - 1) != ';') {
            start--;
        }
        return value.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private String parameter(String name, String value) {
        if (name.startsWith("name") || name.startsWith("filename")) {
            return fileName(name, value);
        }
        return switch (name) {
            case "boundary" -> boundary(value);
            case "charset", "report-type", "format", "delsp", "reply-type", "type", "differences", "protocol", "micalg", "method", "size" -> value;
            default -> text.redacted(value, Unknown.NAMES);
        };
    }

    /** The type stays that the end of the name tells. */
    private String fileName(String parameter, String value) {
        int dot = value.lastIndexOf('.');
        boolean typed = dot >= 0 && value.length() - dot <= LONGEST_EXTENSION;
        String stem = typed ? value.substring(0, dot) : value;
        if (stem.isEmpty() || stem.equalsIgnoreCase("winmail") || stem.equalsIgnoreCase("smime")) {
            return value;
        }
        String charset = parameter.endsWith("*") && stem.indexOf("''") > 0 ? stem.substring(0, stem.indexOf("''") + 2) : "";
        return charset + pseudonyms.whole(Kind.FILE, stem) + (typed ? value.substring(dot) : "");
    }

    /** Names of hosts and queues in a boundary are replaced; marks of the program that made it stay. */
    String boundary(String boundary) {
        return boundaries.computeIfAbsent(boundary, original -> {
            String replacement = reworded(original).replace(" ", "");
            boolean taken = replacement.isEmpty() || boundaries.containsValue(replacement) || replacement.length() > 70;
            return taken ? "boundary" + (boundaries.size() + 1) : replacement;
        });
    }

    private String reworded(String boundary) {
        boolean numbered = boundary.length() > 5 && boundary.charAt(0) == '_' && boundary.charAt(4) == '_' && Characters.isNumber(boundary.substring(1, 4));
        int service = boundary.indexOf("DSN=_");
        int kept = numbered ? 5 : service >= 0 ? service + 5 : 0;
        if (kept > 0) {
            return boundary.substring(0, kept) + pseudonyms.whole(Kind.IDENTIFIER, boundary.substring(kept)) + (numbered ? "_" : "");
        }
        return text.redacted(boundary, isPlain(boundary) ? Unknown.KEPT : Unknown.NAMES);
    }

    /** Whether nothing but marks, hexadecimal digits and common words is in it. */
    private static boolean isPlain(String boundary) {
        int at = 0;
        while (at < boundary.length()) {
            int end = Math.max(at + 1, Characters.wordEnd(boundary, at));
            String word = boundary.substring(at, end);
            if (Characters.isWord(word.charAt(0)) && !word.chars().allMatch(c -> Characters.isHex((char) c)) && !Vocabulary.has(word)
                    && !word.equals("NextPart")) {
                return false;
            }
            at = end;
        }
        return !Identifiers.isGuid(boundary);
    }
}
