package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/**
 * The words of a report: one text part up to where the original message begins in it. They are lowered once, to be searched
 * often.
 */
final class ReportText {
    private static final int NEAR = 40;

    private final PartText text;
    private final int end;
    private final Header header;
    private final String lowered;
    private final int[] lineStarts;
    private @Nullable Action action;
    private boolean actionRead;

    /** @param end line at which the original begins, or the number of lines */
    ReportText(PartText text, int end, Header header) {
        this.text = text;
        this.end = end;
        this.header = header;
        this.lineStarts = new int[end + 1];
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < end; i++) {
            lines.append(text.line(i)).append('\n');
        }
        String lower = lines.toString().toLowerCase(Locale.ROOT);
        for (int i = 0; i < end; i++) {
            lineStarts[i + 1] = lower.indexOf('\n', lineStarts[i]) + 1;
        }
        this.lowered = lower.replace('\n', ' '); // a sentence goes on in the next line
    }

    PartText text() {
        return text;
    }

    Header header() {
        return header;
    }

    /** What the words say became of the message; absent where they do not. */
    @Nullable Action action() {
        if (!actionRead) {
            action = Wording.action(this);
            actionRead = true;
        }
        return action;
    }

    /** Headings under which reports quote the message that came back, in lower case and without what frames them. */
    private static final String[] ORIGINAL = {
        "original message", "this is a copy of the message", "below this line is a copy", "below this line is the original",
        "unsent message follows", "returned message", "the header of the original message", "the headers of the original", "the headers of the message",
        "message headers follow", "original mail", "enclosed is a copy", "below is a copy of the", "included is a copy of",
        "message header follows", "message contents follow", "undelivered message follows", "message text follows",
        "the original message follows", "a copy of the original message", "copy of message", "original follows"};

    static ReportText of(PartText text, Header header) {
        return of(text, header, 0);
    }

    /** @param from line before which the original does not begin */
    static ReportText of(PartText text, Header header, int from) {
        for (int i = from; i < text.size(); i++) {
            if (beginsOriginal(text, i)) {
                return new ReportText(text, i, header);
            }
        }
        return new ReportText(text, text.size(), header);
    }

    private static boolean beginsOriginal(PartText text, int at) {
        String line = text.line(at);
        if (line.length() < 8 || !mayBegin(line)) {
            return false;
        }
        if (Scan.starts(line, "received:") || Scan.starts(line, "return-path:")) {
            return Scan.has(line, " from ") || Scan.has(line, " by ") || line.indexOf('<') > 0;
        }
        String heading = Scan.heading(line);
        char first = heading.isEmpty() ? ' ' : Character.toLowerCase(heading.charAt(0));
        for (String mark : ORIGINAL) {
            if (mark.charAt(0) == first && Scan.starts(heading, mark)) {
                return !Scan.starts(heading, "original message details") && !Scan.has(heading, "was received at")
                        && !Scan.has(heading, "as a separate attachment");
            }
        }
        return false;
    }

    /** Whether the first letter is one that a heading of the original or a field of its header begins with. */
    private static boolean mayBegin(String line) {
        int at = 0;
        while (at < line.length() && !Scan.letterOrDigit(line.charAt(at))) {
            at++;
        }
        return at < line.length() && "oOtTbBuUrRmMeEiIaAcC".indexOf(line.charAt(at)) >= 0;
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

    /** The line that has a value read from about here: at the place, soon after it, or else before; -1 where none has. */
    int lineOf(String value, Place about) {
        int at = text.indexOf(about);
        for (int i = at; at >= 0 && i < Math.min(end, at + NEAR); i++) {
            if (text.line(i).contains(value)) {
                return i;
            }
        }
        for (int i = Math.min(at, end) - 1; i >= Math.max(0, at - NEAR); i--) {
            if (text.line(i).contains(value)) {
                return i;
            }
        }
        return -1;
    }

    /** The first line from {@code from} on that has one of the words; -1 where none has. */
    int lineWith(int from, String... lowerCaseWords) {
        int first = -1;
        for (String words : lowerCaseWords) {
            int at = lowered.indexOf(words, lineStarts[Math.min(from, end)]);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        int line = first < 0 ? -1 : Arrays.binarySearch(lineStarts, first);
        return first < 0 ? -1 : line >= 0 ? line : -line - 2;
    }

    boolean has(String... lowerCaseWords) {
        for (String words : lowerCaseWords) {
            if (lowered.contains(words)) {
                return true;
            }
        }
        return false;
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
