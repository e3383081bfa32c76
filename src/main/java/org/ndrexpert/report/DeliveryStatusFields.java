package org.ndrexpert.report;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/**
 * Reads the fields of RFC 3464, wherever they stand: in a part of type message/delivery-status, or by damage or habit in plain
 * text.
 *
 * <pre>
 * Reporting-MTA: dns; mail.example.net
 * Arrival-Date: Mon, 6 Mar 2006 08:12:44 +0100
 *
 * Final-Recipient: rfc822; anna@example.org
 * Action: failed
 * Status: 5.1.1
 * Remote-MTA: dns; mx.example.org
 * Diagnostic-Code: smtp; 550 5.1.1 &lt;anna@example.org&gt;: no such
 *     user
 * </pre>
 */
final class DeliveryStatusFields {
    private static final String[] FIRST = {"final-recipient:", "reporting-mta:", "original-recipient:"};

    private final ReportDraft report;
    private final PartText text;
    private @Nullable RecipientDraft recipient;
    private boolean blankBefore = true;
    private String indent = "";

    private DeliveryStatusFields(ReportDraft report, PartText text) {
        this.report = report;
        this.text = text;
    }

    /** Reads a part that consists of such fields. */
    static void read(PartText text, ReportDraft report) {
        new DeliveryStatusFields(report, text).read(0, text.size());
    }

    /** Reads such fields out of other text, where they may be indented; returns whether there were any. */
    static boolean readWithin(PartText text, int end, ReportDraft report) {
        int first = first(text, end);
        if (first < 0) {
            return false;
        }
        DeliveryStatusFields fields = new DeliveryStatusFields(report, text);
        fields.indent = text.line(first).substring(0, indent(text.line(first)));
        fields.read(first, end);
        return true;
    }

    /** The first line that has one of the fields that such a part begins with; -1 where none has. */
    static int first(PartText text, int end) {
        for (int i = 0; i < end; i++) {
            String line = text.line(i);
            for (String name : FIRST) {
                if (line.regionMatches(true, indent(line), name, 0, name.length())) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int indent(String line) {
        return line.indexOf('-') < 0 ? 0 : Scan.skipSpace(line, 0);
    }

    private void read(int start, int end) {
        int at = start;
        while (at < end) {
            String line = line(at);
            int colon = colon(line);
            int first = at++;
            if (colon == 0) {
                blankBefore |= line.isBlank();
                continue;
            }
            StringBuilder body = new StringBuilder(line.substring(line.indexOf(':', colon) + 1).strip());
            while (at < end && continues(line(at))) {
                body.append(' ').append(line(at++).strip());
            }
            field(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), body.toString(), text.place(first));
        }
    }

    private String line(int at) {
        String line = text.line(at);
        return indent.isEmpty() || !line.startsWith(indent) ? line : line.substring(indent.length());
    }

    /** Where the name of the field ends, before its colon, which white space may precede; 0 where the line begins no field. */
    static int colon(String line) {
        int end = Enclosures.fieldName(line);
        int colon = end > 0 ? -1 : line.indexOf(':');
        return colon > 0 && colon < 40 && line.indexOf('-') > 0 && line.substring(0, colon).stripTrailing().indexOf(' ') < 0
                && line.charAt(0) > ' ' ? colon : end;
    }

    private static boolean continues(String line) {
        return !line.isBlank() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
    }

    private void field(String name, String body, Place place) {
        switch (name) {
            case "reporting-mta" -> report.value("reportingMta", host(body), place);
            case "received-from-mta" -> report.value("receivedFromMta", host(body), place);
            case "original-envelope-id" -> report.value("originalEnvelopeId", body, place);
            case "arrival-date" -> report.value("arrivalDate", body, place);
            case "final-recipient" -> finalRecipient(body, place);
            case "original-recipient" -> recipient(true).originalRecipient(xtextDecoded(address(body)), place);
            case "x-actual-recipient" -> { }
            case "action" -> recipient(recipient != null && recipient.action() != null).action(action(body), place);
            case "status" -> recipient(recipient != null && recipient.status() != null).status(status(body), place);
            case "remote-mta" -> recipient(false).remoteMta(host(body), place);
            case "diagnostic-code" -> recipient(false).diagnosticCode(body, place);
            case "last-attempt-date" -> recipient(false).lastAttemptDate(body, place);
            case "will-retry-until" -> recipient(false).willRetryUntil(body, place);
            default -> { }
        }
    }

    private void finalRecipient(String body, Place place) {
        RecipientDraft current = recipient(true);
        if (current.finalRecipient() != null) {
            recipient = report.newFromFields();
            current = recipient;
        }
        current.finalRecipient(address(body), place);
    }

    /** The recipient whose fields are being read; a new one where a blank line came before a field that names one. */
    private RecipientDraft recipient(boolean naming) {
        RecipientDraft current = recipient;
        boolean another = current != null && blankBefore && naming && current.named();
        if (current == null || another) {
            current = report.newFromFields();
            recipient = current;
        }
        blankBefore = false;
        return current;
    }

    private static @Nullable Action action(String body) {
        for (Action action : Action.values()) {
            if (Scan.starts(body, action.term())) {
                return action;
            }
        }
        return null;
    }

    private static @Nullable String status(String body) {
        String stated = Replies.field(body);
        return stated != null ? stated : Replies.status(body);
    }

    /** The name in {@code dns; mx.example.org (192.0.2.1)}. */
    private static @Nullable String host(String body) {
        int start = Scan.skipSpace(body, body.indexOf(';') + 1);
        String word = Scan.word(body, start, "(<>,;");
        String host = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return host.isEmpty() ? null : host;
    }

    /**
     * The address in {@code rfc822; anna@example.org}, {@code utf-8; \x{3B1}@example.org} or {@code RFC822; "Anna"
     * <anna@example.org>}.
     */
    static @Nullable String address(String body) {
        int semicolon = body.indexOf(';');
        String type = semicolon < 0 ? "" : body.substring(0, semicolon).strip();
        String value = body.substring(type.indexOf('@') >= 0 ? 0 : semicolon + 1).strip();
        if (type.equalsIgnoreCase("x400") || value.indexOf('@') < 0) {
            String bare = value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
            return bare.isBlank() ? null : bare;
        }
        String plain = type.equalsIgnoreCase("utf-8") ? unescaped(value) : value;
        String found = plain.indexOf('\uFFFD') >= 0 ? null : Addresses.in(plain);
        return found == null ? plain : found;
    }

    /** Undoes {@code \x{3B1}}, RFC 6533 section 3. */
    private static String unescaped(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        int done = 0;
        for (int at = value.indexOf("\\x{"); at >= 0; at = value.indexOf("\\x{", done)) {
            int close = value.indexOf('}', at);
            if (close < 0 || close - at > 9 || close == at + 3 || !Scan.hex(value, at + 3, close - at - 3)) {
                break;
            }
            int point = Integer.parseInt(value, at + 3, close, 16);
            plain.append(value, done, at).append(Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD");
            done = close + 1;
        }
        return plain.append(value, done, value.length()).toString();
    }

    /** Undoes {@code +2B} and {@code +3D}, RFC 3461 section 4; other digits after a plus sign are a mailbox's own. */
    private static @Nullable String xtextDecoded(@Nullable String address) {
        return address == null || address.indexOf('+') < 0 ? address : address.replace("+3D", "=").replace("+2B", "+");
    }
}
