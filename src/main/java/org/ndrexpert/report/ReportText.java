package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a report: one text part up to where the original message begins in it.
 *
 * @param end line at which the original begins, or the number of lines
 * @param header header of the report
 */
record ReportText(PartText text, int end, Header header) {

    /** Headings under which reports quote the message that came back, in lower case and without what frames them. */
    private static final String[] ORIGINAL = {
        "original message", "this is a copy of the message", "below this line is a copy", "below this line is the original",
        "unsent message follows", "returned message", "the header of the original message", "the headers of the original",
        "message headers follow", "original mail", "enclosed is a copy", "below is a copy of the", "included is a copy of",
        "message header follows", "message contents follow", "undelivered message follows", "message text follows",
        "the original message follows", "a copy of the original message", "copy of message", "original follows"};

    static ReportText of(PartText text, Header header) {
        for (int i = 0; i < text.size(); i++) {
            if (beginsOriginal(text, i)) {
                return new ReportText(text, i, header);
            }
        }
        return new ReportText(text, text.size(), header);
    }

    private static boolean beginsOriginal(PartText text, int at) {
        String line = text.line(at);
        if (line.length() < 8) {
            return false;
        }
        if (Scan.starts(line, "received:") || Scan.starts(line, "return-path:")) {
            return Scan.has(line, " from ") || Scan.has(line, " by ") || line.indexOf('<') > 0;
        }
        String heading = Scan.heading(line);
        for (String mark : ORIGINAL) {
            if (Scan.starts(heading, mark)) {
                return !Scan.starts(heading, "original message details") && !Scan.has(heading, "was received at")
                        && !Scan.has(heading, "as a separate attachment");
            }
        }
        return false;
    }

    int size() {
        return end;
    }

    String line(int index) {
        return text.line(index);
    }

    Place place(int index) {
        return text.place(index);
    }

    /** The first line from {@code from} on that has one of the words; -1 where none has. */
    int lineWith(int from, String... lowerCaseWords) {
        for (int i = from; i < end; i++) {
            if (Scan.hasAny(text.line(i), lowerCaseWords)) {
                return i;
            }
        }
        return -1;
    }

    boolean has(String... lowerCaseWords) {
        return lineWith(0, lowerCaseWords) >= 0;
    }

    /** The lines from {@code from} to before {@code to}, without white space at their ends and without blank ones. */
    String joined(int from, int to, String separator) {
        List<String> kept = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String line = text.line(i).strip();
            if (!line.isEmpty()) {
                kept.add(line);
            }
        }
        return String.join(separator, kept);
    }
}
