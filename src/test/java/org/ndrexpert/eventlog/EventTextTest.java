package org.ndrexpert.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.ndrexpert.observation.Direction;
import org.ndrexpert.observation.InformationStore;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
import org.ndrexpert.observation.X400NonDelivery;

class EventTextTest {

    private static final String REPORT = "A non-delivery report (reason code transfer-failure and diagnostic code Omit any "
            + "diagnostic code) is being generated for message C=US;A= ;P=ORG;L=EX1-010203Z-45. It was originally destined for "
            + "DN:/o=ORG/ou=CORP/cn=RECIPIENTS/cn=USER\u00a7 (recipient number 1), and was to be redirected to . [MTA "
            + "DISP:RESULT 18 136] (12)";
    private static final String PERMANENT = "A permanent error has occurred with Entity /O=ORG/OU=CORP/CN=CONFIGURATION/"
            + "CN=SERVERS/CN=EX1/CN=MICROSOFT PRIVATE MDB. Entity is a Message Object is a Normal Priority Message. Object: "
            + "06000048. Message ID: C=US;A= ;P=ORG;L=EX1-010203z-45 Content length:4711, .....";
    private static final String FAILED = "The delivery of a message failed due to error 0000050A. A non-delivery report is being "
            + "sent to the message's originator.";
    private static final String USER = "/o=ORG/ou=CORP/cn=RECIPIENTS/cn=USER";
    private static final String ID = "C=US;A= ;P=ORG;L=EX1-010203Z-45";

    @Test
    void a_non_delivery_report_is_known_by_its_description_alone() {
        Reading reading = read(REPORT);

        assertThat(reading.event()).isEqualTo(new LoggedEvent(null, "MSExchangeMTA", 290, null, null, REPORT, null, null,
                NonDeliveryReason.TRANSFER_FAILURE, NonDeliveryDiagnostic.NONE, USER, null, null, null, ID, null, null));
        assertThat(reading.nonDeliveries()).containsExactly(new X400NonDelivery(USER, NonDeliveryReason.TRANSFER_FAILURE,
                NonDeliveryDiagnostic.NONE, ID, "ORG"));
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void an_entry_is_read_run_together_or_line_by_line() {
        String lines = "Event Type: Warning\r\nEvent Source: MSExchangeMTA\r\nEvent Category: X.400 Service\r\nEvent ID: 290\r\n"
                + "Description:\r\n" + REPORT.replace(" is being", "\r\n   is being");

        for (String text : List.of(lines, lines.replace("\r\n", " "), lines.replace(" ", "\n"), lines.replace(" ", "  "),
                lines.toUpperCase(java.util.Locale.ROOT), lines.replace("Event ID: 290", "event id :290"),
                lines.replace("Event ID: 290", "Event ID: 290\r\nDate: 1/2/2002\r\nUser: N/A\r\nComputer: EX1"))) {
            Reading reading = read(text);
            assertThat(reading.event().source()).as(text).isEqualToIgnoringCase("MSExchangeMTA");
            assertThat(reading.event().id()).isEqualTo(290);
            assertThat(reading.event().category()).isEqualToIgnoringCase("X.400 Service");
            assertThat(reading.event().recipient()).isEqualToIgnoringCase(USER);
            assertThat(reading.event().messageId()).isEqualToIgnoringCase(ID);
            assertThat(reading.event().reason()).isEqualTo(NonDeliveryReason.TRANSFER_FAILURE);
            assertThat(reading.event().diagnostic()).isEqualTo(NonDeliveryDiagnostic.NONE);
            assertThat(reading.nonDeliveries()).hasSize(1);
            assertThat(reading.warnings()).isEmpty();
        }
    }

    @Test
    void a_permanent_error_names_the_database() {
        Reading reading = read("Event Type: Information Event Source: MSExchangeMTA Event Category: X.400 Service Event ID: 270 "
                + "Description: " + PERMANENT);

        assertThat(reading.event().id()).isEqualTo(270);
        assertThat(reading.event().category()).isEqualTo("X.400 Service");
        assertThat(reading.event().entity()).isEqualTo(InformationStore.PRIVATE_MDB);
        assertThat(reading.event().messageId()).isEqualTo("C=US;A= ;P=ORG;L=EX1-010203z-45");
        assertThat(reading.nonDeliveries()).isEmpty();
        assertThat(read(PERMANENT).event().source()).isEqualTo("MSExchangeMTA");
    }

    @Test
    void the_database_of_public_folders_is_known_across_a_line_break() {
        LoggedEvent event = read(PERMANENT.replace("MICROSOFT PRIVATE MDB", "MICROSOFT PUBLIC\n MDB")).event();

        assertThat(event.id()).isEqualTo(270);
        assertThat(event.entity()).isEqualTo(InformationStore.PUBLIC_MDB);
    }

    @Test
    void a_failed_delivery_tells_its_error() {
        Reading reading = read("Event Type: Information\nEvent Source: MSExchangeIS Private\nEvent Category: Transport Delivering\n"
                + "Event ID: 2025\nDescription: " + FAILED);

        assertThat(reading.event().source()).isEqualTo("MSExchangeIS Private");
        assertThat(reading.event().category()).isEqualTo("Transport Delivering");
        assertThat(reading.event().error()).isEqualTo("0000050A");
        assertThat(read(FAILED.replace("0000050A", "0xbb8").replace('\'', '\u2019')).event().error()).isEqualTo("00000BB8");
        assertThat(read(FAILED).event().source()).isEqualTo("MSExchangeIS Private");
        assertThat(read(FAILED).event().id()).isEqualTo(2025);
    }

    @Test
    void several_errors_are_none() {
        Reading reading = read(FAILED.replace("0000050A", "BB8 (or 50A)"));

        assertThat(reading.event().id()).isEqualTo(2025);
        assertThat(reading.event().error()).isNull();
        assertThat(reading.warnings()).singleElement().asString().contains("BB8 (or 50A)");
    }

    @Test
    void an_error_in_words_is_none() {
        Reading reading = read(FAILED.replace("0000050A", "unknown"));

        assertThat(reading.event().error()).isNull();
        assertThat(reading.warnings()).containsExactly("the error in the event is no hexadecimal number: unknown");
    }

    @Test
    void an_identifier_may_name_no_domain() {
        Reading reading = read(REPORT.replace("P=ORG", "P= "));

        assertThat(reading.event().messageId()).isEqualTo("C=US;A= ;P= ;L=EX1-010203Z-45");
        assertThat(reading.nonDeliveries()).extracting(X400NonDelivery::prmd).containsExactly("");
        assertThat(read(REPORT.replace(ID, "")).nonDeliveries()).extracting(X400NonDelivery::prmd).containsOnlyNulls();
        assertThat(read(REPORT.replace("P=ORG;", "")).nonDeliveries()).extracting(X400NonDelivery::prmd).containsOnlyNulls();
    }

    @Test
    void a_converted_message_is_known() {
        LoggedEvent event = read("The message C=US;A=ADMD;P=;L=X400-1 has been successfully converted from content type P2 to "
                + "content type MDBEF.").event();

        assertThat(event.source()).isEqualTo("MSExchangeMTA");
        assertThat(event.id()).isEqualTo(296);
        assertThat(event.messageId()).isEqualTo("C=US;A=ADMD;P=;L=X400-1");
    }

    @Test
    void a_call_stack_is_known() {
        assertThat(read("An error occurred with the following call stack: ...").event().id()).isEqualTo(1026);
    }

    @Test
    void codes_are_read_as_numbers_in_other_spellings_and_across_line_breaks() {
        assertThat(diagnostic("0", "unrecognized-OR-name")).isEqualTo(NonDeliveryDiagnostic.UNRECOGNISED_OR_NAME);
        assertThat(diagnostic("1", "5")).isEqualTo(NonDeliveryDiagnostic.MAXIMUM_TIME_EXPIRED);
        assertThat(diagnostic("0", "-1 (no diagnostic)")).isEqualTo(NonDeliveryDiagnostic.NONE);
        assertThat(diagnostic("0", "loop-\r\n detected")).isEqualTo(NonDeliveryDiagnostic.LOOP_DETECTED);
        assertThat(diagnostic("0", "loop\u2011detected")).isEqualTo(NonDeliveryDiagnostic.LOOP_DETECTED);
        assertThat(read(REPORT.replace("transfer-failure", "1")).event().reason()).isEqualTo(NonDeliveryReason.UNABLE_TO_TRANSFER);
        assertThat(read(REPORT.replace("transfer-failure", "bad-luck")).warnings())
                .containsExactly("the reason code in the event is none of X.411: bad-luck");
        assertThat(read(REPORT.replace("Omit any diagnostic code", "bad-luck")).warnings())
                .containsExactly("the diagnostic code in the event is none of X.411: bad-luck");
    }

    @Test
    void a_directory_name_ends_where_the_next_address_begins() {
        for (String tail : List.of("\u00a7", "\u00a7C=US;A= ;P=ORG;S=USER;", "<A7>C=US;A= ;", ";", "\u00c2\u00a7", "")) {
            assertThat(read(REPORT.replace("\u00a7", tail)).event().recipient()).as(tail).isEqualTo(USER);
        }
        assertThat(read(REPORT.replace("/cn=USER", "/cn=JOHN\n SMITH")).event().recipient()).endsWith("/cn=JOHN SMITH");
        assertThat(read(REPORT.replace("/cn=USER", "\n /cn=USER")).event().recipient()).isEqualTo(USER);
        assertThat(read(REPORT.replace("DN:" + USER + "\u00a7", "C=US;A= ;P=ORG;S=USER;")).event().recipient())
                .isEqualTo("C=US;A= ;P=ORG;S=USER;");
    }

    @Test
    void the_microsoft_mail_connector_names_sender_and_addressee() {
        for (String gap : List.of("\n\n", " ")) {
            LoggedEvent routing = read(String.join(gap, "Source: MSExchangeMSMI", "Category: Routing",
                    "Message ID <0A1B2C3D> processed from INQUEUE",
                    "From: [encapsulated X.400<listserv subscription alias>@<domain>]", "To: NET/PO1/postmaster")).event();
            assertThat(routing).usingRecursiveComparison().ignoringFields("description").isEqualTo(new LoggedEvent(null,
                    "MSExchangeMSMI", null, "Routing", null, null, null, null, null, null, null,
                    "[encapsulated X.400<listserv subscription alias>@<domain>]", "NET/PO1/postmaster",
                    Direction.TO_MICROSOFT_MAIL, "0A1B2C3D", "PO1", "POSTMASTER"));

            LoggedEvent sent = read(String.join(gap, "Source: MSExchangeMSMI", "Category: Sent", "Message ID",
                    "<C=xx;A= ;P=xxxx;l=xxxx>", "received from Exchange", "Message ID <xxxxxxxx> created in MS Mail",
                    "From: [encapsulated X.400<listserv subscription alias>@<domain>]",
                    "To: <network name>/<po name>/POSTMASTER")).event();
            assertThat(sent.category()).isEqualTo("Sent");
            assertThat(sent.messageId()).isEqualTo("C=xx;A= ;P=xxxx;l=xxxx");
            assertThat(sent.to()).isEqualTo("<network name>/<po name>/POSTMASTER");
            assertThat(sent.postoffice()).isEqualTo("<po name>");
            assertThat(sent.mailbox()).isEqualTo("POSTMASTER");

            LoggedEvent debug = read(String.join(gap, "Source: MSExchangeMSMI", "Category: Debug Data",
                    "Recipient is MS:NET/PO1/POSTMASTER")).event();
            assertThat(debug.category()).isEqualTo("Debug Data");
            assertThat(debug.source()).isEqualTo("MSExchangeMSMI");
            assertThat(debug.to()).isEqualTo("NET/PO1/POSTMASTER");
            assertThat(debug.direction()).isEqualTo(Direction.TO_MICROSOFT_MAIL);
        }
    }

    @Test
    void the_connector_is_known_by_its_wording_alone() {
        LoggedEvent event = read("Message ID 0001 processed from INQUEUE From: NET/PO1/USER To: list@example.com").event();

        assertThat(event.source()).isEqualTo("MSExchangeMSMI");
        assertThat(event.category()).isEqualTo("Routing");
        assertThat(event.id()).isNull();
        assertThat(event.from()).isEqualTo("NET/PO1/USER");
        assertThat(event.to()).isEqualTo("list@example.com");
        assertThat(event.direction()).isEqualTo(Direction.FROM_MICROSOFT_MAIL);
        assertThat(event.mailbox()).isNull();
    }

    @Test
    void keys_alone_are_completed() {
        LoggedEvent event = EventText.read(new Keys().error("0x50a").to("NET/PO1/Postmaster").event()).get(0).event();

        assertThat(event.error()).isEqualTo("0000050A");
        assertThat(event.postoffice()).isEqualTo("PO1");
        assertThat(event.mailbox()).isEqualTo("POSTMASTER");
        assertThat(EventText.read(new Keys().error("50A").event()).get(0).event().error()).isEqualTo("0000050A");
        assertThat(EventText.read(new Keys().error("0000050a").event()).get(0).event().error()).isEqualTo("0000050A");
    }

    @Test
    void keys_alone_give_the_non_delivery() {
        Reading reading = EventText.read(new Keys().id(290).reason(NonDeliveryReason.TRANSFER_FAILURE).event()).get(0);

        assertThat(reading.nonDeliveries())
                .containsExactly(new X400NonDelivery(null, NonDeliveryReason.TRANSFER_FAILURE, null, null, null));
        assertThat(EventText.read(new Keys().id(290).event()).get(0).nonDeliveries()).isEmpty();
        assertThat(EventText.read(new Keys().id(270).reason(NonDeliveryReason.TRANSFER_FAILURE).event()).get(0).nonDeliveries()).isEmpty();
    }

    @Test
    void an_error_that_is_no_number_is_not_taken() {
        Reading reading = EventText.read(new Keys().error("-1018").event()).get(0);

        assertThat(reading.event().error()).isNull();
        assertThat(reading.warnings()).singleElement().asString().startsWith("loggedEvent.error is no number").endsWith(": -1018");
    }

    @Test
    void what_is_stated_wins_over_the_text_with_a_warning() {
        Reading reading = EventText.read(
                new Keys().id(270).error("BB8").reason(NonDeliveryReason.UNABLE_TO_TRANSFER).text(REPORT).event()).get(0);

        assertThat(reading.event().id()).isEqualTo(270);
        assertThat(reading.event().reason()).isEqualTo(NonDeliveryReason.UNABLE_TO_TRANSFER);
        assertThat(reading.nonDeliveries()).isEmpty();
        assertThat(reading.warnings()).containsExactlyInAnyOrder(
                "loggedEvent.id is stated as 270, but the text of the event says 290; what is stated was taken",
                "loggedEvent.reason is stated as unable-to-transfer, but the text of the event says transfer-failure; what is stated "
                        + "was taken");
        assertThat(EventText.read(new Keys().error("BB8").text(FAILED).event()).get(0).warnings()).hasSize(1);
        assertThat(EventText.read(new Keys().error("50a").text(FAILED).event()).get(0).warnings()).isEmpty();
        assertThat(EventText.read(new Keys().source("MSExchangeIS").text(FAILED).event()).get(0).warnings()).isEmpty();
        assertThat(EventText.read(new Keys().source("MSExchangeMTA").text(FAILED).event()).get(0).warnings()).hasSize(1);
    }

    @Test
    void each_of_several_entries_is_read() {
        List<Reading> readings = EventText.read(new Keys().text("Event Source: MSExchangeMTA Event ID: 290 Computer: EX1 Description: "
                + REPORT + "\nEvent Type: Information Event Source: MSExchangeMTA Event ID: 270 Computer: EX2 Description: " + PERMANENT)
                .event());

        assertThat(readings).extracting(reading -> reading.event().id()).containsExactly(290, 270);
        assertThat(readings).extracting(reading -> reading.event().server()).containsExactly("EX1", "EX2");
        assertThat(readings.get(0).nonDeliveries()).hasSize(1);
        assertThat(readings).allSatisfy(reading -> assertThat(reading.warnings()).isEmpty());
    }

    @Test
    void a_log_of_very_many_entries_is_read_in_part_and_says_so() {
        String entry = "Event Type: Information Event Source: MSExchangeMTA Event ID: 270 Description: " + PERMANENT + "\n";
        List<Reading> readings = EventText.read(new Keys().text(entry.repeat(500)).event());

        assertThat(readings).hasSize(200);
        assertThat(readings.get(199).warnings()).singleElement().asString().contains("more than 200 entries");
    }

    @Test
    void the_computer_of_an_entry_is_the_server_unless_one_is_stated() {
        LoggedEvent event = read("Event Source: MSExchangeMTA\nEvent ID: 290\nComputer: EX1\nDescription: " + REPORT).event();

        assertThat(event.server()).isEqualTo("EX1");
    }

    @Test
    void an_unknown_text_changes_nothing() {
        for (String text : List.of("", "The service started.", "Delivery to source: id: 5 failed", "a: b", ":::")) {
            LoggedEvent event = new Keys().text(text).event();
            assertThat(EventText.read(event)).containsExactly(new Reading(event, List.of(), List.of()));
        }
    }

    @Test
    void an_entry_in_unknown_words_still_tells_its_lines() {
        LoggedEvent event = read("Log Name: Application\nSource: MSExchangeIMC\nDate: 1/2/2003 4:05:06 PM\nEvent ID: 4117\n"
                + "Task Category: None\nLevel: Error\nDescription:\nsomething new: id: 7").event();

        assertThat(event.source()).isEqualTo("MSExchangeIMC");
        assertThat(event.id()).isEqualTo(4117);
        assertThat(event.category()).isNull();
    }

    @Test
    void any_text_is_read_in_little_time() {
        Random random = new Random(1);
        List<String> pieces = List.of(REPORT, PERMANENT, FAILED, "c=", "C=US;", ";l=", "Event ID: ", "Description:", "Source:", "From:",
                "To:", " from:", "message id <", "Recipient is MS:", "processed from INQUEUE", "(reason code", "\n", " ", "<", ">",
                "[", "/", "and diagnostic code", "failed due to error", "originally destined for", "DN:", "\u00a7", "\uD83D");
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                String piece = pieces.get(random.nextInt(pieces.size()));
                text.append(piece, random.nextInt(2) * random.nextInt(piece.length()), piece.length());
            }
            read(text.toString());
        }
        for (String piece : pieces) {
            for (String start : List.of(REPORT, PERMANENT, FAILED, "Source: ", "Recipient is MS:", "processed from INQUEUE From:", "a ")) {
                read(start + piece.repeat(1_000_000 / piece.length()));
            }
        }
    }

    private static NonDeliveryDiagnostic diagnostic(String reason, String diagnostic) {
        return read(REPORT.replace("transfer-failure", reason).replace("Omit any diagnostic code", diagnostic)).event().diagnostic();
    }

    private static Reading read(String description) {
        return EventText.read(new Keys().text(description).event()).get(0);
    }

    /** The keys of a logged event that a test states. */
    private static final class Keys {
        private String source;
        private Integer id;
        private String error;
        private String description;
        private NonDeliveryReason reason;
        private String to;

        Keys source(String value) {
            source = value;
            return this;
        }

        Keys id(int value) {
            id = value;
            return this;
        }

        Keys error(String value) {
            error = value;
            return this;
        }

        Keys text(String value) {
            description = value;
            return this;
        }

        Keys reason(NonDeliveryReason value) {
            reason = value;
            return this;
        }

        Keys to(String value) {
            to = value;
            return this;
        }

        LoggedEvent event() {
            return new LoggedEvent(null, source, id, null, error, description, null, null, reason, null, null, null, to, null, null,
                    null, null);
        }
    }
}
