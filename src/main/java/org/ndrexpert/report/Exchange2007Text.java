package org.ndrexpert.report;

import org.ndrexpert.observation.Action;

/**
 * Exchange 2007 to Exchange Online: the lines for administrators. The quoted answers are the same in every language; a list of
 * attempts runs from the last, which has the verdict, to the first, which has the cause.
 *
 * <pre>
 * Generating server: ex1.example.net
 * Receiving server: mx.example.org (192.0.2.25)
 *
 * anna@example.org
 * mx.example.org
 * 3/6/2016 8:12:44 AM - Remote Server at mx.example.org (192.0.2.25) returned '550 4.4.7 QUEUE.Expired; message expired'
 * 3/6/2016 8:02:44 AM - Remote Server at mx.example.org (192.0.2.25) returned '441 4.4.1 Error encountered'
 *
 * berta@example.org
 * #550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##rfc822;berta@example.com
 * </pre>
 */
final class Exchange2007Text implements Layout {

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        boolean any = false;
        int blockStart = 0;
        for (int i = 0; i < text.size(); i++) {
            String line = text.line(i);
            if ((line.indexOf('#') >= 0 || line.indexOf('\'') >= 0) && answer(line) >= 0) {
                int end = i;
                while (end < text.size() && answer(text.line(end)) >= 0) {
                    end = answerEnd(text, end);
                }
                any |= block(text, report, blockStart, i, end);
                blockStart = end;
                i = end - 1;
            }
        }
        return any | ExchangeOnlinePage.read(text, report);
    }

    /** Where the answer of a server begins in the line, after its quotation mark or number sign; -1 where none does. */
    static int answer(String line) {
        int start = Scan.skipSpace(line, 0);
        if (start < line.length() && line.charAt(start) == '#' && coded(line, start + 1)) {
            return start + 1;
        }
        int quote = line.indexOf('\'');
        while (quote >= 0) {
            if (quote > start && line.charAt(quote - 1) == ' ' && coded(line, quote + 1)) {
                return quote + 1;
            }
            quote = line.indexOf('\'', quote + 1);
        }
        return -1;
    }

    private static boolean coded(String line, int at) {
        if (!Replies.opensReply(line, at)) {
            return false;
        }
        int next = at + 4;
        return next < line.length() && (Replies.statusAt(line, next) != null || line.charAt(at - 1) == '\'');
    }

    /** One past the last line of an answer, which ends with its closing quotation mark or two number signs. */
    private static int answerEnd(ReportText text, int at) {
        int i = at;
        boolean sharp = text.line(at).charAt(answer(text.line(at)) - 1) == '#';
        while (i < text.size() && i < at + 30 && !text.line(i).isBlank()) {
            String line = text.line(i++);
            if (sharp ? line.contains("##") : line.stripTrailing().endsWith("'")) {
                return i;
            }
            if (i < text.size() && (answer(text.line(i)) >= 0 || Addresses.in(text.line(i)) != null && sharp)) {
                return i;
            }
        }
        return i;
    }

    private static boolean block(ReportText text, ReportDraft report, int start, int at, int end) {
        int named = at - 1;
        while (named >= start && (text.line(named).indexOf('@') < 0 || named < at - 4)) {
            named--;
        }
        String address = named < start ? null : Addresses.in(text.line(named));
        if (address == null) {
            return false;
        }
        RecipientDraft recipient = report.newFromText().finalRecipient(address, text.place(named))
                .action(text.action() == Action.DELAYED ? Action.DELAYED : Action.FAILED, text.place(at));
        for (int i = named + 1; i < at; i++) {
            String host = Scan.word(text.line(i).strip(), 0, "([");
            recipient.remoteMta(RemoteHosts.isHost(host) ? host : null, text.place(i));
        }
        answers(text, recipient, at, end);
        servers(text, report, start, named);
        boolean sharp = text.line(at).charAt(answer(text.line(at)) - 1) == '#';
        report.value(sharp ? "sharp" : "quoted", "yes", text.place(at));
        return true;
    }

    private static void answers(ReportText text, RecipientDraft recipient, int at, int end) {
        String joined = text.joined(at, end, "\n");
        int first = answer(joined);
        int orcpt = joined.indexOf("##");
        if (orcpt >= 0 && joined.charAt(first - 1) == '#') {
            int rfc822 = Scan.find(joined, "rfc822;", orcpt);
            recipient.originalRecipient(rfc822 < 0 ? null : Addresses.in(joined.substring(rfc822)), text.place(at));
            recipient.diagnosticCode(joined.substring(first, orcpt).replace('\n', ' ').strip(), text.place(at));
        } else if (answerEnd(text, at) < end) {
            recipient.diagnosticCode(joined, text.place(at)).tellsWholeStory();
        } else {
            String one = joined.substring(first).replace('\n', ' ');
            recipient.diagnosticCode(one.endsWith("'") ? one.substring(0, one.length() - 1) : one, text.place(at));
        }
        String verdict = joined.substring(first);
        recipient.replyCode(Replies.replyCode(verdict), text.place(at));
        recipient.status(Replies.status(verdict), text.place(at));
        recipient.token(Replies.token(joined), text.place(at));
        RemoteHosts.read(text.line(end - 1), recipient, text.place(end - 1));
    }

    /**
     * Reads {@code Generating server: host} and {@code Receiving server: host (address)} above the recipient, whatever their
     * words.
     */
    private static void servers(ReportText text, ReportDraft report, int start, int named) {
        int below = -1;
        for (int i = named - 1; i >= Math.max(start, named - 8); i--) {
            String line = text.line(i).strip();
            int colon = line.indexOf(": ");
            if (line.isEmpty()) {
                continue;
            }
            String host = colon < 0 ? "" : line.substring(colon + 2).strip();
            if (host.isEmpty() || host.indexOf('@') >= 0 || Scan.word(host, 0, "(").length() < host.length() - 48) {
                break;
            }
            if (below >= 0) {
                receiving(text, report, below);
            }
            below = i;
        }
        if (below >= 0) {
            report.value("generatingServer", host(text.line(below)), text.place(below));
        }
    }

    private static void receiving(ReportText text, ReportDraft report, int at) {
        report.value("receivingServer", host(text.line(at)), text.place(at));
    }

    static String host(String line) {
        return Scan.word(line, Scan.skipSpace(line, line.indexOf(':') + 1), "(");
    }
}
