package org.ndrexpert.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.incident.IncidentReading;
import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.Unreadable;
import org.ndrexpert.observation.Action;

/** Items saved by Outlook, as {@code .msg}. */
class OutlookFileTest {
    private static final long SENT = 1_141_629_164L; // 2006-03-06T07:12:44Z

    private static OutlookItem exchange2003() {
        return OutlookItem.ofClass("REPORT.IPM.Note.NDR").text(0x0037, "Undeliverable: Minutes").text(0x0C1A, "System Administrator")
                .text(0x0049, "Minutes").time(0x004E, SENT)
                .recipient(OutlookItem.person("Anna Berg", "anna@example.org").number(0x0C04, 1).number(0x0C05, 35).number(0x0C20, 550)
                        .time(0x0032, SENT + 60).text(0x0C1B, "<ex1.example.net #5.5.0 smtp;550 5.1.1 <anna@example.org>... User unknown>"))
                .recipient(new OutlookItem().number(0x0C15, 1).text(0x3001, "Berta Claus").text(0x3002, "EX")
                        .text(0x3003, "/o=Contoso/ou=Berlin/cn=Recipients/cn=berta").number(0x0C20, 522).text(0x0C1B, "<ex1.example.net #5.2.2>"));
    }

    private static OutlookItem exchange2010() {
        String body = """
                Delivery has failed to these recipients or groups:

                Diagnostic information for administrators:

                Generating server: ex1.example.net

                anna@example.org
                #550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

                """;
        return OutlookItem.ofClass("REPORT.IPM.Note.NDR").text(0x0037, "Undeliverable: Minutes").text(0x1000, body)
                .text(0x0C1A, "Microsoft Outlook").text(0x6820, "ex1.example.net")
                .recipient(OutlookItem.person("Anna Berg", "anna@example.org").number(0x0C20, 511)
                        .text(0x0C1B, "#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##"))
                .attached(OutlookItem.ofClass("IPM.Note").text(0x0037, "Minutes").text(0x0C1A, "Grüße 漢字").text(0x5D01, "carl@example.com")
                        .text(0x1035, "<1@example.com>").text(0x1000, "Please find\n")
                        .recipient(OutlookItem.person("Anna Berg", "anna@example.org"))
                        .attachment("minutes.pdf", "application/pdf", new byte[10_000]));
    }

    private static Report report(OutlookItem item) {
        Reading reading = ReportReader.read(item.file());
        assertThat(reading).as(ReadingText.of(reading)).isInstanceOf(Report.class);
        return (Report) reading;
    }

    private static OtherMessage other(byte[] file) {
        Reading reading = ReportReader.read(file);
        assertThat(reading).as(ReadingText.of(reading)).isInstanceOf(OtherMessage.class);
        return (OtherMessage) reading;
    }

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Path.of("src", "test", "resources", "reports", name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_report_of_exchange_2003_is_read_from_its_rows() {
        Report report = report(exchange2003());
        assertThat(report.format()).isEqualTo(Format.EXCHANGE_2000_2003);
        assertThat(report.generatingServer()).isEqualTo("ex1.example.net");
        assertThat(report.recipients()).extracting(ReportedRecipient::finalRecipient).containsExactly("anna@example.org", "Berta Claus");
        assertThat(report.recipients()).extracting(ReportedRecipient::status).containsExactly("5.5.0", "5.2.2");
        assertThat(report.recipients()).extracting(ReportedRecipient::action).containsOnly(Action.FAILED);
        ReportedRecipient anna = report.recipients().get(0);
        assertThat(anna.diagnosticCode()).isEqualTo("smtp;550 5.1.1 <anna@example.org>... User unknown");
        assertThat(anna.replyCode()).isEqualTo(550);
        assertThat(anna.places()).containsEntry("status", new Place("recipients.1", 3));
        assertThat(report.recipients().get(1).places()).containsEntry("diagnosticCode", new Place("recipients.2.supplementaryInfo", 2));
        assertThat(report.original().subject()).isEqualTo("Minutes");
        assertThat(report.original().places()).containsEntry("subject", new Place("original.header", 1));
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void a_report_of_exchange_2010_is_read_from_its_rows_and_its_text() {
        Report report = report(exchange2010());
        assertThat(report.format()).isEqualTo(Format.EXCHANGE_2010);
        assertThat(report.reportingMta()).isEqualTo("ex1.example.net");
        assertThat(report.generatingServer()).isEqualTo("ex1.example.net");
        ReportedRecipient anna = report.recipients().get(0);
        assertThat(anna.status()).isEqualTo("5.1.1");
        assertThat(anna.token()).isEqualTo("RESOLVER.ADR.RecipNotFound");
        assertThat(anna.diagnosticCode()).isEqualTo("550 5.1.1 RESOLVER.ADR.RecipNotFound; not found");
        assertThat(report.original().from()).isEqualTo("Grüße 漢字 <carl@example.com>");
        assertThat(report.original().to()).isEqualTo("\"Anna Berg\" <anna@example.org>");
        assertThat(report.original().attachmentCount()).isEqualTo(1);
        assertThat(report.original().malformedAddressField()).isFalse();
        assertThat(report.original().places()).containsEntry("messageId", new Place("attachments.1.header", 1));
    }

    @Test
    void fields_that_exchange_made_into_rows_are_fields_again() {
        Report report = report(OutlookItem.ofClass("REPORT.IPM.Note.NDR").text(0x0037, "Undelivered Mail Returned to Sender")
                .text(0x1000, "I'm sorry to have to inform you that your message could not be delivered.\n")
                .text(0x6820, "dns; mail.example.net")
                .recipient(OutlookItem.person("anna@example.org", "anna@example.org").number(0x0C20, 500).text(0x0C21, "mx.example.org")
                        .text(0x0C1B, "<mx.example.org #5.0.10 smtp; 550 no such user>")));
        assertThat(report.format()).isEqualTo(Format.DELIVERY_STATUS_NOTIFICATION);
        assertThat(report.reportingMta()).isEqualTo("mail.example.net");
        assertThat(report.generatingServer()).isNull();
        assertThat(report.recipients().get(0).remoteMta()).isEqualTo("mx.example.org");
        assertThat(report.recipients().get(0).status()).isEqualTo("5.0.10");
        assertThat(report.recipients().get(0).diagnosticCode()).isEqualTo("smtp; 550 no such user");
    }

    @Test
    void a_status_that_is_not_stated_stays_absent_and_one_that_lost_digits_is_told() {
        OutlookItem item = OutlookItem.ofClass("REPORT.IPM.Note.NDR").text(0x0037, "Undeliverable: Minutes")
                .recipient(OutlookItem.person("Anna Berg", "anna@example.org").number(0x0C04, 0).number(0x0C05, -1))
                .recipient(OutlookItem.person("Berta", "berta@example.org").number(0x0C20, 570))
                .recipient(OutlookItem.person("Carl", "carl@example.com"));
        Report report = report(item);
        assertThat(report.recipients()).extracting(ReportedRecipient::finalRecipient).containsExactly("anna@example.org", "berta@example.org");
        assertThat(report.recipients()).extracting(ReportedRecipient::status).containsExactly(null, "5.7.0");
        assertThat(report.warnings()).singleElement().asString().contains("berta@example.org");
    }

    @Test
    void a_report_of_exchange_5_5_is_read_from_its_rows() {
        Report report = report(OutlookItem.ofClass("REPORT.IPM.Note.NDR").text(0x0037, "Undeliverable: Minutes")
                .recipient(OutlookItem.person("Anna Berg", "anna@example.org").number(0x0C05, 0)
                        .text(0x0C1B, "MSEXCH:IMS:Contoso:BERLIN:EX1 0 (000C05A6) Unknown Recipient")));
        assertThat(report.format()).isEqualTo(Format.EXCHANGE_5_5);
        assertThat(report.recipients().get(0).imsCode()).isEqualTo("000C05A6");
        assertThat(report.recipients().get(0).status()).isNull();
    }

    @Test
    void a_bounce_that_came_over_the_internet_is_read_as_one() {
        Report report = report(OutlookItem.ofClass("IPM.Note")
                .text(0x007D, "Microsoft Mail Internet Headers Version 2.0\r\nReturn-Path: <>\r\nFrom: MAILER-DAEMON@mail.example.net\r\n"
                        + "Subject: Undelivered Mail\r\n Returned to Sender\r\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n")
                .number(0x3FFD, 1252).octets(0x1000, "Der Empfänger <anna@example.org> ist unbekannt.\r\n".getBytes(Charset.forName("windows-1252")))
                .attachment("details.txt", "message/delivery-status", ("Reporting-MTA: dns; mail.example.net\r\n\r\n"
                        + "Final-Recipient: rfc822; anna@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n").getBytes(StandardCharsets.US_ASCII))
                .attachment("Minutes.eml", "", "From: carl@example.com\nTo: anna@example.org\nSubject: Minutes\n\nHello\n"
                        .getBytes(StandardCharsets.US_ASCII)));
        assertThat(report.recipients()).extracting(ReportedRecipient::status).containsExactly("5.1.1");
        assertThat(report.recipients().get(0).places()).containsEntry("status", new Place("attachments.1", 5));
        assertThat(report.original().subject()).isEqualTo("Minutes");
        assertThat(report.original().places()).containsEntry("subject", new Place("attachments.2.header", 3));
    }

    @Test
    void a_bounce_attached_to_an_ordinary_message_is_found() {
        OutlookItem forwarded = OutlookItem.ofClass("IPM.Note").text(0x0037, "look at this").text(0x1000, "What does it mean?\n");
        Report item = report(forwarded.attached(exchange2010()));
        assertThat(item.recipients().get(0).places()).containsEntry("status", new Place("attachments.1.recipients.1", 3));
        assertThat(item.original().subject()).isEqualTo("Minutes");
        Report mail = report(OutlookItem.ofClass("IPM.Note").text(0x0037, "look at this").text(0x1000, "What does it mean?\n")
                .attachment("bounce", "message/rfc822", sample("dsn-two-recipients.eml")));
        assertThat(mail.recipients()).hasSize(3);
        assertThat(mail.recipients().get(0).places().get("status").part()).isEqualTo("attachments.1.2");
    }

    @Test
    void a_delay_is_no_failure() {
        for (String itemClass : new String[] {"REPORT.IPM.Note.Delayed.DR", "Report.IPM.Note.Delayed"}) {
            Report report = report(OutlookItem.ofClass(itemClass).text(0x0037, "Delivery delayed: Minutes")
                    .recipient(OutlookItem.person("Anna Berg", "anna@example.org").time(0x0010, SENT)
                            .text(0x0C1B, "<ex1.example.net #4.4.7>")));
            assertThat(report.recipients()).extracting(ReportedRecipient::action).containsExactly(Action.DELAYED);
            assertThat(report.recipients()).extracting(ReportedRecipient::status).containsExactly("4.4.7");
        }
        assertThat(report(OutlookItem.ofClass("REPORT.IPM.Note.DR").text(0x0037, "Delivered: Minutes")
                .recipient(OutlookItem.person("Anna Berg", "anna@example.org").time(0x0010, SENT))).recipients())
                .extracting(ReportedRecipient::action).containsExactly(Action.DELIVERED);
    }

    @Test
    void a_report_whose_text_is_in_html_or_rich_text_only_is_read() {
        Report html = report(OutlookItem.ofClass("REPORT.IPM.Note.NDR").text(0x0037, "Undeliverable: Minutes").number(0x3FDE, 65001)
                .binary(0x1013, "<html><p>anna@example.org<br>&lt;ex1.example.net #5.1.1&gt;</p>".getBytes(StandardCharsets.UTF_8)));
        assertThat(html.recipients()).extracting(ReportedRecipient::status).containsExactly("5.1.1");
        String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}anna@example.org \\'fc\\u8217? \\par\r\n"
                + "      <ex1.example.net #5.1.1>\\par}";
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 'M', 'E', 'L', 'A', 0, 0, 0, 0});
        plain.writeBytes(rtf.getBytes(StandardCharsets.ISO_8859_1));
        Report rich = report(OutlookItem.ofClass("REPORT.IPM.Note.NDR").text(0x0037, "Undeliverable: Minutes")
                .binary(0x1009, plain.toByteArray()));
        assertThat(rich.recipients().get(0).places()).containsEntry("status", new Place("richText", 2));
        assertThat(RichText.words(rtf.getBytes(StandardCharsets.ISO_8859_1))).startsWith("anna@example.org ü’ \n");
    }

    @Test
    void what_is_no_report_is_called_what_it_is() {
        for (String itemClass : new String[] {"REPORT.IPM.Note.IPNRN", "REPORT.IPM.Note.IPNNRN"}) {
            assertThat(other(OutlookItem.ofClass(itemClass).text(0x0037, "Read: Minutes").text(0x1001, "Your message was read").file()).kind())
                    .isEqualTo(OtherMessage.Kind.READ_RECEIPT);
        }
        assertThat(other(OutlookItem.ofClass("IPM.Note.Rules.OofTemplate.Microsoft").text(0x0037, "Bin nicht da: Minutes")
                .text(0x1000, "I am away\n").file()).kind()).isEqualTo(OtherMessage.Kind.AUTOMATIC_REPLY);
        assertThat(other(OutlookItem.ofClass("IPM.Note").text(0x0037, "Minutes").text(0x1000, "Please find\n").file()).kind())
                .isEqualTo(OtherMessage.Kind.ORDINARY_MAIL);
    }

    @Test
    void a_compound_file_without_an_item_is_said_to_be_one() throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            system.getRoot().createDirectory("WordDocument");
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            system.writeFilesystem(file);
            assertThat(other(file.toByteArray()).why()).contains("no item of Outlook");
        }
    }

    @Test
    void a_file_is_read_wherever_it_is_cut_off() {
        for (OutlookItem item : new OutlookItem[] {exchange2003(), exchange2010()}) {
            byte[] file = item.file();
            for (int length = 0; length < file.length; length += 256) {
                assertThat(ReportReader.read(Arrays.copyOf(file, length))).isNotNull();
            }
        }
        assertThat(other(Arrays.copyOf(exchange2003().file(), 1024)).kind()).isEqualTo(OtherMessage.Kind.UNREADABLE);
    }

    @Test
    void a_file_is_read_with_bits_turned_over_and_with_chance_behind_its_mark() {
        Random random = new Random(20060306);
        byte[] file = exchange2003().file();
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = file.clone();
            for (int flip = 0; flip < 1 + round / 100; flip++) {
                int where = random.nextBoolean() ? 8 + random.nextInt(504) : 8 + random.nextInt(bytes.length - 8);
                bytes[where] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(ReportReader.read(bytes)).isNotNull();
        }
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[random.nextInt(20_000) + 8];
            random.nextBytes(bytes);
            System.arraycopy(file, 0, bytes, 0, Math.min(bytes.length, round % 2 == 0 ? 8 : 512));
            assertThat(ReportReader.read(bytes)).isNotNull();
        }
    }

    @Test
    void two_thousand_storages_inside_each_other_end_in_a_sentence() throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            DirectoryEntry storage = system.getRoot();
            for (int i = 0; i < 2000; i++) {
                storage = storage.createDirectory("s");
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            system.writeFilesystem(file);
            assertThat(other(file.toByteArray()).kind()).isEqualTo(OtherMessage.Kind.UNREADABLE);
        }
    }

    @Test
    void items_inside_each_other_are_read_to_a_limit() {
        OutlookItem item = exchange2003();
        for (int i = 0; i < 60; i++) {
            item = OutlookItem.ofClass("IPM.Note").text(0x0037, "look at this").attached(item);
        }
        assertThat(other(item.file()).warnings()).isNotEmpty();
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        byte[] file = Arrays.copyOf(exchange2003().file(), Limits.OUTLOOK_BYTES + 1);
        assertThat(other(file).why()).contains("without its attachments");
    }

    @Test
    void more_recipients_than_are_read_are_told() {
        OutlookItem item = exchange2003();
        for (int i = 0; i < 500; i++) {
            item.recipient(OutlookItem.person("r" + i, "r" + i + "@example.org").number(0x0C20, 511).text(0x0C1B, "<ex1.example.net #5.1.1>"));
        }
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> report(item)).recipients()).hasSize(502);
        for (int i = 0; i < 3000; i++) {
            item.recipient(OutlookItem.person("s" + i, "s" + i + "@example.org").number(0x0C20, 511));
        }
        assertThat(other(item.file()).why()).contains("more recipients");
    }

    @Test
    void a_file_is_one_report_among_the_inputs(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("bounce.msg"), exchange2003().file());
        Files.write(folder.resolve("cut.msg"), Arrays.copyOf(exchange2003().file(), 1024));
        List<IncidentReading> read = new ArrayList<>();
        new Inputs(List.of()).read(folder.toString(), InputStream.nullInputStream(), read::add);
        assertThat(read).hasSize(2);
        assertThat(((Incident) read.get(0)).reported()).anySatisfy(known -> assertThat(known.toString()).contains("recipients.1"));
        assertThat(((Unreadable) read.get(1)).mistakes()).singleElement().asString().contains("cut.msg: It is an Outlook file, but damaged");
    }

    @Test
    void without_the_library_a_sentence_says_what_to_add() throws Exception {
        byte[] file = exchange2003().file();
        URL[] program = {Path.of("target", "classes").toUri().toURL()};
        try (URLClassLoader without = new WithoutPoi(program)) {
            Class<?> reader = without.loadClass("org.ndrexpert.report.ReportReader");
            assertThat(reader).isNotEqualTo(ReportReader.class);
            for (int round = 0; round < 2; round++) {
                Object reading = reader.getMethod("read", byte[].class).invoke(null, (Object) file);
                assertThat(reading.toString()).contains("UNREADABLE", "org.apache.poi:poi-scratchpad");
            }
        }
    }

    /** Loads the program anew and finds no class of POI. */
    private static final class WithoutPoi extends URLClassLoader {
        WithoutPoi(URL[] program) {
            super(program, OutlookFileTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.apache.poi.")) {
                throw new ClassNotFoundException(name);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : name.startsWith("org.ndrexpert.") ? findClass(name) : super.loadClass(name, resolve);
            }
        }
    }
}
