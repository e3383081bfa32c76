package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a message that may be the words of a report.
 *
 * @param texts the plain ones, or where they say nothing those that are attached, or else the pages
 * @param forwarded whether marks of quotation or the header of a forwarded report were taken off one of them
 */
record ReportTexts(List<ReportText> texts, boolean forwarded) {

    static ReportTexts of(MailMessage message) {
        Header header = message.header();
        List<ReportText> texts = new ArrayList<>();
        List<ReportText> attached = new ArrayList<>();
        boolean forwarded = false;
        for (MailMessage.Part part : message.parts()) {
            PartText text = part.text();
            if (text != null && !text.isBlank() && hasWords(part, message)) {
                PartText body = withoutForwarding(text, header);
                forwarded |= body != text;
                (part.attachment() ? attached : texts).add(ReportText.of(body, header));
            }
        }
        if (texts.isEmpty()) {
            texts.addAll(attached);
        }
        return new ReportTexts(texts.isEmpty() ? pages(message) : texts, forwarded);
    }

    private static boolean hasWords(MailMessage.Part part, MailMessage message) {
        return switch (part.mediaType()) {
            case "text/plain", "application/json", "message/partial" -> true;
            case "preamble" -> message.parts().stream().noneMatch(other -> Scan.starts(other.mediaType(), "text/"));
            default -> false;
        };
    }

    private static List<ReportText> pages(MailMessage message) {
        List<ReportText> pages = new ArrayList<>();
        for (MailMessage.Part part : message.parts()) {
            if (part.mediaType().equals("text/html") && part.text() != null) {
                pages.add(ReportText.of(HtmlWords.of(part.text()), message.header()));
            }
        }
        return pages;
    }

    /** The text without what surrounds a report that somebody forwards: marks of quotation, and the header of the report. */
    private static PartText withoutForwarding(PartText text, Header header) {
        if (OtherKinds.isFromSystem(header)) {
            return text;
        }
        PartText unquoted = text.unquoted();
        return header.size() == 0 ? unquoted : unquoted.from(OtherKinds.endOfForwardedHeader(unquoted));
    }
}
