package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;
import org.ndrexpert.observation.X400NonDelivery;

/**
 * Exchange 4.0 to 5.5, reports of the Internet Mail Connector ({@code IMC}), the Internet Mail Service ({@code IMS}), the message
 * transfer agent and the information store. The last line of each recipient is the same in every language. Exchange 2000 and 2003
 * write such a line too for what the store refuses, with a domain in place of the site: {@code
 * MSEXCH:MSExchangeIS:/DC=example/DC=contoso:EX1}.
 *
 * <pre>
 * Your message
 *
 *   To:      anna@example.org
 *   Subject: Minutes
 *   Sent:    Mon, 6 Mar 2000 08:12:44 +0100
 *
 * did not reach the following recipient(s):
 *
 * anna@example.org on Mon, 6 Mar 2000 08:13:02 +0100
 *     The recipient name is not recognized
 *         The MTS-ID of the original message is: c=de;a= ;p=Contoso;l=EX1-000306071244Z-17
 *     MSEXCH:IMS:Contoso:BERLIN:EX1 0 (000C05A6) Unknown Recipient
 * </pre>
 */
final class ExchangeInternetMailText implements Layout {
    private static final String MARK = "MSEXCH:";

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int blockStart = 0;
        int at = text.has("msexch:") ? anchor(text, 0) : -1;
        boolean any = at >= 0;
        if (any) {
            MessageSummary.read(text, at, report);
        }
        while (at >= 0 && !report.isFull()) {
            int end = at + 1;
            while (end < text.size() && continues(text, end)) {
                end++;
            }
            block(text, report, blockStart, at, end);
            blockStart = end;
            at = anchor(text, end);
        }
        return any;
    }

    private static int anchor(ReportText text, int from) {
        for (int i = from; i < text.size(); i++) {
            if (isMarked(text.line(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the mark opens the line, be it in brackets as in the first release, and a component of Exchange follows it. */
    private static boolean isMarked(String line) {
        int start = Scan.skipSpace(line, 0);
        int at = line.startsWith("[", start) ? start + 1 : start;
        return line.startsWith("MSEXCH:IM", at) || line.startsWith("MSEXCH:MSExchange", at);
    }

    /** Whether the text after the code goes on in this line, as it does where a gateway has wrapped it. */
    private static boolean continues(ReportText text, int at) {
        String line = text.line(at);
        return !line.isBlank() && !line.contains(MARK) && (line.indexOf('@') < 0 || line.charAt(0) == '<' && !(at + 1 < text.size() && text.line(at + 1).contains(MARK))) && !Scan.has(line, " on ")
                && !line.startsWith("--") && text.line(at - 1).length() > 40 && Scan.skipSpace(line, 0) == 0;
    }

    private void block(ReportText text, ReportDraft report, int start, int at, int end) {
        int named = recipientLine(text, start, at);
        RecipientDraft recipient = report.newFromText();
        if (named >= start) {
            recipient.finalRecipient(RecipientNames.dated(text.line(named)), text.place(named));
            recipient.action(Action.FAILED, text.place(named));
        } else {
            recipient.action(Action.FAILED, text.place(at));
        }
        int explained = Math.max(start, named + 1);
        int mts = mtsLine(text, explained, at);
        String explanation = text.joined(explained, mts < 0 ? at : mts, " ");
        String mark = text.joined(at, end, " ");
        component(mark, text.place(at), recipient, report);
        recipient.diagnosticCode(explanation.isEmpty() ? mark : explanation + "\n" + mark,
                text.place(explanation.isEmpty() ? at : explained));
        nonDelivery(text, report, recipient, explanation, explained, mts, at);
    }

    private static void nonDelivery(ReportText text, ReportDraft report, RecipientDraft recipient, String explanation,
            int explained, int mts, int at) {
        String mtsId = mts < 0 ? null : mtsId(text, mts, at);
        X400NonDelivery said = X400Words.read(recipient.finalRecipient(), explanation, mtsId);
        if (said != null && !report.isFull()) {
            recipient.reason(said.reason(), text.place(explained)).diagnostic(said.diagnostic(), text.place(explained));
            report.nonDelivery(said, text.place(said.diagnostic() == null && mts >= 0 ? mts : explained));
        }
    }

    /** The line that names the recipient, going back from the mark: it is not indented and has an address or a date. */
    private static int recipientLine(ReportText text, int start, int at) {
        int unindented = -1;
        for (int i = at - 1; i >= start; i--) {
            String line = text.line(i);
            if (line.isBlank() || line.startsWith(";") || Scan.has(line, "mts-id")) {
                continue;
            }
            if (Exchange2000Text.bracket(line) >= 0) {
                break;
            }
            if (RecipientNames.endsWithTime(line) && Scan.digit(line.charAt(0)) && i > start && !text.line(i - 1).isBlank()) {
                return i - 1; // the time was broken off
            }
            if (RecipientNames.endsWithTime(line) || line.indexOf('@') > 0 && !Scan.starts(line.strip(), "to:")) {
                return i;
            }
            boolean wrapped = i > start && Scan.has(text.line(i - 1), "mts-id");
            if (unindented < 0 && !wrapped && line.charAt(0) > ' ' && !line.strip().endsWith(":")) {
                unindented = i;
            }
            if (Scan.starts(line.strip(), "sent:")) {
                break;
            }
        }
        return unindented;
    }

    private static int mtsLine(ReportText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Scan.has(text.line(i), "mts-id")) {
                return i;
            }
        }
        return -1;
    }

    /** The identifier after the colon, put together again where it was wrapped. */
    private static String mtsId(ReportText text, int mts, int at) {
        String line = text.line(mts);
        int colon = line.indexOf(':', Scan.find(line, "mts-id", 0));
        StringBuilder id = new StringBuilder(colon < 0 ? "" : line.substring(colon + 1).stripLeading());
        for (int i = mts + 1; i < at && !text.line(i).isBlank(); i++) {
            String next = text.line(i).strip();
            if (id.length() > 0 && !next.startsWith(";") && id.charAt(id.length() - 1) != ';') {
                id.append(' ');
            }
            id.append(next);
        }
        return id.toString().strip();
    }

    /** Reads {@code MSEXCH:IMS:organization:site:server n (code) text}; the agent and the store leave out the organization. */
    private static void component(String mark, Place place, RecipientDraft recipient, ReportDraft report) {
        int start = mark.indexOf(MARK) + MARK.length();
        int componentEnd = mark.indexOf(':', start);
        if (componentEnd < 0) {
            return;
        }
        String component = mark.substring(start, componentEnd);
        int codeStart = mark.indexOf('(', componentEnd);
        boolean coded = codeStart > 0 && Scan.hex(mark, codeStart + 1, 8) && mark.startsWith(")", codeStart + 9);
        String names = mark.substring(componentEnd + 1, coded ? codeStart : mark.length()).strip();
        int lastColon = lastNameColon(names);
        report.value("generatingServer", Scan.word(names, lastColon + 1, "]"), place);
        boolean activeDirectory = names.startsWith("/DC=");
        report.value("site", activeDirectory || lastColon < 0 ? null : names.substring(names.lastIndexOf(':', lastColon - 1) + 1, lastColon), place);
        if (coded) {
            recipient.imsCode(mark.substring(codeStart + 1, codeStart + 9), place);
        }
        Format internetMail = component.equals("IMC") ? Format.EXCHANGE_4_0 : Format.EXCHANGE_5_5;
        report.format(activeDirectory ? Format.EXCHANGE_2000_2003 : internetMail);
    }

    /** Where the names end: at most three of them are separated by colons, what follows is text. */
    private static int lastNameColon(String names) {
        int first = names.indexOf(':');
        int second = first < 0 ? -1 : names.indexOf(':', first + 1);
        boolean joined = second > 0 && names.substring(first + 1, second).indexOf(' ') < 0;
        return joined ? second : first;
    }
}
