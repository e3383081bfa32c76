package org.ndrexpert.redaction;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Finds subjects in JSON, as Amazon SES quotes them in its notifications: {@code "subject": "Minutes"} and {@code {"name": "Subject",
 * "value": "Minutes"}}, also where the document is a string in another and its quotation marks are escaped.
 */
final class JsonSubjects {
    private static final String KEY = "subject";

    private JsonSubjects() {}

    /**
     * @param subjects gives what becomes of a subject
     * @param others gives what becomes of the text around them
     */
    static String replaced(String text, UnaryOperator<String> subjects, UnaryOperator<String> others) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length() || lower.indexOf("\"" + KEY) < 0) {
            return others.apply(text);
        }
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int at = lower.indexOf(KEY); at >= 0; at = lower.indexOf(KEY, Math.max(done, at + 1))) {
            String mark = lower.startsWith("\\\"", at + KEY.length()) ? "\\\"" : "\"";
            int start = at >= mark.length() && lower.startsWith(mark, at - mark.length()) && lower.startsWith(mark, at + KEY.length())
                    ? value(lower, at + KEY.length() + mark.length(), mark) : -1;
            int end = start < 0 ? -1 : end(text, start, mark);
            if (end > start) {
                out.append(others.apply(text.substring(done, start))).append(subjects.apply(text.substring(start, end)));
                done = end;
            }
        }
        return out.append(others.apply(text.substring(done))).toString();
    }

    /** Where the value of a key begins, or of the entry that has the key for a name; -1 where there is none. */
    private static int value(String text, int from, String mark) {
        int at = afterSpace(text, from);
        String entry = mark + "value" + mark;
        if (text.startsWith(",", at) && text.startsWith(entry, afterSpace(text, at + 1))) {
            at = afterSpace(text, afterSpace(text, at + 1) + entry.length());
        }
        int start = text.startsWith(":", at) ? afterSpace(text, at + 1) : -1;
        return start >= 0 && text.startsWith(mark, start) ? start + mark.length() : -1;
    }

    private static int end(String text, int from, String mark) {
        int end = text.indexOf(mark, from);
        while (mark.length() == 1 && end > from && text.charAt(end - 1) == '\\') {
            end = text.indexOf(mark, end + 1);
        }
        return end;
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
