package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the text of a part anew. Words of a report are reworded, fields too; what somebody wrote, above a report that he forwards or
 * below the header of the message that came back, is replaced by as many letters.
 */
final class TextRewriting {
    private static final int HEADING_LINES = 12;

    private final Rewording words;
    private final List<String> lines = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private String rest = "";

    private TextRewriting(String text, Rewording words) {
        this.words = words;
        divide(text);
    }

    /** A text with the words of a report in it. */
    static String report(String text, ReportText told, Rewording words) {
        TextRewriting writing = new TextRewriting(text, words);
        writing.told(told);
        return writing.whole();
    }

    /** A text that consists of fields of RFC 3464. */
    static String status(String text, Rewording words) {
        TextRewriting writing = new TextRewriting(text, words);
        int at = 0;
        while (at < writing.lines.size()) {
            at = DeliveryStatusFields.colon(writing.lines.get(at)) == 0 ? writing.asWords(at, at + 1)
                    : writing.field(at, writing.fieldEnd(at, ""), "", Rewording.Where.STATUS);
        }
        return writing.whole();
    }

    /** A text that consists of the header of a message that came back, and what comes after. */
    static String returned(String text, Rewording words) {
        TextRewriting writing = new TextRewriting(text, words);
        writing.hide(writing.header(0), writing.lines.size());
        return writing.whole();
    }

    /** Divides as {@link PartText} does, and keeps the ends of the lines. */
    private void divide(String text) {
        int start = 0;
        for (int i = 0; i < text.length() && lines.size() < Limits.LINES; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                ends.add(text.substring(start + lines.get(lines.size() - 1).length(), i + 1));
                start = i + 1;
            }
        }
        rest = text.substring(start);
        if (lines.size() < Limits.LINES && !rest.isEmpty()) {
            lines.add(rest);
            ends.add("");
            rest = "";
        }
    }

    private void told(ReportText told) {
        PartText seen = told.text();
        int end = Math.min(told.size(), lines.size());
        for (int i = 0; i < end; i++) {
            boolean hidden = seen.line(i).isBlank() && !lines.get(i).isBlank();
            if (!hidden || labelled(lines.get(i))) {
                asWords(i, i + 1);
            } else {
                hide(i, i + 1);
            }
        }
        int read = Math.min(seen.size(), lines.size());
        int fields = DeliveryStatusFields.first(seen, read);
        if (fields >= end) {
            hide(heading(end, seen), fields);
            end = asWords(fields, endOfFields(fields, read));
        }
        hide(end < read ? heading(end, seen) : end, lines.size());
    }

    /** One past the last line that may be a field of RFC 3464 or continue one: an empty line and one that is none come after it. */
    private int endOfFields(int from, int read) {
        int end = from;
        for (int i = from; i < read && i - end < 2; i++) {
            String line = lines.get(i);
            boolean field = DeliveryStatusFields.colon(line) > 0 || !line.isBlank() && line.charAt(0) <= ' ';
            end = field ? i + 1 : end;
        }
        return end;
    }

    /** Whether the line is one of those by which a mail program heads what it forwards. */
    private static boolean labelled(String line) {
        int colon = line.indexOf(':');
        return colon > 1 && colon < 24 || line.startsWith("--") || line.startsWith("__");
    }

    /** Writes what stands above and in the header of a message that begins at line {@code at}; returns where its text begins. */
    private int heading(int at, PartText seen) {
        int i = at;
        int last = Math.min(seen.size(), lines.size());
        while (i < last && i < at + HEADING_LINES && Enclosures.fieldName(seen.line(i)) == 0) {
            boolean framed = i == at || seen.line(i).isBlank() || seen.line(i).strip().startsWith("-");
            i = framed ? asWords(i, i + 1) : hide(i, i + 1);
        }
        return header(i);
    }

    /** Writes the fields from line {@code at} on; returns the first line that belongs to none. */
    private int header(int at) {
        int i = at;
        while (i < lines.size() && Enclosures.fieldName(unmarked(lines.get(i))) > 0) {
            String mark = mark(lines.get(i));
            i = field(i, fieldEnd(i, mark), mark, Rewording.Where.RETURNED);
        }
        return i;
    }

    /** The marks of quotation and the indent before a line. */
    private static String mark(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return line.substring(0, at);
    }

    private static String unmarked(String line) {
        return line.substring(mark(line).length());
    }

    /** One past the lines that continue the field at {@code at}: they begin with white space after its mark. */
    private int fieldEnd(int at, String mark) {
        int end = at + 1;
        while (end < lines.size() && continues(lines.get(end), mark)) {
            end++;
        }
        return end;
    }

    private static boolean continues(String line, String mark) {
        String bare = line.startsWith(mark) ? line.substring(mark.length()) : line;
        return !bare.isBlank() && (bare.charAt(0) == ' ' || bare.charAt(0) == '\t');
    }

    private int field(int from, int to, String mark, Rewording.Where where) {
        flush();
        StringBuilder field = new StringBuilder();
        for (int i = from; i < to; i++) {
            field.append(lines.get(i)).append(i + 1 < to ? ends.get(i) : "");
        }
        int colon = field.indexOf(":", mark.length());
        String name = field.substring(mark.length(), colon).strip();
        out.append(mark).append(words.fieldName(field.substring(mark.length(), colon))).append(':')
                .append(HeaderRewriting.value(words, where, name, field.substring(colon + 1))).append(ends.get(to - 1));
        return to;
    }

    private int asWords(int from, int to) {
        for (int i = from; i < to; i++) {
            run.append(lines.get(i)).append(ends.get(i));
        }
        return to;
    }

    private int hide(int from, int to) {
        flush();
        for (int i = from; i < to; i++) {
            out.append(Placeholder.of(lines.get(i))).append(ends.get(i));
        }
        return to;
    }

    private void flush() {
        if (run.length() > 0) {
            out.append(words.words(run.toString()));
            run.setLength(0);
        }
    }

    private String whole() {
        flush();
        return out.append(Placeholder.of(rest.replace('\n', ' ').replace('\r', ' '))).toString();
    }
}
