package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/** Reads one message as a report: fields first, then words; failing that, the messages enclosed in it. */
final class MessageReading {
    private static final List<Layout> LAYOUTS = List.of(new AmazonNotification(), new ExchangeInternetMailText(),
            new Exchange2000Text(), new Exchange2007Text(), new SmtpServiceText(), new SendmailText(), new MailerText());

    private final MailMessage message;
    private final Header header;
    private final ReportDraft report;
    private @Nullable MailMessage original;

    private MessageReading(MailMessage message, List<String> warnings) {
        this.message = message;
        this.header = message.header();
        this.report = new ReportDraft(warnings);
    }

    static Reading read(MailMessage message, List<String> warnings) {
        OtherMessage declared = OtherKinds.declared(message);
        if (declared != null) {
            return new OtherMessage(declared.kind(), declared.why(), warnings);
        }
        Report report = report(message, warnings, 0);
        if (report != null) {
            return report;
        }
        OtherMessage other = OtherKinds.undeclared(message);
        return new OtherMessage(other.kind(), other.why(), warnings);
    }

    private static @Nullable Report report(MailMessage message, List<String> warnings, int depth) {
        Report report = new MessageReading(message, warnings).report();
        if (report != null || depth == Limits.DEPTH) {
            return report;
        }
        for (MailMessage.Part part : message.parts()) {
            MailMessage enclosed = part.enclosed();
            Report inner = enclosed == null ? null : report(enclosed, warnings, depth + 1);
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private @Nullable Report report() {
        findOriginal();
        List<ReportText> texts = texts();
        fields(texts);
        boolean known = words(texts);
        if (report.fromFields().isEmpty() && !known) {
            return null;
        }
        List<RecipientDraft> recipients = report.recipients();
        for (RecipientDraft recipient : recipients) {
            String status = recipient.status();
            if (recipient.action() == null && !texts.isEmpty() && (status == null || status.charAt(0) != '2')) {
                recipient.action(texts.get(0).action(), texts.get(0).place(0));
            }
        }
        nameFromOriginal(recipients);
        return new ReportAssembly(header, report, original).assemble(recipients, texts);
    }

    private void findOriginal() {
        for (MailMessage.Part part : message.parts()) {
            if (part.enclosed() != null) {
                original = part.enclosed();
                return;
            }
        }
    }

    /** The parts with words, the plain ones, or where they say nothing the ones in HTML. */
    private List<ReportText> texts() {
        List<ReportText> texts = new ArrayList<>();
        List<ReportText> attached = new ArrayList<>();
        for (MailMessage.Part part : message.parts()) {
            PartText text = part.text();
            boolean words = part.mediaType().equals("text/plain") || part.mediaType().equals("preamble") && message.parts().size() == 1
                    || part.mediaType().equals("application/json") || part.mediaType().equals("message/partial");
            if (words && text != null && !text.isBlank()) {
                (part.attachment() ? attached : texts).add(ReportText.of(text, header));
            }
        }
        if (texts.isEmpty()) {
            texts.addAll(attached);
        }
        for (MailMessage.Part part : texts.isEmpty() ? message.parts() : List.<MailMessage.Part>of()) {
            if (part.mediaType().equals("text/html") && part.text() != null) {
                texts.add(ReportText.of(HtmlWords.of(part.text()), header));
            }
        }
        return texts;
    }

    private void fields(List<ReportText> texts) {
        boolean any = false;
        for (MailMessage.Part part : message.parts()) {
            if (part.mediaType().endsWith("delivery-status") && part.text() != null) {
                DeliveryStatusFields.read(part.text(), report);
                any = true;
            }
        }
        for (ReportText text : any ? List.<ReportText>of() : texts) {
            if (DeliveryStatusFields.readWithin(text.text(), text.size(), report)) {
                report.warn("The delivery-status fields stand in the text of part " + text.text().part() + ", not in a part of their own.");
            }
        }
    }

    private boolean words(List<ReportText> texts) {
        boolean known = false;
        for (ReportText text : texts) {
            for (Layout layout : LAYOUTS) {
                if (layout.read(text, report)) {
                    known = true;
                    if (!(layout instanceof ExchangeInternetMailText)) {
                        break;
                    }
                }
            }
            if (original == null && text.size() < text.text().size()) {
                original = Enclosures.inText(text.text(), text.size() + (Enclosures.fieldName(text.line(text.size())) > 0
                        && text.line(text.size()).indexOf("---") < 0 ? 0 : 1));
            }
        }
        if (known || !report.fromFields().isEmpty()) {
            return known;
        }
        if (quoted(texts)) {
            return true;
        }
        boolean likely = OtherKinds.looksLikeReport(header) && !OtherKinds.looksLikeReply(header)
                || original != null && !texts.isEmpty() && texts.get(0).has("could not be delivered to", "unable to deliver");
        return likely && guess(texts);
    }

    /**
     * Reads a report that stands with its header in the text of another message, below where the original of that would begin.
     */
    private boolean quoted(List<ReportText> texts) {
        for (ReportText text : texts) {
            PartText unquoted = text.text().unquoted();
            ReportText whole = new ReportText(unquoted, unquoted.size(), header);
            boolean differs = text.size() < whole.size() || unquoted != text.text();
            if (differs && (DeliveryStatusFields.readWithin(whole.text(), whole.size(), report)
                    || LAYOUTS.stream().anyMatch(layout -> layout.read(whole, report)))) {
                report.warn("The report is quoted in the text of another message.");
                original = null;
                return true;
            }
        }
        return false;
    }

    private boolean guess(List<ReportText> texts) {
        for (ReportText text : texts) {
            boolean clear = text.action() != null || Scan.hasAny(header.value("From"), "daemon", "postmaster")
                    || header.has("X-Failed-Recipients") || Scan.has(header.value("Subject"), "loop alert");
            if (clear && new PlainText().read(text, report)) {
                return true;
            }
        }
        ReportText text = texts.isEmpty() ? null : texts.get(0);
        boolean failed = text != null && text.action() != null && original != null;
        if (failed) {
            Action action = text.action();
            report.newFromText().action(action, text.place(0)).diagnosticCode(text.joined(0, Math.min(text.size(), 40), " "), text.place(0));
        }
        return failed;
    }

    /** Names the one recipient that the report leaves unnamed, where the original went to one address only. */
    private void nameFromOriginal(List<RecipientDraft> recipients) {
        if (original == null || recipients.size() != 1 || recipients.get(0).named()) {
            return;
        }
        Header.Field to = original.header().field("To");
        Addresses.Found found = to == null || original.header().has("Cc") ? null : Addresses.first(to.body(), 0);
        if (to != null && found != null && Addresses.first(to.body(), found.end() + 1) == null) {
            recipients.get(0).finalRecipient(found.address(), original.header().place(to));
            report.warn("The report names no recipient; the only one of the original message was taken.");
        }
    }
}
