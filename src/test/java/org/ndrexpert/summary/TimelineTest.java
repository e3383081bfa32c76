package org.ndrexpert.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.evidence.Certainty;

/** What becomes of times in a chart. */
class TimelineTest {

    private static Row hour(String start, int incidents) {
        Tally tally = new Tally();
        for (int i = 0; i < incidents; i++) {
            tally.absorb(Tally.one(Certainty.SUSPECTED, 1));
        }
        return new Row(List.of(start), tally);
    }

    @Test
    void steps_follow_each_other_without_a_gap() {
        Timeline timeline = Timeline.of(List.of(hour("2006-03-06T07:00:00Z", 3), hour("2006-03-06T10:00:00Z", 1), hour("", 2)));
        assertThat(timeline.unit()).isEqualTo(TimeUnit.HOUR);
        assertThat(timeline.steps()).extracting(step -> step.tally().suspected).containsExactly(3L, 0L, 0L, 1L);
        assertThat(timeline.undated()).isEqualTo(2);
    }

    @Test
    void longer_times_have_longer_steps() {
        assertThat(Timeline.of(List.of(hour("2006-03-06T07:00:00Z", 1), hour("2006-04-06T07:00:00Z", 1))).unit()).isEqualTo(TimeUnit.DAY);
        assertThat(Timeline.of(List.of(hour("2006-03-06T07:00:00Z", 1), hour("2006-12-06T07:00:00Z", 1))).unit()).isEqualTo(TimeUnit.WEEK);
        Timeline months = Timeline.of(List.of(hour("2004-03-06T07:00:00Z", 1), hour("2006-12-06T07:00:00Z", 1)));
        assertThat(months.steps()).hasSize(34);
        assertThat(months.steps().get(0).start()).isEqualTo(OffsetDateTime.parse("2004-03-01T00:00Z"));
        assertThat(Timeline.of(List.of(hour("1980-03-06T07:00:00Z", 1), hour("2199-12-06T07:00:00Z", 1))).steps()).hasSize(220);
    }

    @Test
    void a_wrong_clock_does_not_hide_the_night() {
        List<Row> rows = new ArrayList<>(List.of(hour("1999-01-01T00:00:00Z", 1), hour("2049-01-01T00:00:00Z", 1)));
        for (int i = 10; i < 20; i++) {
            rows.add(hour("2006-03-06T" + i + ":00:00Z", 100));
        }
        Timeline timeline = Timeline.of(rows);
        assertThat(timeline.unit()).isEqualTo(TimeUnit.HOUR);
        assertThat(timeline.steps()).hasSize(10);
        assertThat(timeline.earlier()).isEqualTo(1);
        assertThat(timeline.later()).isEqualTo(1);
    }
}
