package org.ndrexpert.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.evidence.Certainty;

/** The counts of many diagnoses depend on the diagnoses alone. */
class SummaryTest {

    private static final List<Diagnosis> DIAGNOSES = SampleIncidents.all();

    private static Summary of(List<Diagnosis> diagnoses) {
        Summary summary = new Summary();
        diagnoses.forEach(summary::add);
        return summary;
    }

    private static void assertSame(Summary one, Summary other) {
        assertThat(one.state()).isEqualTo(other.state());
        assertThat(SummaryDocument.json(one)).isEqualTo(SummaryDocument.json(other));
        assertThat(SummaryPage.html(one)).isEqualTo(SummaryPage.html(other));
    }

    @Test
    void neither_order_nor_parts_make_a_difference() {
        Summary expected = of(DIAGNOSES);
        List<Diagnosis> shuffled = new ArrayList<>(DIAGNOSES);
        Collections.shuffle(shuffled, new Random(1));
        assertSame(of(shuffled), expected);
        int third = shuffled.size() / 3;
        Summary a = of(shuffled.subList(0, third));
        Summary b = of(shuffled.subList(third, 2 * third));
        Summary c = of(shuffled.subList(2 * third, shuffled.size()));
        assertSame(a.merge(b).merge(c), expected);
        assertSame(c.merge(a.merge(b)), expected);
        assertThat(a.incidents()).as("a part stays as it is").isEqualTo(third);
    }

    @Test
    void the_state_is_read_back_exactly_and_can_be_gone_on_with() {
        int half = DIAGNOSES.size() / 2;
        Summary first = of(DIAGNOSES.subList(0, half));
        first.reject("no mail", "a\u202Eb\uD800.eml");
        Summary resumed = Summary.of(first.state());
        assertSame(resumed, first);
        DIAGNOSES.subList(half, DIAGNOSES.size()).forEach(diagnosis -> {
            first.add(diagnosis);
            resumed.add(diagnosis);
        });
        assertSame(resumed, first);
    }

    @Test
    void what_is_no_state_is_refused() {
        String state = of(DIAGNOSES.subList(0, 3)).state();
        for (String damaged : List.of("", "[]", "{\"state\":\"summary-0\"}", state.substring(0, state.length() / 2),
                state.replace("\"total\"", "\"sum\""), state.replace("\"at\":0", "\"at\":\"0\""))) {
            if (!damaged.equals(state)) {
                assertThatIllegalArgumentException().as(damaged).isThrownBy(() -> Summary.of(damaged)).withMessageContaining("state");
            }
        }
    }

    @Test
    void the_locale_makes_no_difference() {
        Summary summary = of(DIAGNOSES);
        String page = SummaryPage.html(summary);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SummaryPage.html(summary)).isEqualTo(page);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void every_incident_is_counted_once_for_what_it_shows() {
        Summary summary = of(DIAGNOSES);
        summary.reject("no mail");
        summary.reject("no mail");
        assertThat(summary.incidents()).isEqualTo(DIAGNOSES.size());
        assertThat(summary.rejects()).isEqualTo(2);
        assertThat(summary.census(Part.HOURS).total().all()).isEqualTo(DIAGNOSES.size());
        assertThat(summary.total().confirmed).isEqualTo(DIAGNOSES.stream().filter(one -> has(one, Certainty.CONFIRMED)).count());
        for (Row row : summary.census(Part.CAUSES).rows()) {
            assertThat(row.tally().confirmed).as(row.name()).isEqualTo(DIAGNOSES.stream().filter(one -> one.findings().stream()
                    .anyMatch(finding -> finding.article().article().equals(row.name()) && finding.certainty() == Certainty.CONFIRMED)).count());
        }
    }

    private static boolean has(Diagnosis diagnosis, Certainty certainty) {
        return diagnosis.findings().stream().map(Finding::certainty).anyMatch(certainty::equals);
    }

    @Test
    void what_has_not_failed_is_not_unexplained() {
        Summary summary = new Summary();
        String when = "Mon, 6 Mar 2006 08:12:44 +0100";
        summary.add(SampleIncidents.reported("s", "delivered", "a@example.org", "mx.example.org", "2.1.5", "250 2.1.5 Ok", when));
        summary.add(SampleIncidents.reported("d", "delayed", "a@example.org", "mx.example.org", "4.9.9", "499 4.9.9 qqq", when));
        summary.add(SampleIncidents.refused("f", "a@example.org", "mx.example.org", "5.9.9", "599 5.9.9 qqq", when));
        assertThat(summary.incidents()).isEqualTo(3);
        assertThat(summary.total()).extracting(total -> total.open, total -> total.delayed, total -> total.succeeded)
                .containsExactly(1L, 1L, 1L);
        assertThat(summary.census(Part.UNFIT).total().all()).isEqualTo(1);
        assertThat(SummaryDocument.json(summary)).contains("\"unexplained\":1,\"delayed\":1,\"notFailed\":1,\"recipients\":3");
        assertThat(SummaryPage.html(summary)).contains("In which nothing failed", "Still being tried");
        assertSame(Summary.of(summary.state()), summary);
    }

    @Test
    void a_fix_is_listed_for_the_server_with_what_it_cures() {
        Summary summary = of(DIAGNOSES);
        List<RollOut> list = RollOut.of(summary.census(Part.FIXES).rows());
        RollOut fix = list.stream().filter(one -> one.fix().what().startsWith("Smtpsvc.dll 6.0.3790.47") && one.fix().server().equals("EX1")
                && one.fix().what().endsWith("x86")).findFirst().orElseThrow();
        assertThat(fix.tally().confirmed).isPositive();
        assertThat(fix.tally().names.names()).contains("KB822105");
        assertThat(fix.applicability()).containsKey("applies").doesNotContainKeys("not-for-this-server", "already-installed", "superseded");
        assertThat(fix.applicability().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(fix.tally().incidents());
    }

    @Test
    void a_question_about_each_recipient_is_one_question() {
        Summary summary = new Summary();
        for (int i = 0; i < 4; i++) {
            summary.add(SampleIncidents.refused("a" + i, "user" + i + "@example.org", "mx.example.org", "5.1.1", "550 5.1.1 User unknown",
                    "Mon, 6 Mar 2006 08:12:44 +0100"));
        }
        Row question = OpenQuestions.of(summary.census(Part.QUESTIONS)).get(0);
        assertThat(Asked.of(question.key()).asks()).isEqualTo("directoryObject (recipient) exists");
        assertThat(question.tally().incidents()).isEqualTo(4);
        assertThat(question.tally().examples.names()).hasSize(4).contains("user3@example.org");
    }
}
