package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
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
    /** Marks that the languages of Exchange put around an answer. */
    private static final String QUOTES = "'\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D\"`";

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        boolean any = false;
        int blockStart = 0;
        for (int i = 0; i < text.size(); i++) {
            String line = text.line(i);
            if (mayAnswer(line) && answer(line) >= 0) {
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

    private static boolean mayAnswer(String line) {
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c == '<' || c >= '2' && c <= '5') && opens(line.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean opens(char c) {
        return c == '#' || c == '\'' || c == '"' || c == '`' || c > 127 && QUOTES.indexOf(c) >= 0;
    }

    /** Where the answer of a server begins in the line, after its quotation mark or number sign; -1 where none does. */
    static int answer(String line) {
        int start = Scan.skipSpace(line, 0);
        int sharp = line.indexOf('#', start);
        boolean afterHost = sharp > start && RemoteHosts.isHost(line.substring(start, sharp).strip());
        if ((sharp == start || afterHost) && coded(line, sharp + 1)) {
            return sharp + 1;
        }
        for (int i = start + 1; i < line.length(); i++) {
            if (QUOTES.indexOf(line.charAt(i)) >= 0 && coded(line, i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean coded(String line, int at) {
        boolean sharp = line.charAt(at - 1) == '#';
        if (sharp && at < line.length() && line.charAt(at) == '<') {
            return relayed(line, at);
        }
        if (at + 3 > line.length() || !Scan.digit(line.charAt(at)) || !Replies.opensQuotedReply(line, at)) {
            return false;
        }
        return !sharp || at + 4 < line.length() && Replies.statusAt(line, at + 4) != null;
    }

    /** Whether this is an answer as Exchange 2003 quotes it: {@code <mx.example.org #5.1.1 smtp;550 ...> #SMTP#}. */
    private static boolean relayed(String line, int at) {
        int mark = line.indexOf(" #", at);
        return mark >= 0 && mark + 2 < line.length() && line.indexOf(' ', at) == mark && Replies.statusAt(line, mark + 2) != null;
    }

    /** One past the last line of an answer, which ends with its closing quotation mark or two number signs. */
    private static int answerEnd(ReportText text, int at) {
        int i = at;
        int begin = answer(text.line(at));
        boolean sharp = text.line(at).charAt(begin - 1) == '#';
        while (i < text.size() && i < at + 30 && !text.line(i).isBlank()) {
            String line = text.line(i);
            if (sharp ? line.contains("##") || line.contains("#SMTP#") : closing(line, i == at ? begin : 0) >= 0) {
                return i + 1;
            }
            i++;
            if (i < text.size() && (answer(text.line(i)) >= 0 || Addresses.in(text.line(i)) != null && sharp)) {
                return i;
            }
        }
        return i;
    }

    /**
     * The quotation mark that closes an answer, with nothing after it or only the words of a language that puts its verb last; -1
     * where there is none.
     */
    private static int closing(String line, int from) {
        for (int i = line.length() - 1; i >= from; i--) {
            char c = line.charAt(i);
            if (QUOTES.indexOf(c) >= 0) {
                return i;
            }
            if (Scan.letterOrDigit(c) || c == ')' || c == ']') {
                return -1;
            }
        }
        return -1;
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
        boolean delayed = text.action() == Action.DELAYED || Scan.has(text.line(at), "4.4.7 message delayed");
        RecipientDraft recipient = report.newFromText().finalRecipient(address, text.place(named))
                .action(delayed ? Action.DELAYED : Action.FAILED, text.place(at));
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
        } else if (joined.charAt(first - 1) == '#') {
            int smtp = joined.charAt(first) == '<' ? Scan.find(joined, "smtp;", first) : -1;
            int close = joined.lastIndexOf('>');
            String said = smtp > 0 && close > smtp ? joined.substring(smtp, close) : joined.substring(first);
            recipient.diagnosticCode(said.replace('\n', ' '), text.place(at));
        } else {
            List<Attempt> attempts = attempts(text, at, end);
            boolean several = attempts.size() > 1;
            String said = several ? joined : reply(joined.replace('\n', ' '), first);
            recipient.attempts(attempts.stream().filter(attempt -> !attempt.time().isEmpty()).toList())
                    .diagnosticCode(said, text.place(at));
            if (several) {
                recipient.tellsWholeStory();
            }
        }
        int sharp = text.line(at).indexOf('#');
        String before = sharp <= 0 ? "" : text.line(at).substring(0, sharp).strip();
        recipient.remoteMta(RemoteHosts.isHost(before) ? before : null, text.place(at));
        String verdict = joined.substring(first);
        recipient.replyCode(Replies.replyCode(verdict), text.place(at));
        recipient.status(Replies.status(verdict), text.place(at));
        recipient.token(Replies.token(joined), text.place(at));
        recipient.remoteMta(server(text.line(end - 1)), text.place(end - 1));
        RemoteHosts.read(text.line(end - 1), recipient, text.place(end - 1));
    }

    /** What stands in quotation marks from {@code from} on. */
    private static String reply(String line, int from) {
        int close = closing(line, from);
        return (close < from ? line.substring(from) : line.substring(from, close)).strip();
    }

    /** The answers one by one; the time of one that has none is empty. */
    private static List<Attempt> attempts(ReportText text, int at, int end) {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = at; i < end; ) {
            int next = Math.min(end, answerEnd(text, i));
            String line = text.joined(i, next, " ");
            int first = answer(line);
            String reply = reply(line, first);
            int dash = line.lastIndexOf(" - ", first);
            String time = dash > 0 && Scan.digit(line.charAt(dash - 1)) || dash > 0 && RecipientNames.endsWithTime(line.substring(0, dash))
                    ? line.substring(0, dash).strip() : "";
            attempts.add(new Attempt(time, server(line), address(line), Replies.replyCode(reply), Replies.status(reply),
                    Replies.socketError(reply), reply, text.place(i)));
            i = next;
        }
        return attempts;
    }

    /**
     * The server of an attempt, in whatever language: the host name before the answer, which may have its address in brackets after
     * it.
     */
    private static @Nullable String server(String line) {
        int quote = answer(line);
        int dash = quote < 0 ? -1 : line.lastIndexOf(" - ", quote);
        String words = quote < 0 ? "" : line.substring(dash < 0 ? 0 : dash + 3, quote - 1);
        for (String word : words.split("[ \u00a0\u3000]+")) {
            String host = word.endsWith(":") || word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
            if (RemoteHosts.isHost(host) && !host.endsWith(".") && !Scan.digit(host.charAt(host.length() - 1))) {
                return host;
            }
        }
        return null;
    }

    /** What stands in brackets before the answer and looks like an address of a host. */
    private static @Nullable String address(String line) {
        int quote = answer(line);
        int open = quote < 0 ? -1 : line.lastIndexOf('(', quote);
        int close = open < 0 ? -1 : line.indexOf(')', open);
        String inner = close < 0 || close > quote ? "" : line.substring(open + 1, close);
        boolean numbers = !inner.isEmpty() && inner.chars().allMatch(c -> c == '.' || c == ':' || Character.digit(c, 16) >= 0);
        return numbers && (inner.indexOf('.') > 0 || inner.indexOf(':') >= 0) ? inner : null;
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
