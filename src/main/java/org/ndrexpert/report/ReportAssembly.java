package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.InstalledFile;
import org.ndrexpert.observation.Message;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Server;

/** Puts together what was read of a report, and states it as observations. */
final class ReportAssembly {
    private static final List<String> COMPONENTS = List.of("reportingMta", "receivedFromMta", "arrivalDate", "originalEnvelopeId",
            "generatingServer", "receivingServer", "hresult");

    /** Exchange 2007 says lists where later releases say groups. */
    private static final String[] LISTS = {"distribution lists", "exchange server 2007", "verteilerlisten", "listes de distribution",
        "listas de distribuci", "liste di distribuzione", "distributielijsten", "distributionslistor"};

    private final Header header;
    private final ReportDraft report;
    private final @Nullable MailMessage original;
    private final ServerSigns signs;

    ReportAssembly(Header header, ReportDraft report, @Nullable MailMessage original) {
        this.header = header;
        this.report = report;
        this.original = original;
        this.signs = ServerSigns.read(header, original == null ? null : original.header(), writer());
    }

    private @Nullable String writer() {
        String generating = report.value("generatingServer");
        return generating != null ? generating : report.value("reportingMta");
    }

    Report assemble(List<RecipientDraft> drafts, List<ReportText> texts) {
        Format format = format(texts);
        Product product = product(format, texts);
        SmtpServiceText.context(header, report);
        drafts.forEach(draft -> draft.locate(texts));
        List<ReportedRecipient> recipients = drafts.stream().map(RecipientDraft::finished).toList();
        if (original == null && report.value("original.subject") == null) {
            texts.forEach(text -> MessageSummary.subject(text, report));
        }
        MessageSize.read(drafts, texts, report);
        OriginalMessage returned = OriginalReading.read(original, report);
        Map<String, Place> places = report.places(COMPONENTS);
        places.putAll(signs.places());
        Header.Field date = header.field("Date");
        if (date != null) {
            places.put("date", header.place(date));
        }
        return new Report(format, date == null ? null : date.body().strip(), report.value("reportingMta"), report.value("receivedFromMta"), report.value("arrivalDate"),
                report.value("originalEnvelopeId"), report.value("generatingServer"), report.value("receivingServer"),
                report.value("hresult"), product, signs.build(), signs.smtpServiceVersion(), signs.operatingSystem(), recipients,
                returned, places, observations(recipients, returned, product), report.warnings());
    }

    private Format format(List<ReportText> texts) {
        Format read = report.format();
        if (!report.marks().isEmpty()) {
            return exchange(texts);
        }
        if (SmtpServiceText.wrote(header) && read != Format.EXCHANGE_2000_2003) {
            return Format.MICROSOFT_SMTP_SERVICE;
        }
        if (read != null) {
            return read;
        }
        Product product = signs.product();
        if (report.fromFields().isEmpty() && product != null && product.compareTo(Product.EXCHANGE_5_5) <= 0) {
            return product == Product.EXCHANGE_4_0 ? Format.EXCHANGE_4_0 : Format.EXCHANGE_5_5;
        }
        return report.fromFields().isEmpty() ? Format.PLAIN_TEXT : byWriter();
    }

    /** What a report that consists of fields alone shows of its writer: the build, or the type of a diagnostic code. */
    private Format byWriter() {
        Product product = signs.product();
        Format format = product == null ? null : switch (product) {
            case EXCHANGE_2000, EXCHANGE_2003 -> Format.EXCHANGE_2000_2003;
            case EXCHANGE_2007 -> Format.EXCHANGE_2007;
            case EXCHANGE_2010 -> Format.EXCHANGE_2010;
            case EXCHANGE_2013, EXCHANGE_2016, EXCHANGE_2019, EXCHANGE_SE -> Format.EXCHANGE_2013;
            case EXCHANGE_ONLINE -> Format.EXCHANGE_ONLINE;
            default -> null;
        };
        if (format != null) {
            return format;
        }
        String reporting = String.valueOf(report.value("reportingMta"));
        if (reporting.endsWith("googlemail.com") || reporting.endsWith(".amazonses.com")) {
            return reporting.endsWith(".amazonses.com") ? Format.AMAZON_SES : Format.GMAIL;
        }
        for (RecipientDraft recipient : report.fromFields()) {
            String code = recipient.diagnosticCode();
            if (code != null && Scan.starts(code, "x-postfix")) {
                return Format.POSTFIX;
            }
            if (code != null && Scan.starts(code, "x-notes")) {
                return Format.DOMINO;
            }
        }
        return Format.DELIVERY_STATUS_NOTIFICATION;
    }

    private Format exchange(List<ReportText> texts) {
        Product product = signs.product();
        String writer = writer();
        if (product == Product.EXCHANGE_ONLINE || writer != null && ServerSigns.isExchangeOnline(writer)) {
            return Format.EXCHANGE_ONLINE;
        }
        if (!report.marks().contains(ExchangeAnswer.Mark.NUMBER_SIGN)) {
            return Format.EXCHANGE_2013;
        }
        boolean lists = texts.stream().anyMatch(text -> text.has(LISTS));
        return product == Product.EXCHANGE_2007 || product == null && lists ? Format.EXCHANGE_2007 : Format.EXCHANGE_2010;
    }

    private @Nullable Product product(Format format, List<ReportText> texts) {
        if (signs.product() != null) {
            return signs.product();
        }
        return switch (format) {
            case EXCHANGE_4_0 -> Product.EXCHANGE_4_0;
            case EXCHANGE_2007 -> texts.stream().anyMatch(text -> text.has("exchange server 2007")) ? Product.EXCHANGE_2007 : null;
            case EXCHANGE_ONLINE -> Product.EXCHANGE_ONLINE;
            case POSTFIX, SENDMAIL, EXIM, QMAIL, COURIER, GMAIL, AMAZON_SES, DRAGONFLY, OPENSMTPD, DOMINO, GROUPWISE, MDAEMON -> Product.OTHER;
            default -> null;
        };
    }

    private List<Read> observations(List<ReportedRecipient> recipients, @Nullable OriginalMessage returned, @Nullable Product product) {
        List<Read> read = new ArrayList<>();
        for (ReportedRecipient recipient : recipients) {
            if (recipient.mayHaveFailed()) {
                read.add(new Read(recipient.failure(report.value("hresult")), first(recipient)));
                attempts(recipient, read);
            }
        }
        read.addAll(report.nonDeliveries());
        Message message = returned == null ? null : returned.message();
        if (returned != null && message != null) {
            read.add(new Read(message, returned.firstPlace()));
        }
        String writer = writer() == null ? signs.host() : writer();
        if (writer != null || product != null) {
            read.add(new Read(new Server(writer, List.of(Role.GENERATING), product, null, signs.build(), signs.operatingSystem(),
                    null, null, report.value("site")), serverPlace(recipients)));
        }
        Place service = signs.places().get("smtpServiceVersion");
        if (service != null) {
            read.add(new Read(new InstalledFile(writer, "Smtpsvc.dll", FileVersion.of(String.valueOf(signs.smtpServiceVersion()))), service));
        }
        return read;
    }

    private static void attempts(ReportedRecipient recipient, List<Read> read) {
        List<Attempt> attempts = recipient.attempts();
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            read.add(new Read(attempt.observation(recipient.finalRecipient(), i == attempts.size() - 1, i == 0), attempt.place()));
        }
    }

    private static Place first(ReportedRecipient recipient) {
        for (String component : new String[] {"finalRecipient", "originalRecipient", "action", "diagnosticCode"}) {
            Place place = recipient.places().get(component);
            if (place != null) {
                return place;
            }
        }
        return recipient.places().values().stream().min(Comparator.comparingInt(Place::line)).orElse(new Place("header", 1));
    }

    /** Where the server is named, or else what shows it. */
    private Place serverPlace(List<ReportedRecipient> recipients) {
        Place[] places = {report.place("generatingServer"), report.place("reportingMta"), signs.places().get("product"),
            signs.places().get("smtpServiceVersion"), report.place("introduction")};
        for (Place place : places) {
            if (place != null) {
                return place;
            }
        }
        return recipients.isEmpty() ? new Place("header", 1) : first(recipients.get(0));
    }
}
