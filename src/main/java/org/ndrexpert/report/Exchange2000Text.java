package org.ndrexpert.report;

import org.ndrexpert.observation.Action;

/**
 * Exchange 2000 and 2003. The line in angle brackets is the same in every language: the server that wrote the report, the status
 * code, and the answer of the refusing server if there was one. The recipient may be a display name only.
 *
 * <pre>
 * Your message did not reach some or all of the intended recipients.
 *
 *       Subject:  Minutes
 *       Sent:     06.03.2006 08:12
 *
 * The following recipient(s) could not be reached:
 *
 *       'anna@example.org' on 06.03.2006 08:13
 *             The e-mail account does not exist at the organization this message was sent to.
 *             &lt;ex1.example.net #5.5.0 smtp;550 5.1.1 &lt;anna@example.org&gt;... User unknown&gt;
 * </pre>
 */
final class Exchange2000Text implements Layout {
    private static final int LONGEST_MARK = 30;
    private static final int LONGEST_NAME = 260;

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        boolean any = false;
        int blockStart = 0;
        for (int i = text.has(" #") ? 0 : text.size(); i < text.size(); i++) {
            int open = bracket(text.line(i));
            if (open >= 0) {
                int end = close(text, i, open);
                if (!any) {
                    MessageSummary.read(text, i, report);
                }
                block(text, report, blockStart, i, end);
                any = true;
                blockStart = end;
                i = end - 1;
            }
        }
        return any;
    }

    /** Where {@code <server #5.1.1} opens in the line; -1 where it does not. */
    static int bracket(String line) {
        for (int mark = line.indexOf(" #"); mark > 0; mark = line.indexOf(" #", mark + 2)) {
            boolean coded = mark + 2 < line.length() && Replies.statusAt(line, mark + 2) != null && line.charAt(mark - 1) != '@';
            int open = coded ? openedBy(line, mark) : -1;
            if (open >= 0) {
                return open;
            }
        }
        return -1;
    }

    /** The bracket before the name of a server that ends at {@code mark}; -1 where there is none. */
    private static int openedBy(String line, int mark) {
        int start = mark;
        int least = Math.max(0, mark - LONGEST_NAME);
        while (start > least && line.charAt(start - 1) > ' ' && line.charAt(start - 1) != '<') {
            start--;
        }
        int open = start - 1;
        while (open >= least && line.charAt(open) == ' ') {
            open--;
        }
        boolean named = start < mark && open >= 0 && line.charAt(open) == '<';
        return named && (open == 0 || line.charAt(open - 1) != '#') ? open : -1;
    }

    /** One past the line with the closing bracket; brackets around addresses are within it. */
    private static int close(ReportText text, int at, int open) {
        int depth = 0;
        for (int i = at; i < text.size() && i < at + LONGEST_MARK && !text.line(i).isBlank(); i++) {
            String line = text.line(i);
            for (int c = i == at ? open : 0; c < line.length(); c++) {
                depth += line.charAt(c) == '<' ? 1 : line.charAt(c) == '>' ? -1 : 0;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return at + 1;
    }

    private static void block(ReportText text, ReportDraft report, int start, int at, int end) {
        String joined = text.joined(at, end, " ");
        int open = bracket(joined);
        if (open < 0) {
            return;
        }
        int mark = joined.indexOf(" #", open);
        String status = Replies.statusAt(joined, mark + 2);
        Place place = text.place(at);
        report.format(Format.EXCHANGE_2000_2003);
        report.value("generatingServer", joined.substring(open + 1, mark), place);
        int named = recipientLine(text, start, at);
        RecipientDraft recipient = report.newFromText().action(Action.FAILED, place).status(status, place);
        if (named >= 0) {
            recipient.finalRecipient(RecipientNames.dated(text.line(named)), text.place(named));
        }
        int last = joined.lastIndexOf('>');
        String inner = joined.substring(open + 1, last > mark ? last : joined.length()).strip();
        int smtp = Scan.find(inner, "smtp;", 0);
        if (smtp >= 0) {
            recipient.diagnosticCode(inner.substring(smtp), place);
        } else {
            explain(text, recipient, named < 0 ? at : named + 1, at, inner);
        }
    }

    /** Without an answer of another server, what Exchange says itself is the diagnosis. */
    private static void explain(ReportText text, RecipientDraft recipient, int from, int at, String inner) {
        String explanation = text.joined(from, at, " ");
        recipient.diagnosticCode(explanation.isEmpty() ? inner : explanation + "\n" + inner, text.place(explanation.isEmpty() ? at : from));
    }

    /**
     * The line of the recipient: the next one upwards that ends with a time of day; where none does, one that has an address; where
     * none has, the topmost of those indented less than the explanation. -1 where a heading comes first.
     */
    private static int recipientLine(ReportText text, int start, int at) {
        int indent = Scan.skipSpace(text.line(at), 0);
        int addressed = -1;
        int outdented = -1;
        for (int i = at - 1; i >= start; i--) {
            String line = text.line(i);
            if (line.isBlank()) {
                continue;
            }
            if (line.contains("MSEXCH:") || isHeading(line)) {
                break;
            }
            if (RecipientNames.endsWithTime(line)) {
                return i;
            }
            addressed = addressed < 0 && Addresses.in(line) != null ? i : addressed;
            outdented = Scan.skipSpace(line, 0) < indent ? i : outdented;
        }
        return addressed >= 0 ? addressed : outdented;
    }

    private static boolean isHeading(String line) {
        String words = line.stripTrailing();
        return words.endsWith(":") || words.endsWith("\uFF1A");
    }
}
