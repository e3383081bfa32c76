package org.ndrexpert.redaction;

import java.util.Locale;

import org.ndrexpert.report.Rewording;

/**
 * Redacts the values of fields by what the field is for. Of fields that are not known here nothing is left but their name: what they
 * carry, signatures, routing of a provider, notes of a filter, is about the mail and not about why it came back.
 */
final class FieldRedaction {
    private static final int LONGEST_KEYWORDS = 100;

    private final Pseudonyms pseudonyms;
    private final TextRedaction text;
    private final Subjects subjects;
    private final Parameters parameters;
    private final AddressLists addresses;
    private final TraceFields traces;

    FieldRedaction(Pseudonyms pseudonyms, TextRedaction text, Subjects subjects, Parameters parameters) {
        this.pseudonyms = pseudonyms;
        this.text = text;
        this.subjects = subjects;
        this.parameters = parameters;
        this.addresses = new AddressLists(pseudonyms, text);
        this.traces = new TraceFields(pseudonyms, text);
    }

    AddressLists addresses() {
        return addresses;
    }

    /** Whether a line of a text that begins with this name and a colon is a field whatever the text is. */
    static boolean isKnown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return FieldContent.isNamed(lower) || lower.startsWith("x-") && lower.length() > 4 && lower.indexOf(' ') < 0;
    }

    /** Whether the value of a field may be words that nobody knows here. */
    static boolean mayBeProse(String name) {
        FieldContent content = FieldContent.of(name);
        return content == FieldContent.TEXT || content == FieldContent.PROTOCOL;
    }

    String redacted(Rewording.Where where, String name, String value) {
        if (value.isBlank()) {
            return value;
        }
        return switch (FieldContent.of(name)) {
            case ADDRESSES -> addresses.ofField(name, value);
            case TEXT -> text.redacted(value, Unknown.KEPT);
            case HOST -> traces.host(value);
            case TRACE -> traces.trace(value);
            case PROGRAM -> program(value);
            case PROTOCOL -> protocol(value);
            case SUBJECT -> subjects.redacted(where, value);
            case IDENTIFIER -> identifiers(value);
            case PARAMETERS -> parameters.redacted(value);
            case NOTHING -> nothing(value);
        };
    }

    private static String nothing(String value) {
        int start = 0;
        while (start < value.length() && value.charAt(start) <= ' ') {
            start++;
        }
        return value.substring(0, start) + "redacted";
    }

    /** Keywords, numbers or a date; where there is more, none of it is known to be harmless. */
    private String protocol(String value) {
        return text.redacted(value, value.length() < LONGEST_KEYWORDS ? Unknown.KEPT : Unknown.NAMES);
    }

    /** Numbers with dots are versions here. */
    private String program(String value) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < value.length()) {
            int space = at;
            while (space < value.length() && value.charAt(space) > ' ') {
                space++;
            }
            String word = value.substring(at, space);
            boolean numbers = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9' || "().,;v".indexOf(c) >= 0);
            written.append(numbers ? word : text.redacted(word, Unknown.KEPT));
            at = space;
            if (at < value.length()) {
                written.append(value.charAt(at++));
            }
        }
        return written.toString();
    }

    /** Words between angle brackets, with or without a host after them. */
    private String identifiers(String value) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < value.length()) {
            int end = at;
            while (end < value.length() && value.charAt(end) > ' ' && "<>,\"".indexOf(value.charAt(end)) < 0) {
                end++;
            }
            written.append(end > at ? identifier(value.substring(at, end)) : value.substring(at, ++end));
            at = end;
        }
        return written.toString();
    }

    private String identifier(String word) {
        int at = word.lastIndexOf('@');
        if (at <= 0) {
            return pseudonyms.whole(Kind.IDENTIFIER, word);
        }
        String host = word.substring(at + 1);
        String replacement = pseudonyms.whole(Kind.IDENTIFIER, word.substring(0, at)) + "@"
                + (host.isEmpty() ? "" : text.redacted(host, Unknown.NAMES));
        pseudonyms.text(Kind.IDENTIFIER, word, replacement, true);
        return replacement;
    }
}
