package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/** Reads one message as a report: fields first, then words; failing that, the messages enclosed in it. */
final class MessageReading {
    private static final List<Layout> LAYOUTS = List.of(new AmazonNotification(), new ExchangeInternetMailText(),
            new Exchange2000Text(), new Exchange2007Text(), new ExchangeReceiptText(), new PostfixText(), new QmailText(), new EximText(),
            new CourierText(), new GmailText(), new AmazonMailText(), new OpenSmtpdText(), new DragonflyText(), new DominoText(),
            new GroupWiseText(), new MdaemonText(), new SmtpServiceText(), new SendmailText());

    private static final String QUOTED = "The report is quoted in the text of another message.";

    private final MailMessage message;
    private final Header header;
    private final ReportDraft report;
    private @Nullable MailMessage original;
    private List<ReportText> texts = List.of();
    private @Nullable ReportText quotation;
    private boolean forwarded;
    private boolean declared;

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
        MessageReading reading = new MessageReading(message, warnings);
        boolean certain = reading.certain();
        if (reading.answers()) {
            return null;
        }
        if (certain) {
            return reading.report();
        }
        Report enclosed = depth == Limits.DEPTH ? null : enclosed(message, warnings, depth + 1);
        return enclosed != null ? enclosed : reading.quoted() || reading.likely() ? reading.report() : null;
    }

    /**
     * The texts of the reports in a message, each up to where the message that came back begins in it; of a message that is no report
     * all its texts.
     */
    static ReportExtent extent(MailMessage message) {
        ReportExtent extent = new ReportExtent();
        if (!collect(message, extent, 0)) {
            extent.add(message, ReportTexts.of(message).texts());
        }
        return extent;
    }

    private static boolean collect(MailMessage message, ReportExtent extent, int depth) {
        MessageReading reading = new MessageReading(message, new ArrayList<>());
        boolean report = reading.certain();
        boolean enclosed = false;
        for (MailMessage.Part part : report || depth == Limits.DEPTH ? List.<MailMessage.Part>of() : message.parts()) {
            MailMessage quoted = part.enclosed() != null || part.text() == null || !part.mediaType().equals("text/plain") ? null
                    : Enclosures.quotedSource(part.text(), depth, new ArrayList<>());
            MailMessage inner = quoted == null ? part.enclosed() : quoted;
            if (inner != null && collect(inner, extent, depth + 1)) {
                enclosed = true;
                extent.quotes(quoted == null ? "" : part.section());
            }
        }
        if (report || !enclosed && !reading.answers() && (reading.quoted() || reading.likely())) {
            extent.add(message, reading.quotation == null ? reading.told() : List.of(reading.quotation));
            return true;
        }
        return enclosed;
    }

    /** The texts that tell something: the first one, and of the others those from which something was read. */
    private List<ReportText> told() {
        List<ReportText> all = texts;
        Set<String> read = report().parts();
        return all.stream().filter(text -> text == all.get(0) || read.contains(text.text().part())).toList();
    }

    /** Whether it only quotes the report that it answers. */
    private boolean answers() {
        boolean reply = OtherKinds.beginsAsReply(header) || forwarded && Scan.starts(header.value("Auto-Submitted"), "auto-replied");
        return reply && !declared;
    }

    /** The first report among the messages that this one encloses; a warning tells of further ones. */
    private static @Nullable Report enclosed(MailMessage message, List<String> warnings, int depth) {
        Report first = null;
        for (MailMessage.Part part : message.parts()) {
            MailMessage enclosed = part.enclosed();
            if (enclosed == null && part.text() != null && part.mediaType().equals("text/plain")) {
                enclosed = Enclosures.quotedSource(part.text(), depth, warnings);
            }
            if (enclosed != null && first == null) {
                first = report(enclosed, warnings, depth);
            } else if (enclosed != null && new MessageReading(enclosed, new ArrayList<>()).certain()) {
                warnings.add("Part " + part.section() + " is another report; it was not read.");
            }
        }
        return first;
    }

    /** Whether fields or the words of a known system make this a report. */
    private boolean certain() {
        findOriginal();
        ReportTexts found = ReportTexts.of(message);
        texts = found.texts();
        forwarded = found.forwarded();
        declared = ReportFields.read(message, report);
        boolean known = words();
        if (!known && declared && report.fromFields().stream().anyMatch(recipient -> recipient.diagnosticCode() == null)) {
            for (ReportText text : texts) {
                if (new PlainText().read(text, report)) {
                    break;
                }
            }
        }
        if (known && forwarded && !declared) {
            report.warn(QUOTED);
        }
        return !report.fromFields().isEmpty() || known;
    }

    /** Whether it looks like a report of a system that is not known. */
    private boolean likely() {
        boolean likely = OtherKinds.looksLikeReport(header) && !OtherKinds.looksLikeReply(header)
                || original != null && !texts.isEmpty() && texts.get(0).has("could not be delivered to", "unable to deliver");
        return likely && guess();
    }

    private Report report() {
        List<RecipientDraft> recipients = report.recipients();
        boolean open = report.actionsOpen() || declared && !report.fromText().isEmpty() && recipients.size() > 1;
        for (RecipientDraft recipient : recipients) {
            String status = recipient.status();
            if (!open && recipient.action() == null && !texts.isEmpty() && (status == null || status.charAt(0) != '2')) {
                recipient.action(texts.get(0).action(), texts.get(0).place(0));
            }
        }
        nameFromOriginal(recipients);
        if (original != null && Scan.starts(original.header().value("Content-Type"), "multipart/report")) {
            report.warn("The message that came back is itself a report; what that one says was not read.");
        }
        return new ReportAssembly(header, report, original).assemble(recipients, texts);
    }

    private void findOriginal() {
        for (MailMessage.Part part : message.parts()) {
            if (part.enclosed() != null && !ReportFields.are(part.enclosed())) {
                original = part.enclosed();
                return;
            }
        }
    }

    private boolean words() {
        boolean any = false;
        for (ReportText text : texts) {
            for (Layout layout : LAYOUTS) {
                if (layout.read(text, report)) {
                    any = true;
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
        return any;
    }

    /**
     * Reads a report that stands with its header in the text of another message, below where the original of that would begin.
     */
    private boolean quoted() {
        for (ReportText text : texts) {
            PartText unquoted = text.text().unquoted();
            int begin = OtherKinds.endOfForwardedHeader(unquoted);
            ReportText whole = new ReportText(unquoted.from(begin), unquoted.size(), header);
            boolean differs = text.size() < whole.size() || unquoted != text.text() || begin > 0;
            if (differs && (DeliveryStatusFields.readWithin(whole.text(), whole.size(), report)
                    || LAYOUTS.stream().anyMatch(layout -> layout.read(whole, report)))) {
                report.warn(QUOTED);
                ReportText cut = ReportText.of(unquoted, header, report.lastLine());
                original = cut.size() < unquoted.size() ? Enclosures.inText(unquoted, cut.size() + 1) : null;
                quotation = new ReportText(unquoted.from(begin), cut.size(), header);
                return true;
            }
        }
        return false;
    }

    private boolean guess() {
        for (ReportText text : texts) {
            boolean clear = text.action() != null || Scan.hasAny(header.value("From"), "daemon", "postmaster")
                    || header.has("X-Failed-Recipients") || Scan.has(header.subject(), "loop alert");
            if (clear && new PlainText().read(text, report)) {
                return original != null || !report.fromText().stream().allMatch(this::isAddressee);
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

    /**
     * Whether a recipient is the one to whom this message goes, with no answer of a server: an appeal to its reader that imitates a
     * report, not the report that the sender of a message gets.
     */
    private boolean isAddressee(RecipientDraft recipient) {
        String address = recipient.readDiagnostic().finalRecipient();
        return address != null && recipient.replyCode() == null && Scan.has(header.value("To"), address.toLowerCase(Locale.ROOT));
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
