package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * GroupWise by Novell, Micro Focus and OpenText. A recipient of its own system has no domain; an answer that follows is about all.
 *
 * <pre>
 * The message that you sent was undeliverable to the following:
 *     anna (User account is expired)
 *
 * Transcript of session follows:
 * Command: RCPT TO:&lt;anna@example.org&gt;
 * Reply: 550 5.7.1 Unable to relay for anna@example.org
 * </pre>
 */
final class GroupWiseText implements Layout {
    private static final String[] INTRODUCTIONS = {
        "the message that you sent was undeliverable to the following:", "had the following undeliverable recipient(s):"};

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int at = text.lineWith(0, INTRODUCTIONS);
        List<RecipientDraft> recipients = new ArrayList<>();
        for (int i = at + 1; at >= 0 && i < text.size() && !report.isFull() && !endsList(text, i, recipients.isEmpty()); i++) {
            String line = text.line(i).strip();
            if (!line.isEmpty()) {
                recipients.add(recipient(line, text.place(i), report).action(text.action(), text.place(at)));
            }
        }
        int reply = recipients.isEmpty() ? -1 : text.lineWith(at, "reply: ");
        if (reply >= 0) {
            String said = text.line(reply).strip().substring(7);
            recipients.forEach(recipient -> recipient.answer(said, text.place(reply)));
        }
        if (recipients.isEmpty()) {
            return false;
        }
        report.format(Format.GROUPWISE);
        return true;
    }

    private static boolean endsList(ReportText text, int at, boolean noneYet) {
        String line = text.line(at);
        return line.isBlank() ? !noneYet : line.charAt(0) > ' ';
    }

    private static RecipientDraft recipient(String line, Place place, ReportDraft report) {
        int bracket = line.indexOf(" (");
        String name = bracket < 0 ? line : line.substring(0, bracket);
        return report.newFromText().finalRecipient(name, place).diagnosticCode(reason(line, bracket), place);
    }

    private static @Nullable String reason(String line, int bracket) {
        return bracket < 0 || !line.endsWith(")") ? null : line.substring(bracket + 2, line.length() - 1);
    }
}
