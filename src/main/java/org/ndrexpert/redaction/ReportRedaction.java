package org.ndrexpert.redaction;

import org.ndrexpert.report.Rewording;

/** Redacts the pieces of a message as the report room hands them over. */
final class ReportRedaction implements Rewording {
    private final TextRedaction text;
    private final FieldRedaction fields;
    private final Parameters parameters;
    private final PersonsInText persons;
    private final Subjects subjects;

    ReportRedaction(TextRedaction text, FieldRedaction fields, Subjects subjects, Parameters parameters) {
        this.text = text;
        this.fields = fields;
        this.parameters = parameters;
        this.subjects = subjects;
        this.persons = new PersonsInText(fields.addresses());
    }

    /** Lines that are fields are taken for such, with the lines below that are indented further. */
    @Override
    public String words(String text) {
        return text.indexOf('{') < 0 ? lines(text) : JsonSubjects.replaced(text, subjects::returned, this::lines);
    }

    private String lines(String words) {
        persons.learn(words);
        StringBuilder out = new StringBuilder();
        int done = 0;
        int at = 0;
        while (at < words.length()) {
            int end = lineEnd(words, at);
            int name = nameStart(words, at, end);
            int colon = colon(words, name, end);
            if (colon > 0) {
                int last = end;
                while (last < words.length() && isIndented(words, last, name - at)) {
                    last = lineEnd(words, last);
                }
                out.append(text.redacted(words.substring(done, colon + 1), Unknown.KEPT));
                int content = contentEnd(words, colon + 1, last);
                String value = words.substring(colon + 1, content);
                out.append(isProse(value) ? text.redacted(value, Unknown.KEPT) : fields.redacted(Where.RETURNED, label(words.substring(name, colon)), value));
                done = content;
                end = last;
            }
            at = end;
        }
        return out.append(text.redacted(words.substring(done), Unknown.KEPT)).toString();
    }

    private static String label(String name) {
        return name.replace("*", "").strip();
    }

    /** Whether there are sentences in the place of a value, as in {@code From: <anna@example.org> RCPT: ... failed after I sent the message}. */
    private static boolean isProse(String value) {
        int words = 0;
        for (String word : value.split(" ")) {
            words += word.length() > 1 && Character.isLowerCase(word.charAt(0)) && Vocabulary.has(word) ? 1 : 0;
        }
        return words > 3 && value.indexOf('@') > 0 && value.indexOf('@') == value.lastIndexOf('@') || value.contains(" RCPT: ");
    }

    private static int lineEnd(String text, int at) {
        int feed = text.indexOf('\n', at);
        return feed < 0 ? text.length() : feed + 1;
    }

    private static int contentEnd(String text, int from, int to) {
        int end = to;
        while (end > from && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** Where a name may begin after white space and marks of quotation or of a list. */
    private static int nameStart(String text, int at, int end) {
        int start = at;
        while (start < end && " \t>|*".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    /** Where the colon is after the name of a field; -1 where there is none. */
    private static int colon(String text, int start, int end) {
        int colon = start;
        while (colon < end && colon - start < 60 && text.charAt(colon) != ':' && text.charAt(colon) != '\uFF1A') {
            colon++;
        }
        boolean there = colon > start && colon < end && (text.charAt(colon) == ':' || text.charAt(colon) == '\uFF1A');
        return there && FieldRedaction.isKnown(text.substring(start, colon).replace("*", "").strip()) ? colon : -1;
    }

    private static boolean isIndented(String text, int at, int indent) {
        int start = at;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        boolean blank = start == text.length() || text.charAt(start) == '\n' || text.charAt(start) == '\r';
        return !blank && start - at > indent;
    }

    @Override
    public String page(String html) {
        return new PageRedaction(html, this::words, tag -> text.redacted(tag, Unknown.KEPT)).redacted();
    }

    @Override
    public String fieldName(String name) {
        return FieldContent.isNamed(name) ? name : text.redacted(name, Unknown.KEPT);
    }

    @Override
    public String field(Where where, String name, String value) {
        return fields.redacted(where, name, value);
    }

    @Override
    public String boundary(String boundary) {
        return parameters.boundary(boundary);
    }
}
