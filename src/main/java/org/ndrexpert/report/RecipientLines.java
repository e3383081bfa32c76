package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/**
 * Reads reports that give each recipient a line and the reason after it, which most mail servers do:
 *
 * <pre>
 * &lt;anna@example.org&gt;: host mx.example.org[192.0.2.25] said: 550 5.1.1 User
 *     unknown (in reply to RCPT TO command)
 *
 *   anna@example.org
 *     SMTP error from remote mail server after RCPT TO:&lt;anna@example.org&gt;:
 *     host mx.example.org [192.0.2.25]: 550 5.1.1 User unknown
 * </pre>
 */
final class RecipientLines {
    private static final int REASON_LINES = 40;

    private final ReportText text;
    private final ReportDraft report;
    private final @Nullable Action action;
    private final List<RecipientDraft> waiting = new ArrayList<>();

    RecipientLines(ReportText text, ReportDraft report) {
        this(text, report, text.action());
    }

    /** @param action what became of the message; absent where the text as a whole does not tell */
    RecipientLines(ReportText text, ReportDraft report, @Nullable Action action) {
        this.text = text;
        this.report = report;
        this.action = action;
    }

    /** Reads from line {@code from} on; returns whether a recipient was found. */
    boolean read(int from) {
        boolean any = false;
        int at = from;
        while (at < text.size() && !report.isFull() && !(any && endsReport(text.line(at)))) {
            Addresses.Found found = recipient(text.line(at));
            if (found == null) {
                at++;
            } else {
                any = true;
                at = block(at, found);
            }
        }
        return any;
    }

    /** The address that opens a line and is all of it, or is followed by a colon or a bracket. */
    static Addresses.@Nullable Found recipient(String line) {
        if (line.indexOf('@') < 0) {
            return null;
        }
        int start = 0;
        while (start < line.length() && " \t*<\"'->(|".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        Addresses.Found found = Addresses.first(line, start > 0 && line.charAt(start - 1) == '"' ? start - 1 : start);
        if (found == null || found.start() > start) {
            return null;
        }
        int after = found.end();
        while (after < line.length() && ">\"')".indexOf(line.charAt(after)) >= 0) {
            after++;
        }
        boolean dated = line.startsWith("<<<", Scan.skipSpace(line, 0)) || line.startsWith("(", Scan.skipSpace(line, 0));
        return !dated && ends(line, after, found.address()) ? found : null;
    }

    private static boolean ends(String line, int after, String address) {
        int rest = Scan.skipSpace(line, after);
        if (rest == line.length() || line.charAt(rest) == ':') {
            return true;
        }
        boolean apart = rest > after;
        char c = line.charAt(rest);
        return apart && (c == '[' || c == '(' || c == '-' && line.startsWith("- ", rest)) || line.startsWith("...", rest)
                || c == '<' && (line.startsWith(address, rest + 1) || line.startsWith("mailto:", rest + 1))
                || apart && (Scan.has(line, "error_code") || line.startsWith("Invalid Address", rest));
    }

    /** Gives the recipients that stand right above one another the reason below the last of them. */
    private void share(RecipientDraft draft, int at, int end) {
        if (draft.diagnosticCode() == null && end == at + 1 && end < text.size() && recipient(text.line(end)) != null) {
            waiting.add(draft);
        } else {
            waiting.forEach(above -> above.diagnosticCode(draft.diagnosticCode(), draft.place("diagnosticCode")));
            waiting.clear();
        }
    }

    private int block(int at, Addresses.Found found) {
        Place place = text.place(at);
        RecipientDraft draft = report.newFromText().finalRecipient(found.address(), place).action(action, place);
        StringBuilder reason = new StringBuilder();
        int first = reasonOnSameLine(at, found, reason) ? at : -1;
        int i = at + 1;
        boolean open = true;
        int expanded = Scan.find(text.line(at), "(expanded from ", found.end());
        draft.originalRecipient(expanded < 0 ? null : Addresses.in(text.line(at).substring(expanded)), place);
        for (; i < text.size() && i - at < REASON_LINES; i++) {
            String line = text.line(i).strip();
            if (recipient(text.line(i)) != null && !continues(i, at, reason) || closes(line)) {
                break;
            }
            open |= announces(line);
            if (Scan.starts(line, "(expanded from") || Scan.starts(line, "(generated from")
                    || Scan.starts(line, "(ultimately generated from")) {
                draft.originalRecipient(Addresses.in(line), text.place(i));
            } else if (line.isEmpty()) {
                open = open && (reason.length() == 0 || reason.charAt(reason.length() - 1) == ':' || announced(reason));
            } else if (!open) {
                break;
            } else {
                first = first < 0 ? i : first;
                reason.append(reason.length() == 0 ? "" : " ").append(line);
            }
        }
        if (first >= 0) {
            String said = reason.toString();
            draft.diagnosticCode(said, text.place(first));
            RemoteHosts.read(said, draft, text.place(first));
        }
        share(draft, at, i);
        return i;
    }

    /**
     * Whether a line with an address goes on with the reason: no blank line comes before it, and it is indented further or names the
     * same recipient.
     */
    private boolean continues(int line, int at, StringBuilder reason) {
        if (reason.length() == 0 || text.line(line - 1).isBlank()) {
            return false;
        }
        Addresses.Found here = recipient(text.line(line));
        Addresses.Found first = recipient(text.line(at));
        boolean same = here != null && first != null && here.address().equalsIgnoreCase(first.address());
        return same || Scan.skipSpace(text.line(line), 0) > Scan.skipSpace(text.line(at), 0);
    }

    private static boolean announced(StringBuilder reason) {
        return reason.lastIndexOf("server message") == reason.length() - 14 && reason.length() >= 14;
    }

    /** Whether the line is one of underscores, below which mailing lists put their own words, or that above a signature. */
    private static boolean endsReport(String line) {
        return line.startsWith("____________") && line.chars().allMatch(c -> c == '_') || line.equals("-- ");
    }

    /** Whether the line is a rule or a heading under which there is no reason. */
    private static boolean closes(String line) {
        boolean rule = line.startsWith("--") && !line.startsWith("-- ") || line.startsWith("===") || line.startsWith("***");
        return rule && !announces(line) || line.startsWith("pipe to |");
    }

    /** Whether the line announces the reason, after whatever came before. */
    private static boolean announces(String line) {
        return Scan.starts(line, "-------server message") || Scan.starts(line, "additional information follows")
                || Scan.starts(line, "the problem appears to be") || Scan.starts(line, "the error that the other server returned was")
                || Scan.starts(line, "technical details of");
    }

    private boolean reasonOnSameLine(int at, Addresses.Found found, StringBuilder reason) {
        String rest = text.line(at).substring(found.end());
        int start = 0;
        while (start < rest.length() && "> \t:\"')".indexOf(rest.charAt(start)) >= 0) {
            start++;
        }
        reason.append(rest.substring(start).strip());
        return reason.length() > 0;
    }
}
