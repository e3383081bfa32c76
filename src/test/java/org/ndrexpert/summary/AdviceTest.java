package org.ndrexpert.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What stands first, and in which words. */
class AdviceTest {

    private static void outage(Summary summary, String host, int day) {
        for (int i = 0; i < 5; i++) {
            summary.add(SampleIncidents.refused(host + i, "anna" + i + "@example.org", host, "4.4.5", "499 4.4.5 qqq",
                    "%d Mar 2006 08:%02d:00 +0100".formatted(day, i)));
        }
    }

    @Test
    void what_is_long_over_comes_behind_what_goes_on() {
        Summary summary = new Summary();
        outage(summary, "old.example.org", 6);
        outage(summary, "older.example.org", 5);
        outage(summary, "new.example.org", 9);
        List<Advice.Deed> groups = Advice.of(summary).stream().filter(deed -> deed.place().equals("groups")).toList();
        assertThat(groups).extracting(Advice.Deed::what).first().isEqualTo("Outage at new.example.org");
        assertThat(groups.get(0).detail()).contains("9 March 2006 07:00 to 07:04 UTC", "499 4.4.5 qqq", "4.4.5 means: ",
                "See whether new.example.org can be reached");
        assertThat(groups.get(1).detail()).contains("Nothing of it came later.");
    }

    @Test
    void what_only_others_can_end_is_something_to_tell_them() {
        Summary summary = new Summary();
        for (int i = 0; i < 3; i++) {
            summary.add(SampleIncidents.refused("q" + i, "anna" + i + "@example.org", "gmail-smtp-in.l.google.com", "5.2.2",
                    "552-5.2.2 The recipient's inbox is out of storage space and inactive. - gsmtp", "6 Mar 2006 08:00:00 +0100"));
        }
        assertThat(Advice.of(summary)).anySatisfy(deed -> {
            assertThat(deed.what()).startsWith("Inform the recipient or the administrators on the recipient's side of gmail-over-quota");
            assertThat(deed.turn()).isEqualTo(Advice.Turn.OTHERS);
        });
    }

    @Test
    void who_ends_a_cause_reads_as_a_sentence() {
        assertThat(ending("NOBODY")).isEqualTo("Nobody has to do anything: it passes by itself.");
        assertThat(ending("NOBODY SENDER_ADMIN"))
                .isEqualTo("It passes by itself, or can be ended sooner by the administrators on the sender's side.");
        assertThat(ending("SENDER DNS_HOST")).isEqualTo("It can be ended by the sender or whoever keeps the DNS zone.");
        assertThat(ending("")).isEmpty();
    }

    private static String ending(String parties) {
        return Cause.of(List.of("a", "A", "because", parties, "a source", "")).ending();
    }
}
