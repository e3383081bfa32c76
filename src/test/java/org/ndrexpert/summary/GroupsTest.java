package org.ndrexpert.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Many incidents that are one problem, and those that only look so. */
class GroupsTest {

    private static List<Group> groups(Summary summary) {
        return Groups.of(summary.census(Part.REPEATS), summary.census(Part.BURSTS));
    }

    private static String at(int hour, int minute) {
        return "Mon, 6 Mar 2006 %02d:%02d:00 +0100".formatted(hour, minute);
    }

    @Test
    void one_outage_is_told_from_the_next() {
        Summary summary = new Summary();
        int number = 0;
        for (int minute = 0; minute < 60; minute += 12) {
            summary.add(SampleIncidents.timedOut(number++, "mx.example.org", at(8, minute)));
            summary.add(SampleIncidents.timedOut(number++, "MX.example.org", at(9, minute)));
        }
        for (int minute = 0; minute < 40; minute += 10) {
            summary.add(SampleIncidents.timedOut(number++, "mx.example.org", at(14, minute)));
            summary.add(SampleIncidents.timedOut(number++, "mx" + minute + ".example.com", at(14, minute)));
        }
        List<Group> outages = groups(summary);
        assertThat(outages).extracting(Group::kind).containsOnly(GroupKind.OUTAGE);
        assertThat(outages).extracting(group -> group.tally().incidents()).containsExactly(10L, 4L);
        assertThat(outages).extracting(Group::places).containsOnly(List.of("mx.example.org"));
        assertThat(outages.get(0).tally().from()).contains(Instant.parse("2006-03-06T07:00:00Z"));
        assertThat(outages.get(0).tally().to()).contains(Instant.parse("2006-03-06T08:48:00Z"));
    }

    @Test
    void the_reports_of_a_loop_are_one_group_though_no_report_tells_when() {
        Summary summary = new Summary();
        for (int i = 0; i < 3; i++) {
            summary.add(SampleIncidents.loop(i));
        }
        assertThat(groups(summary)).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(GroupKind.LOOP);
            assertThat(group.article()).isEqualTo("KB175447");
            assertThat(group.places()).containsExactly("EX1");
            assertThat(group.recipient()).isEqualTo("NETWORK/PO1/POSTMASTER");
            assertThat(group.tally().confirmed).isEqualTo(3);
        });
        assertThat(SummaryPage.html(summary)).contains("Loop at EX1 with NETWORK/PO1/POSTMASTER");
    }

    @Test
    void mail_that_goes_round_is_a_loop_whichever_cause_is_suspected_first() {
        Summary summary = new Summary();
        for (int i = 0; i < 4; i++) {
            summary.add(SampleIncidents.refused("l" + i, "anna@example.net", "relay.example.net", "5.4.6", "554 5.4.6 Too many hops", at(3 * i, 0)));
        }
        assertThat(groups(summary)).isNotEmpty().extracting(Group::kind).containsOnly(GroupKind.LOOP);
        assertThat(groups(summary)).extracting(Group::recipient).containsOnly("anna@example.net");
    }

    @Test
    void an_outage_is_one_though_no_cause_fits_what_the_host_says() {
        Summary summary = new Summary();
        for (int i = 0; i < 4; i++) {
            summary.add(SampleIncidents.refused("o" + i, "anna" + i + "@example.org", "mx.example.org", "4.4.5", "499 4.4.5 qqq", at(8, i)));
        }
        assertThat(summary.total().open).isEqualTo(4);
        assertThat(groups(summary)).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(GroupKind.OUTAGE);
            assertThat(group.article()).isEmpty();
            assertThat(group.places()).containsExactly("mx.example.org");
        });
        assertThat(SummaryPage.html(summary)).contains("Outage at mx.example.org", "of which no cause is known", "No cause fits.");
    }

    @Test
    void many_full_mailboxes_are_as_many_problems() {
        Summary summary = new Summary();
        for (int i = 0; i < 30; i++) {
            summary.add(SampleIncidents.refused("q" + i, "anna" + i + "@example.org", "gmail-smtp-in.l.google.com", i % 2 == 0 ? "5.2.2" : "4.2.2",
                    "452-4.2.2 The recipient's inbox is out of storage space. - gsmtp", at(8, i)));
        }
        assertThat(summary.census(Part.CAUSES).rows()).extracting(Row::name).contains("gmail-over-quota");
        assertThat(groups(summary)).isEmpty();
    }

    @Test
    void a_host_that_slows_a_sender_down_is_not_out() {
        Summary summary = new Summary();
        for (int i = 0; i < 12; i++) {
            summary.add(SampleIncidents.refused("s" + i, "anna" + i + "@outlook.com", "eur.olc.protection.outlook.com", "4.7.650",
                    "451 4.7.650 The mail server [198.51.100.138] has been temporarily rate limited due to IP reputation.", at(8, i)));
        }
        assertThat(groups(summary)).isNotEmpty().extracting(Group::kind).containsOnly(GroupKind.BURST);
    }

    @Test
    void an_address_that_is_mailed_again_and_again_is_found() {
        Summary summary = new Summary();
        for (int i = 0; i < 6; i++) {
            summary.add(SampleIncidents.refused("r" + i, "gone@example.org", "mx.example.org", "5.1.1", "550 5.1.1 User unknown", at(3 * i, 0)));
        }
        assertThat(groups(summary)).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(GroupKind.REPEAT);
            assertThat(group.recipient()).isEqualTo("gone@example.org");
            assertThat(group.tally().incidents()).isEqualTo(6);
        });
    }

    @Test
    void single_incidents_are_no_group() {
        Summary summary = new Summary();
        summary.add(SampleIncidents.loop(1));
        summary.add(SampleIncidents.timedOut(1, "mx.example.org", at(8, 0)));
        summary.add(SampleIncidents.timedOut(2, "mx.example.org", at(12, 0)));
        assertThat(groups(summary)).isEmpty();
    }
}
