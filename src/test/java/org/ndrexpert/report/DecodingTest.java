package org.ndrexpert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.ndrexpert.observation.Product;

class DecodingTest {

    @Test
    void utf_7_is_decoded_and_its_escaped_plus_sign_too() {
        assertThat(Utf7.decode("Hi Mom +Jjo-!")).isEqualTo("Hi Mom \u263A!");
        assertThat(Utf7.decode("+2D3eCg-.")).isEqualTo("\uD83D\uDE0A.");
        assertThat(Utf7.decode("1 +- 1")).isEqualTo("1 + 1");
        assertThat(Utf7.decode("caf+AOk")).isEqualTo("caf\u00e9");
        assertThat(Utf7.decode("a + b")).isEqualTo("a + b");
    }

    @Test
    void encoded_words_are_decoded_and_damaged_ones_stay() {
        assertThat(EncodedWords.decode("=?UTF-8?B?R3LDvMOfZQ==?= =?iso-8859-1?q?_=FCber?= all")).isEqualTo("Gr\u00fc\u00dfe \u00fcber all");
        assertThat(EncodedWords.decode("=?utf-8*en?Q?a=2?= =?x")).isEqualTo("a=2 =?x");
        assertThat(EncodedWords.decode("=?utf-8?X?abc?=")).isEqualTo("=?utf-8?X?abc?=");
        assertThat(EncodedWords.decode("=?nowhere-1?Q?=E9?=")).isEqualTo("\u00e9");
        assertThat(EncodedWords.decode("Gr\u00c3\u00bc\u00c3\u009fe")).isEqualTo("Gr\u00fc\u00dfe");
    }

    @Test
    void bytes_of_an_unknown_character_set_are_read_as_utf_8_or_windows_1252() {
        assertThat(decode("\u20ac", "windows-1252", "no-such-set")).isEqualTo("\u20ac");
        assertThat(decode("\u20ac", "UTF-8", "")).isEqualTo("\u20ac");
        assertThat(decode("\u20ac", "windows-1252", "us-ascii")).isEqualTo("\u20ac");
        assertThat(decode("\u65e5\u672c", "ISO-2022-JP", "iso-2022-jp")).isEqualTo("\u65e5\u672c");
        assertThat(decode("a+AOk-", "US-ASCII", "unicode-1-1-utf-7")).isEqualTo("a\u00e9");
    }

    private static String decode(String text, String written, String declared) {
        byte[] bytes = text.getBytes(Charset.forName(written));
        return CharsetText.decode(bytes, 0, bytes.length, declared);
    }

    @Test
    void an_address_is_found_in_whatever_surrounds_it() {
        assertThat(Addresses.in("rfc822;<anna@recipient.example>.")).isEqualTo("anna@recipient.example");
        assertThat(Addresses.in("'anna@recipient.example' on 3/6/2006")).isEqualTo("anna@recipient.example");
        assertThat(Addresses.in("\"Anna Berg\"@recipient.example: gone")).isEqualTo("\"Anna Berg\"@recipient.example");
        assertThat(Addresses.in("anna@[192.0.2.25]")).isEqualTo("anna@[192.0.2.25]");
        assertThat(Addresses.in("@ and a@ and @b")).isNull();
    }

    @Test
    void an_address_field_is_malformed_where_it_breaks_the_grammar() {
        for (String good : new String[] {"a@b.example", "Anna <a@b.example>, \"B, C\" <c@d.example>", "undisclosed-recipients:;",
                "Team: a@b.example, c@d.example;", "a@b.example (Anna (at work))", "=?utf-8?Q?A=2C_B?= <a@b.example>", "\"x\\\"y\" <a@b.example>"}) {
            assertThat(AddressField.isMalformed(good)).as(good).isFalse();
        }
        for (String bad : new String[] {"", "Anna", "Berg, Anna <a@b.example>", "\"Anna <a@b.example>", "<a@b.example", "a@b.example>",
                "Anna <<a@b.example>>", "a@", "Anna <anna>", "a@b.example (c"}) {
            assertThat(AddressField.isMalformed(bad)).as(bad).isTrue();
        }
    }

    @Test
    void a_received_field_names_its_host_after_by() {
        assertThat(OriginalReading.receivedBy("from a (by b [192.0.2.1])\n by MX.example.org (Postfix) with ESMTP")).isEqualTo("mx.example.org");
        assertThat(OriginalReading.receivedBy("(qmail 1 invoked by uid 0); 6 Mar 2006")).isEmpty();
        assertThat(OriginalReading.receivedBy("by 192.0.2.9 with SMTP id q1; now")).isEqualTo("192.0.2.9");
    }

    @Test
    void a_host_repeats_only_where_another_handed_it_the_message_again() {
        String filtered = """
                Received: from localhost (localhost [127.0.0.1]) by relay.example (Postfix)
                Received: from ex1.example by relay.example (Postfix)
                Received: from ex1.example (192.0.2.1) by ex1.example (192.0.2.1) with Microsoft SMTP Server id 15.1.2507.6
                Received: from ex1.example ([fe80::1]) by ex1.example ([fe80::1]) with mapi id 15.01.2507.006
                """;
        String looping = """
                Received: from b.example by a.example
                Received: from a.example by b.example
                Received: from c.example by a.example
                """;
        assertThat(original(filtered).repeatingHosts()).isEmpty();
        assertThat(original(filtered).hopCount()).isEqualTo(4);
        assertThat(original(looping).repeatingHosts()).containsExactly("a.example");
        assertThat(original(looping).places()).containsEntry("repeatingHosts", new Place("2.header", 3));
    }

    @Test
    void a_build_is_told_by_the_submission_of_the_writer_too_which_fills_its_numbers_up_with_zeros() {
        Header submitted = received("from ex1.example ([192.0.2.1]) by ex1.example ([192.0.2.1]) with mapi id 14.03.0513.000; now");
        Header next = received("from ex1.example by ex1.example with Microsoft SMTP Server id 15.20.100.0; now");

        assertThat(ServerSigns.read(new Header(""), submitted, "ex1.example")).extracting(ServerSigns::product, ServerSigns::build)
                .containsExactly(Product.EXCHANGE_2010, "14.3.513.0");
        assertThat(ServerSigns.read(new Header(""), next, "ex1.example").build()).isEqualTo("15.20.100.0");
        assertThat(ServerSigns.read(new Header(""), submitted, "ex2.example").product()).isNull();
    }

    private static Header received(String body) {
        Header header = new Header("header");
        header.add("Received", body, 1);
        return header;
    }

    private static OriginalMessage original(String received) {
        String mail = """
                From: MAILER-DAEMON@sender.example
                Subject: Undelivered
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; anna@recipient.example
                Status: 5.4.6

                --b
                Content-Type: message/rfc822

                """ + received + "From: bert@sender.example\n\n--b--\n";
        return ((Report) ReportReader.read(mail.getBytes(StandardCharsets.US_ASCII))).original();
    }

    @Test
    void old_line_ends_are_read_as_lines() {
        byte[] mail = "From: a@b.example\rSubject: x\r\rtext\r".getBytes(StandardCharsets.US_ASCII);
        assertThat(ReportReader.read(mail)).isInstanceOfSatisfying(OtherMessage.class,
                other -> assertThat(other.kind()).isEqualTo(OtherMessage.Kind.ORDINARY_MAIL));
    }
}
