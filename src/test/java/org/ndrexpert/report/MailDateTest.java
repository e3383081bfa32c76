package org.ndrexpert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class MailDateTest {

    @Test
    void dates_are_read_in_the_ways_of_mail() {
        Instant expected = Instant.parse("2006-03-06T07:12:44Z");
        assertThat(List.of("Mon, 6 Mar 2006 08:12:44 +0100 (CET)", "Sun, 06 Mar 2006 07:12:44 GMT", "6 MAR 06 02:12:44 EST",
                "2006-03-06T08:12:44+01:00", "Mon,  6 Mar 2006\t08:12:44  +0100")).allSatisfy(text ->
                assertThat(MailDate.read(text)).as(text).contains(expected));
    }

    @Test
    void what_is_no_point_in_time_is_left_alone() {
        assertThat(List.of("", "Mon, 6 Mar 2006 08:12:44", "3/6/2006 8:12:44 AM", "6 Mar 2006 25:12:44 +0100", "31 Feb 2006 08:12:44 +0100",
                "6 Mar 9999 08:12:44 +0000", "6 Mar 2006 08:12:44 +9900", "6 Mar 2006 08 +0100", "x".repeat(5000), "a b c d e", ",,,,",
                "6 Mar 2006 : +0100", "6 Mar 99999999999 08:12 +0100")).allSatisfy(text -> assertThat(MailDate.read(text)).as(text).isEmpty());
    }

    @Test
    void a_report_failed_at_the_last_attempt_or_else_when_it_was_written() {
        String written = "From: postmaster@ex1.example.net\nDate: Tue, 7 Mar 2006 09:00:00 +0100\nSubject: Undelivered\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
                + "Reporting-MTA: dns; ex1.example.net\n\nFinal-Recipient: rfc822; a@example.org\nAction: failed\nStatus: 5.1.1\n";

        assertThat(report(written)).satisfies(report -> {
            assertThat(report.date()).isEqualTo("Tue, 7 Mar 2006 09:00:00 +0100");
            assertThat(report.places().get("date")).isEqualTo(new Place("header", 2));
            assertThat(report.when()).contains(Instant.parse("2006-03-07T08:00:00Z"));
        });
        assertThat(report(written + "Last-Attempt-Date: Mon, 6 Mar 2006 08:12:44 +0100\n").when())
                .contains(Instant.parse("2006-03-06T07:12:44Z"));
        assertThat(report(written.replace(" +0100", "")).when()).isEmpty();
    }

    private static Report report(String message) {
        return (Report) ReportReader.read((message + "\n--b--\n").getBytes(StandardCharsets.UTF_8));
    }
}
