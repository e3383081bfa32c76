package org.ndrexpert.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.ndrexpert.evidence.Certainty;

/** Counting in bounded memory. */
class CensusTest {

    private static final int CAP = 200;
    private static final int OFTEN = 20_000;
    private static final int SELDOM = 20_000;

    private record Seen(List<String> key, long incident) {}

    private static List<Seen> much() {
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < OFTEN; i++) {
            seen.add(new Seen(List.of("often"), Hash.of(0, "o" + i)));
        }
        for (int i = 0; i < SELDOM; i++) {
            seen.add(new Seen(List.of("seldom " + i), Hash.of(0, "s" + i)));
        }
        return seen;
    }

    private static Census count(List<Seen> seen) {
        Census census = new Census(CAP);
        seen.forEach(one -> census.add(one.key, one.incident, Tally.one(Certainty.SUSPECTED, 2).like(one.key.get(0) + one.incident)));
        return census;
    }

    private static List<String> held(Census census) {
        List<String> held = new ArrayList<>();
        census.kept().forEach((key, levels) -> levels.forEach((level, tally) ->
                held.add(key + " " + level + " " + tally.suspected + " " + tally.examples.names())));
        return held;
    }

    @Test
    void the_cap_holds_and_what_is_frequent_is_kept() {
        Census census = count(much());
        assertThat(census.kept().size()).isBetween(1, CAP);
        assertThat(census.isEstimated()).isTrue();
        Row first = census.rows().get(0);
        assertThat(first.name()).isEqualTo("often");
        assertThat(first.tally().suspected).isCloseTo(OFTEN, within(OFTEN / 5L));
        assertThat(census.rows()).as("what is rare is not blown up").hasSize(1);
        assertThat(census.others(census.rows()).suspected + first.tally().suspected).isEqualTo(OFTEN + SELDOM);
    }

    @Test
    void order_and_parts_make_no_difference_beyond_the_cap() {
        List<Seen> seen = much();
        List<String> expected = held(count(seen));
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(seen, new Random(seed));
            assertThat(held(count(seen))).isEqualTo(expected);
            Census a = count(seen.subList(0, 500));
            a.absorb(count(seen.subList(500, 30_000)));
            Census b = count(seen.subList(30_000, seen.size()));
            b.absorb(a);
            assertThat(held(b)).isEqualTo(expected);
        }
    }

    @Test
    void below_the_cap_counts_are_exact() {
        Census census = count(much().subList(OFTEN - 10, OFTEN + CAP - 1));
        assertThat(census.isEstimated()).isFalse();
        assertThat(census.rows()).hasSize(CAP);
        assertThat(census.rows().get(0).tally().suspected).isEqualTo(10);
        assertThat(census.others(census.rows()).all()).isZero();
        assertThat(census.others(census.rows().subList(0, 1)).suspected).isEqualTo(CAP - 1);
    }

    @Test
    void a_sample_holds_the_first_names_whoever_came_first() {
        Sample sample = new Sample();
        List.of("f", "b", "a", "e", "c", "b", "d").forEach(sample::add);
        assertThat(sample.names()).containsExactly("a", "b", "c", "d", "e");
        assertThat(sample.hasMore()).isTrue();
    }
}
