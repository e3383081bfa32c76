package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;

/**
 * An answer of a server as Exchange 2007 and later quote it for administrators, in whatever language the words around it are: after a
 * number sign, {@code #550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##}, or between quotation marks, {@code 3/6/2016 8:12:44 AM -
 * Remote Server at mx.example.org (192.0.2.25) returned '550 4.4.7 QUEUE.Expired; message expired'}.
 *
 * @param start its first line
 * @param end one past its last line
 * @param words its lines put together
 * @param first where in these the answer begins, after its mark
 */
record ExchangeAnswer(int start, int end, String words, int first) {
    /** Marks that the languages of Exchange put around an answer. */
    private static final String QUOTES = "'\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D\"`";
    private static final int LONGEST = 30;

    /** Whether a text may have an answer: told at a glance, since most have none. */
    static boolean mayBeIn(ReportText text) {
        for (int i = 0; i < text.size(); i++) {
            if (mayOpen(text.line(i))) {
                return true;
            }
        }
        return false;
    }

    /** The answer that begins in line {@code at}, or a line or two below where a time stands there; absent where none does. */
    static @Nullable ExchangeAnswer at(ReportText text, int at) {
        if (at >= text.size()) {
            return null;
        }
        String line = text.line(at);
        int opening = mayOpen(line) && opening(line) >= 0 ? at : isDated(line) ? below(text, at) : -1;
        if (opening < 0) {
            return null;
        }
        int end = end(text, opening);
        String words = text.joined(at, end, " ");
        int first = opening(words);
        return first < 0 ? null : new ExchangeAnswer(at, end, words, first);
    }

    /** What stands before an answer: which one tells Exchange 2007 and 2010 from later releases. */
    enum Mark {
        NUMBER_SIGN,
        QUOTATION_MARK
    }

    Mark mark() {
        return words.charAt(first - 1) == '#' ? Mark.NUMBER_SIGN : Mark.QUOTATION_MARK;
    }

    /** The answer itself, without what marks its end. */
    String reply() {
        if (mark() == Mark.QUOTATION_MARK) {
            int close = closing(words, first);
            return (close < first ? words.substring(first) : words.substring(first, close)).strip();
        }
        int smtp = words.charAt(first) == '<' ? Scan.find(words, "smtp;", first) : -1;
        int bracket = words.lastIndexOf('>');
        if (smtp > 0 && bracket > smtp) {
            return words.substring(smtp, bracket);
        }
        int signs = words.indexOf("##", first);
        return (signs < 0 ? words.substring(first) : words.substring(first, signs)).strip();
    }

    /** The host that stands before the number sign; absent where none does. */
    @Nullable String hostBefore() {
        String before = words.substring(0, first - 1).strip();
        return RemoteHosts.isHost(before) ? before : null;
    }

    /** When it was given, as printed; empty where that is not said. */
    String time() {
        int dash = words.lastIndexOf(" - ", first);
        boolean time = dash > 0 && (Scan.digit(words.charAt(dash - 1)) || RecipientNames.endsWithTime(words.substring(0, dash)));
        return time ? words.substring(0, dash).strip() : "";
    }

    /** The host name before the answer, which may have its address in brackets after it. */
    @Nullable String server() {
        int dash = words.lastIndexOf(" - ", first);
        int at = dash < 0 ? 0 : dash + 3;
        while (at < first - 1) {
            at = Scan.skipSpace(words, at);
            String word = Scan.word(words, at, "\u3000");
            String host = word.endsWith(":") || word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
            if (at < first - 1 && RemoteHosts.isHost(host) && !host.endsWith(".") && !Scan.digit(host.charAt(host.length() - 1))) {
                return host;
            }
            at += word.length() + 1;
        }
        return null;
    }

    Attempt attempt(ReportText text) {
        String reply = reply();
        return new Attempt(time(), server(), address(), Replies.replyCode(reply), Replies.status(reply), Replies.socketError(reply), reply,
                text.place(start));
    }

    /** What stands in brackets before the answer and looks like the address of a host. */
    private @Nullable String address() {
        int open = words.lastIndexOf('(', first);
        int close = open < 0 ? -1 : words.indexOf(')', open);
        String inner = close < 0 || close > first ? "" : words.substring(open + 1, close);
        boolean numbers = !inner.isEmpty() && inner.chars().allMatch(c -> c == '.' || c == ':' || Character.digit(c, 16) >= 0);
        return numbers && (inner.indexOf('.') > 0 || inner.indexOf(':') >= 0) ? inner : null;
    }

    private static boolean isDated(String line) {
        int dash = line.indexOf(" - ");
        return dash > 0 && RecipientNames.endsWithTime(line.substring(0, dash));
    }

    /** The line with the mark, after a line that was broken before it. */
    private static int below(ReportText text, int at) {
        for (int i = at + 1; i < Math.min(text.size(), at + 3) && !text.line(i).isBlank(); i++) {
            if (mayOpen(text.line(i)) && opening(text.line(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a digit stands after a mark. */
    private static boolean mayOpen(String line) {
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c == '<' || c >= '2' && c <= '5') && isMark(line.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return c == '#' || c == '\'' || c == '"' || c == '`' || c > 127 && QUOTES.indexOf(c) >= 0;
    }

    /** Where the answer begins, after its mark; -1 where there is none. */
    private static int opening(String line) {
        int start = Scan.skipSpace(line, 0);
        int sharp = line.indexOf('#', start);
        boolean afterHost = sharp > start && RemoteHosts.isHost(line.substring(start, sharp).strip());
        if ((sharp == start || afterHost) && isCoded(line, sharp + 1)) {
            return sharp + 1;
        }
        for (int i = start + 1; i < line.length(); i++) {
            if (QUOTES.indexOf(line.charAt(i)) >= 0 && isCoded(line, i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isCoded(String line, int at) {
        boolean sharp = line.charAt(at - 1) == '#';
        if (sharp && at < line.length() && line.charAt(at) == '<') {
            return isWrapped(line, at);
        }
        boolean reply = at + 3 <= line.length() && Scan.digit(line.charAt(at)) && Replies.opensQuotedReply(line, at);
        return reply && (!sharp || at + 4 < line.length() && Replies.statusAt(line, at + 4) != null);
    }

    /** Whether this is an answer as Exchange 2003 quotes it: {@code <mx.example.org #5.1.1 smtp;550 ...> #SMTP#}. */
    private static boolean isWrapped(String line, int at) {
        int mark = line.indexOf(" #", at);
        return mark >= 0 && mark + 2 < line.length() && line.indexOf(' ', at) == mark && Replies.statusAt(line, mark + 2) != null;
    }

    /** One past the last line of the answer, which ends with its closing quotation mark or two number signs. */
    private static int end(ReportText text, int at) {
        int i = at;
        int begin = opening(text.line(at));
        boolean sharp = text.line(at).charAt(begin - 1) == '#';
        while (i < text.size() && i < at + LONGEST && !text.line(i).isBlank()) {
            String line = text.line(i);
            if (sharp ? line.contains("##") || line.contains("#SMTP#") : closing(line, i == at ? begin : 0) >= 0) {
                return i + 1;
            }
            i++;
            if (i < text.size() && (opening(text.line(i)) >= 0 || Addresses.in(text.line(i)) != null && sharp)) {
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
}
