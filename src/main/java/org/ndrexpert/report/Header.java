package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The fields of one header in their order; bodies are unfolded and not decoded. */
final class Header {
    private final String part;
    private final List<Field> fields = new ArrayList<>();
    private int length;
    private @Nullable String subject;

    /** @param part the name that places in this header carry, such as {@code header} or {@code 3.header} */
    Header(String part) {
        this.part = part;
    }

    /**
     * @param line line on which the field begins, counted from 1
     * @param cut whether its body was longer than is kept
     */
    record Field(String name, String body, int line, boolean cut) {}

    /** Keeps a field; returns whether its body was longer than is kept. */
    boolean add(String name, String body, int line) {
        int room = Math.max(0, Limits.HEADER_LENGTH - length);
        int kept = Math.min(body.length(), Math.min(Limits.FIELD_LENGTH, room));
        boolean cut = kept < body.length();
        fields.add(new Field(name, cut ? body.substring(0, kept) : body, line, cut));
        length += kept + name.length();
        return cut;
    }

    /** Whether no more of it is kept. */
    boolean isFull() {
        return fields.size() >= Limits.HEADER_FIELDS || length >= Limits.HEADER_LENGTH;
    }

    List<Field> fields() {
        return fields;
    }

    int size() {
        return fields.size();
    }

    Place place(Field field) {
        return new Place(part, field.line());
    }

    @Nullable Field field(String name) {
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return field;
            }
        }
        return null;
    }

    /** The subject, decoded; empty where there is none. */
    String subject() {
        String known = subject;
        if (known == null) {
            known = EncodedWords.decode(value("Subject"));
            subject = known;
        }
        return known;
    }

    boolean has(String name) {
        return field(name) != null;
    }

    /** The body of the first field of that name, without white space around it; empty where there is none. */
    String value(String name) {
        Field field = field(name);
        return field == null ? "" : field.body().strip();
    }

    /** The value of a parameter such as {@code charset} in {@code text/plain; charset="x"}; empty where it is not given. */
    String parameter(String name, String parameter) {
        String body = value(name);
        int at = body.indexOf(';');
        while (at >= 0) {
            int start = Scan.skipSpace(body, at + 1);
            int end = start + parameter.length();
            int equals = Scan.skipSpace(body, end);
            if (body.regionMatches(true, start, parameter, 0, parameter.length()) && equals < body.length()
                    && body.charAt(equals) == '=') {
                return unquoted(body, Scan.skipSpace(body, equals + 1));
            }
            at = body.indexOf(';', start);
        }
        return "";
    }

    private static String unquoted(String body, int start) {
        if (start < body.length() && body.charAt(start) == '"') {
            int close = body.indexOf('"', start + 1);
            return close < 0 ? body.substring(start + 1) : body.substring(start + 1, close);
        }
        int end = start;
        while (end < body.length() && body.charAt(end) > ' ' && body.charAt(end) != ';') {
            end++;
        }
        return body.substring(start, end);
    }
}
