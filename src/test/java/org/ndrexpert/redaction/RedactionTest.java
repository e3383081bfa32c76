package org.ndrexpert.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportReader;

/** What becomes of each kind of name, of each part of a message and of each encoding. */
class RedactionTest {
    private static final String HEADER = """
            From: System Administrator <postmaster@contoso.com>
            To: Bert Berg <bert.berg@contoso.com>
            Subject: Undeliverable: Falcon offer
            Date: Mon, 6 Mar 2006 08:13:02 +0100
            MIME-Version: 1.0
            """;

    private final Redaction redaction = new Redaction(List.of());

    private String redacted(String message) {
        return new String(redaction.redact(message.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** The text of a report in plain words. */
    private String words(String text) {
        String result = redacted(HEADER + "\n" + text);
        return result.substring(result.indexOf("\n\n") + 2);
    }

    @Test
    void a_name_is_replaced_alike_in_addresses_hosts_and_words() {
        assertThat(words("""
                Your message to anna@ex1.corp.fabrikam.de was rejected by EX1.CORP.FABRIKAM.DE.
                ex1 and hub2.corp.fabrikam.de belong to Fabrikam; fabrikam.de does not know anna.
                """)).isEqualTo("""
                Your message to user2@host1.host2.domain2.example was rejected by HOST1.HOST2.DOMAIN2.EXAMPLE.
                host1 and host3.host2.domain2.example belong to Domain2; domain2.example does not know user2.
                """);
    }

    @Test
    void display_names_become_known_and_are_replaced_in_the_text() {
        assertThat(words("""
                Dear Bert,

                'Berg, Bert' on 6.3.2006 08:13
                Anna Weiss (anna@fabrikam.de)<mailto:anna@fabrikam.de>
                Anna will answer.
                """)).isEqualTo("""
                Dear Name1,

                'Name2, Name1' on 6.3.2006 08:13
                Name3 Name4 (name3@domain2.example)<mailto:name3@domain2.example>
                Name3 will answer.
                """);
    }

    @Test
    void two_reports_of_one_run_have_the_same_replacements() {
        String one = redacted(HEADER + "\nDelivery to anna@fabrikam.de failed.\n");
        String two = redacted("From: postmaster@fabrikam.de\nTo: bert.berg@contoso.com\n\nDelivery to anna@fabrikam.de failed.\n");

        assertThat(one).contains("Delivery to user2@domain2.example failed.");
        assertThat(two).contains("From: postmaster@domain2.example", "To: user1@domain1.example", "Delivery to user2@domain2.example failed.");
    }

    @Test
    void names_reserved_for_examples_are_replaced_like_all_others() {
        assertThat(words("anna@recipient.example at 192.0.2.7, bob@domain2.example, carl@fabrikam.de at 193.7.2.1, localhost\n"))
                .isEqualTo("user2@domain2.example at 192.0.2.1, user3@domain3.example, user4@domain4.example at 192.0.2.2, localhost\n");
    }

    @Test
    void common_words_are_replaced_where_they_name_a_mailbox_only() {
        assertThat(words("550 5.1.1 <user@fabrikam.de>: User unknown in virtual mailbox table\n"))
                .isEqualTo("550 5.1.1 <user2@domain2.example>: User unknown in virtual mailbox table\n");
    }

    @Test
    void addresses_of_networks_stay_public_or_private() {
        assertThat(words("8.8.8.8 8.8.4.4 8.8.8.8 10.1.2.3 172.20.1.1 192.168.7.7 169.254.1.1 127.0.0.1 [IPv6:2a00:1450:4001::1] fe80::aa:1 ::1\n"))
                .isEqualTo("192.0.2.1 192.0.2.2 192.0.2.1 10.0.0.1 172.16.0.1 192.168.0.1 169.254.0.1 127.0.0.1 [IPv6:2001:db8::1] fe80::1 ::1\n");
    }

    @Test
    void more_addresses_than_there_are_for_documentation_are_still_told_apart() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append("81.2.").append(i / 250).append('.').append(i % 250 + 1).append('\n');
        }
        List<String> addresses = words(text.toString()).lines().toList();

        assertThat(addresses).hasSize(1000).doesNotHaveDuplicates().contains("192.0.2.1", "203.0.113.254", "198.18.0.1");
        assertThat(addresses).allMatch(address -> address.startsWith("192.0.2.") || address.startsWith("198.51.100.")
                || address.startsWith("203.0.113.") || address.startsWith("198.18."));
    }

    @Test
    void versions_and_codes_that_look_like_addresses_stay() {
        String text = """
                Microsoft SMTPSVC(6.0.3790.0), Internet Mail Service (5.5.2653.19), Exim 4.92.3.1, version 8.1.2.3
                550 5.1.1 RESOLVER.ADR.RecipNotFound; QUEUE.Expired 0x80040111 (000C05A6) MapiExceptionNotAuthorized -2147467259
                Monday, 6 March 2006 08:13:02 +0100 (CET) 2006-03-06T08:13:02Z message size 104857600 exceeds 10240000
                STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded; over quota
                """;
        assertThat(words(text)).isEqualTo(text);
    }

    @Test
    void the_version_of_exchange_in_a_trace_is_no_address() {
        assertThat(redacted("""
                Received: from EX2.contoso.com (10.1.1.2) by EX1.contoso.com (10.1.1.1) with Microsoft SMTP
                 Server (TLS) id 14.3.123.4; Mon, 6 Mar 2006 08:13:02 +0100
                """ + HEADER + "\nfailed\n")).contains("""
                Received: from HOST1.domain1.example (10.0.0.1) by HOST2.domain1.example (10.0.0.2) with Microsoft SMTP
                 Server (TLS) id 14.3.123.4; Mon, 6 Mar 2006 08:13:02 +0100
                """);
    }

    @Test
    void a_host_of_one_word_is_known_by_where_it_stands_in_a_trace() {
        assertThat(redacted("Received: from MSXBERLIN (helo=pc-anna) by mail.contoso.com (Postfix) with ESMTP id 3Xy1Zz6Bq8z1Y\n" + HEADER
                + "\nMSXBERLIN does not answer.\n")).startsWith("Received: from HOST1 (helo=host2) by mail.domain1.example (Postfix) with ESMTP id id1\n")
                .endsWith("\nHOST1 does not answer.\n");
    }

    @Test
    void names_of_directories_keep_their_attributes() {
        assertThat(words("""
                /o=Contoso Verlag/ou=First Administrative Group/cn=Recipients/cn=aberg
                EX:/O=CONTOSO VERLAG/OU=BERLIN/CN=RECIPIENTS/CN=ABERG is unknown
                c=DE;a= ;p=Contoso;o=Berlin;s=Berg;g=Anna;
                CN=Anna Berg/OU=Sales/O=Contoso
                IMCEAEX-_O=CONTOSO+20VERLAG_OU=BERLIN_CN=RECIPIENTS_CN=ABERG@contoso.com
                """)).isEqualTo("""
                /o=Domain1 Org1/ou=First Administrative Group/cn=Recipients/cn=user2
                EX:/O=DOMAIN1 ORG1/OU=SITE1/CN=RECIPIENTS/CN=USER2 is unknown
                c=DE;a= ;p=Domain1;o=Site1;s=Name2;g=Name3;
                CN=Name3 Name2/OU=Site2/O=Domain1
                IMCEAEX-_O=DOMAIN1+20ORG1_OU=SITE1_CN=RECIPIENTS_CN=USER2@domain1.example
                """);
    }

    @Test
    void the_identifier_of_an_x400_message_keeps_its_shape() {
        assertThat(words("""
                anna@fabrikam.de on Mon, 6 Mar 2000 08:13:02 +0100
                    The recipient name is not recognized
                	The MTS-ID of the original message is: c=de;a= ;p=Contoso
                ;l=EX1-000306071244Z-17
                    MSEXCH:IMS:Contoso Verlag:BERLIN:EX1 3553 (000B09AA) 550 no such user
                """)).isEqualTo("""
                user2@domain2.example on Mon, 6 Mar 2000 08:13:02 +0100
                    The recipient name is not recognized
                	The MTS-ID of the original message is: c=de;a= ;p=Domain1
                ;l=HOST1-000306071244Z-17
                    MSEXCH:IMS:Domain1 Org1:SITE1:HOST1 3553 (000B09AA) 550 no such user
                """);
    }

    @Test
    void a_private_management_domain_that_is_empty_stays_empty() {
        String result = words("""
                anna@fabrikam.de on Mon, 6 Mar 2000 08:13:02 +0100
                    The recipient name is not recognized
                	The MTS-ID of the original message is: c=US;a= ;p= ;l=EX1-010203041Z-12345
                    MSEXCH:IMS:Contoso:BERLIN:EX1 0 (000C05A6) Unknown Recipient
                """);
        assertThat(result).contains("c=US;a= ;p= ;l=HOST1-010203041Z-12345");
    }

    @Test
    void words_joined_by_dots_are_hosts_unless_they_are_something_else() {
        assertThat(words("Store.exe winmail.dat failed.Please e.g. gateway.fabrikamnet Zebra.pdf www.microsoft.com zen.spamhaus.org mx.google.com\n"))
                .isEqualTo("Store.exe winmail.dat failed.Please e.g. domain2.example File1.pdf www.microsoft.com zen.spamhaus.org mx.google.com\n");
    }

    @Test
    void the_tenant_of_a_provider_is_replaced_and_the_provider_is_not() {
        assertThat(words("anna@fabrikam.de: AM0PR01MB0001.eurprd01.prod.outlook.com, fabrikam-de.mail.protection.outlook.com\n"))
                .isEqualTo("user2@domain2.example: HOST1.host2.prod.outlook.com, domain2-example.mail.protection.outlook.com\n");
    }

    @Test
    void a_domain_of_common_words_is_replaced_in_paths_and_below_a_provider_too() {
        assertThat(words("anna@service.com: service.com.mail.protection.outlook.com, /var/domains/service.com/anna, https://support.google.com/a/service.com/x\n"))
                .isEqualTo("user2@domain2.example: domain2.example.mail.protection.outlook.com, /var/domains/domain2.example/user2,"
                        + " https://support.google.com/a/domain2.example/x\n");
    }

    @Test
    void mailboxes_of_a_provider_are_nobody_s_afterwards() {
        assertThat(words("anna@gmail.com anna@outlook.com mailer-daemon@googlemail.com\n"))
                .isEqualTo("user2@domain2.example user2@domain3.example mailer-daemon@googlemail.com\n");
    }

    @Test
    void paths_phones_accounts_and_identifiers_are_replaced() {
        assertThat(words("""
                /home/anna/Maildir/new: full; C:\\Users\\anna\\x.pst; CONTOSO\\anna; call +49 30 1234567 or (555) 123-4567
                queued as 3Xy1Zz6Bq8z1Y, 1OxxGd-0002Xk-CB, 3fa85f64-5717-4562-b3fc-2c963f66afa6; see https://fabrikam.de/support?user=anna
                """)).isEqualTo("""
                /home/file1/Maildir/new: full; C:\\Users\\file1\\x.pst; DOMAIN1\\file1; call phone1 or phone2
                queued as id1, id2, 00000000-0000-0000-0000-000000000003; see https://domain2.example/path1
                """);
    }

    @Test
    void the_subject_of_the_returned_message_is_replaced_wherever_it_is_quoted() {
        String result = redacted(HEADER + """
                Thread-Topic: Falcon offer
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Your message "Falcon offer" was not delivered to anna@fabrikam.de.
                  Subject: RE: Falcon offer
                --b
                Content-Type: message/rfc822

                From: bert.berg@contoso.com
                Subject: Re: Falcon offer

                Hello Anna
                --b--
                """);
        assertThat(result).contains("Subject: Undeliverable: subject1\n", "Thread-Topic: subject1\n", "message \"subject1\" was", "  Subject: RE: subject1\n",
                "\nSubject: Re: subject1\n").doesNotContain("Falcon");
    }

    @Test
    void nothing_is_left_of_fields_that_are_not_known_but_their_name() {
        assertThat(redacted(HEADER + """
                DKIM-Signature: v=1; a=rsa-sha256; d=contoso.com; s=selector1;
                 b=Q0FGRQ==
                X-MS-Exchange-Organization-Network-Message-Id: 3fa85f64-5717-4562-b3fc-2c963f66afa6
                X-Contoso-Filter: anna, 17
                X-Originating-IP: [193.7.2.9]
                Thread-Index: AcZA8w7RkmyTbOxOTqyGdp2sHbqQRg==

                failed
                """)).contains("""
                DKIM-Signature: redacted
                X-MS-Exchange-Organization-Network-Message-Id: redacted
                X-Domain1-Filter: redacted
                X-Originating-IP: [192.0.2.1]
                Thread-Index: id1
                """);
    }

    @Test
    void quoted_printable_and_base64_are_decoded_redacted_and_encoded_again() {
        String text = "anna@fabrikam.de: Die Nachricht wurde nicht zugestellt, weil das Postfach von \u00c4nne Bj\u00f6rk voll ist.\nGr\u00fc\u00dfe\n\u00c4nne Bj\u00f6rk\n";
        String quoted = text.replace("\u00fc", "=FC").replace("\u00df", "=DF").replace("\u00c4", "=C4").replace("\u00f6", "=F6").replace("Postfach", "Post=\nfach");
        String coded = Base64.getMimeEncoder(40, new byte[] {'\n'}).encodeToString(text.getBytes(StandardCharsets.UTF_8));
        String result = redacted(HEADER + """
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                %s--b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(quoted, coded));

        assertThat(result).contains("charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable", "user2@domain2.example");
        Report report = (Report) ReportReader.read(result.getBytes(StandardCharsets.UTF_8));
        assertThat(report.recipients()).singleElement().satisfies(recipient -> {
            assertThat(recipient.finalRecipient()).isEqualTo("user2@domain2.example");
            assertThat(recipient.diagnosticCode()).contains("Postfach von").doesNotContain("Bj\u00f6rk");
        });
        String second = result.substring(result.indexOf("base64\n\n") + 8, result.indexOf("\n--b--"));
        assertThat(second.lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void encoded_words_are_encoded_again_in_their_character_set() {
        String result = redacted("""
                From: postmaster@contoso.com
                To: =?iso-8859-1?Q?J=FCrgen_Gro=DF?= <jg@contoso.com>
                Subject: =?utf-8?B?VW56dXN0ZWxsYmFyOiBNw7xsbGVyIEdtYkg=?=

                failed
                """);
        assertThat(result).contains("To: =?iso-8859-1?Q?Name1_Name2?= <user1@domain1.example>\n");
        String word = result.substring(result.indexOf("?B?") + 3, result.indexOf("?=\n\n"));
        assertThat(new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8)).isEqualTo("Unzustellbar: subject1");
    }

    @Test
    void bodies_and_attachments_keep_their_size_and_lose_what_they_say() {
        String result = redacted(HEADER + """
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Delivery to anna@fabrikam.de failed.
                --b
                Content-Type: message/rfc822

                Subject: Falcon offer
                Content-Type: multipart/mixed; boundary="c"

                --c
                Content-Type: text/plain

                Hello Anna, my phone is 030 1234567.
                --c
                Content-Type: application/pdf; name="Falcon.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjQKJcOkw7zDtsOfCjIgMCBvYmoK
                PDwvTGVuZ3RoIDMgMCBSCg==
                --c--
                --b--
                """);
        assertThat(result).contains("\n\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n--c\n",
                "application/pdf; name=\"file1.pdf\"\nContent-Transfer-Encoding: base64\n\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAA==\n--c--");
    }

    @Test
    void what_somebody_wrote_above_a_report_that_he_forwards_is_blanked() {
        assertThat(redacted("""
                From: Bert Berg <bert.berg@contoso.com>
                To: helpdesk@contoso.com
                Subject: FW: Undeliverable: Falcon offer

                Can you help? The Falcon deal waits for this. Bert, 4711

                -----Original Message-----
                From: System Administrator
                Sent: Monday, March 06, 2006 8:13 AM
                To: Berg, Bert
                Subject: Undeliverable: Falcon offer

                Your message did not reach some or all of the intended recipients.

                      Subject:	Falcon offer
                      Sent:	3/6/2006 8:12 AM

                The following recipient(s) could not be reached:

                      anna@fabrikam.de on 3/6/2006 8:13 AM
                            The e-mail account does not exist at the organization this message was sent to.
                            <ex1.contoso.com #5.1.1>
                """)).contains("Subject: FW: Undeliverable: subject1\n\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n\n-----Original Message-----\n",
                "To: Name2, Name1\nSubject: Undeliverable: subject1\n", "<host1.domain1.example #5.1.1>");
    }

    @Test
    void a_page_is_redacted_between_its_tags_and_in_its_links() {
        String page = """
                <html><!-- made for Fabrikam --><head><meta name="author" content="Anna Berg"><style>p {color: red}</style></head>
                <p>Delivery to <a href="mailto:anna@fabrikam.de">anna&#64;fabrikam.de</a> failed: VI1PR07.eurprd07.prod.<wbr>outlook.com</p>
                <table><tr><td>Subject:</td><td>Falcon &amp; more</td></tr></table></html>
                """;
        String result = redacted(HEADER + "Content-Type: text/html; charset=utf-8\n\n" + page);
        assertThat(result.substring(result.indexOf("\n\n") + 2)).isEqualTo("""
                <html><!--xxxx xxx xxxxxxxx--><head><meta><style>x xxxxxxx xxxx</style></head>
                <p>Delivery to <a href="mailto:user2@domain2.example">user2@domain2.example</a> failed: HOST1.host2.prod.outlook.com</p>
                <table><tr><td>Subject:</td><td>subject1</td></tr></table></html>
                """.replace("<!--xxxx xxx xxxxxxxx-->", "<!-- xxxx xxx xxxxxxxx -->").replace("subject1", "subject2"));
    }

    @Test
    void boundaries_that_name_a_host_are_replaced_wherever_they_stand() {
        assertThat(redacted(HEADER + """
                Content-Type: multipart/mixed;
                 boundary="B9A2F1C234.1141632782/mail.contoso.com"

                --B9A2F1C234.1141632782/mail.contoso.com
                Content-Type: text/plain

                Delivery to anna@fabrikam.de failed.
                --B9A2F1C234.1141632782/mail.contoso.com--
                """)).contains("boundary=\"id1.1141632782/mail.domain1.example\"\n\n--id1.1141632782/mail.domain1.example\n",
                "\n--id1.1141632782/mail.domain1.example--\n");
    }

    @Test
    void notifications_in_json_keep_their_keys() {
        assertThat(words("""
                {"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"anna@fabrikam.de","action":"failed",
                "diagnosticCode":"smtp; 550 5.1.1 user unknown"}]},"mail":{"sourceIp":"193.7.2.9","headers":[{"name":"Subject","value":"More mail"}],
                "commonHeaders":{"from":["Bert Berg <bert.berg@contoso.com>"],"subject":"More mail"}}}
                """)).isEqualTo("""
                {"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"user2@domain2.example","action":"failed",
                "diagnosticCode":"smtp; 550 5.1.1 user unknown"}]},"mail":{"sourceIp":"192.0.2.1","headers":[{"name":"Subject","value":"subject2"}],
                "commonHeaders":{"from":["Name1 Name2 <user1@domain1.example>"],"subject":"subject2"}}}
                """);
    }

    @Test
    void text_in_wide_characters_and_in_utf_7_comes_out_in_the_same() {
        String text = "Delivery to these recipients has failed:\r\n\r\nanna@fabrikam.de\r\n";
        byte[] wide = redaction.redact(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(new String(wide, StandardCharsets.UTF_16LE)).isEqualTo("\uFEFF" + text.replace("anna@fabrikam.de", "user1@domain1.example"));

        assertThat(redacted(HEADER + "Content-Type: text/plain; charset=unicode-1-1-utf-7\n\nJ+APw-rgen+AEA-fabrikam.de +- failed\n"))
                .endsWith("\n\nUser3@domain1.example +- failed\n");
    }

    @Test
    void words_in_scripts_without_spaces_are_replaced_where_they_are_names() {
        String message = """
                From: postmaster@contoso.com
                To: \u7530\u4e2d\u592a\u90ce <tanaka@contoso.com>
                Content-Type: text/plain; charset=utf-8

                \u7530\u4e2d\u592a\u90ce\u3055\u3093\u306b\u914d\u4fe1\u3067\u304d\u307e\u305b\u3093\u3067\u3057\u305f\u3002
                """;
        assertThat(redacted(message)).contains("To: name1 <user1@domain1.example>", "\nname1\u3055\u3093\u306b\u914d\u4fe1\u3067\u304d\u307e\u305b\u3093\u3067\u3057\u305f\u3002\n");
    }

    @Test
    void what_the_owner_names_is_hidden_too() {
        Redaction run = new Redaction(List.of("Project X", "limit"));
        String result = new String(run.redact((HEADER + "\nfailed: project x over the limit\n").getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        assertThat(result).endsWith("\nfailed: hidden1 over the hidden2\n");
    }

    @Test
    void the_table_names_each_original_once_with_its_replacement() {
        redacted(HEADER + "\nDelivery to anna@fabrikam.de failed.\n");
        assertThat(redaction.table().stream().collect(Collectors.toMap(Replacement::original, Replacement::replacement)))
                .containsEntry("anna@fabrikam.de", "user2@domain2.example").containsEntry("fabrikam.de", "domain2.example")
                .containsEntry("bert.berg", "user1").containsEntry("Falcon offer", "subject1");
    }

    @Test
    void an_original_that_is_left_is_found_whatever_its_encoding() {
        byte[] message = (HEADER + "\nDelivery to anna@fabrikam.de failed.\n").getBytes(StandardCharsets.UTF_8);
        byte[] result = redaction.redact(message);

        assertThat(redaction.left(result)).isEmpty();
        assertThat(redaction.left(message)).contains("anna@fabrikam.de", "Falcon offer", "Berg");
        String coded = Base64.getEncoder().encodeToString("Delivery failed: Bergs Hof, BERG.\n".getBytes(Charset.forName("windows-1252")));
        assertThat(redaction.left(("Content-Transfer-Encoding: base64\nFrom: postmaster@domain1.example\n\n" + coded + "\n").getBytes(StandardCharsets.US_ASCII)))
                .containsExactly("Berg");
    }

    @Test
    void words_that_no_report_has_are_listed_for_a_person_to_look_at() {
        byte[] result = redaction.redact((HEADER + "\nDelivery to anna@fabrikam.de failed. Ask Zacharias of Wombat.\n").getBytes(StandardCharsets.UTF_8));
        assertThat(UnknownWords.in(result)).containsExactly("Zacharias", "Wombat");
    }

    @Test
    void messages_that_cannot_be_written_anew_are_refused_with_a_reason() {
        assertThat(Redaction.obstacle(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0}))
                .contains("Outlook (.msg)", "save the report as .eml");
        assertThat(Redaction.obstacle(new byte[0])).contains("nothing in it");
        assertThat(Redaction.obstacle(new byte[] {0, 1, 2, 3, 0, 0, 0})).contains("no text");
        assertThat(Redaction.obstacle((HEADER + "\nfailed").getBytes(StandardCharsets.UTF_8))).isNull();
    }
}
