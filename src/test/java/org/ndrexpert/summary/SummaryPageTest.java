package org.ndrexpert.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.diagnosis.Diagnosis;

/** The page: whole, safe, and readable whatever there is to show. */
class SummaryPageTest {

    private static final String EVIL = "<script>alert(1)</script>\"'&\u001B[31m\u202E";

    @Test
    void nothing_from_an_input_becomes_markup() {
        Diagnosis diagnosis = SampleIncidents.refused("x", "\"" + EVIL + "\"@example.org", "<img src=x onerror=y>", "5.9.9", "599 " + EVIL,
                "Mon, 6 Mar 2006 08:12:44 +0100");
        Summary summary = new Summary();
        summary.add(diagnosis, EVIL);
        summary.reject(EVIL, EVIL);
        String page = SummaryPage.html(summary);
        assertThat(page).doesNotContain("<script", "<img", "\u001B", "\u202E").contains("&lt;script&gt;");
        assertThat(SummaryDocument.json(summary)).doesNotContain("\u001B");
    }

    @Test
    void the_page_needs_nothing_beside_itself() {
        Summary summary = new Summary();
        SampleIncidents.all().forEach(summary::add);
        String page = SummaryPage.html(summary);
        assertThat(page).doesNotContain("<script", "<link", "src=", "@import", "url(");
        for (Section section : Section.of(page)) {
            assertThat(page).as("a link leads to a section").contains("id=\"" + section.id() + "\"");
        }
        assertThat(page).contains("What to do first", "id=\"rollout\"", "What nothing explains", "prefers-color-scheme: dark", "@media print");
    }

    private record Section(String id) {

        static List<Section> of(String page) {
            return page.lines().flatMap(line -> java.util.stream.Stream.of(line.split("href=\"#")).skip(1))
                    .map(rest -> new Section(rest.substring(0, rest.indexOf('"')))).toList();
        }
    }

    @Test
    void an_empty_batch_says_so() {
        assertThat(SummaryPage.html(new Summary())).contains("There was no incident.").doesNotContain("<section", "NaN");
        Summary rejected = new Summary();
        rejected.reject("no mail", "a.bin");
        assertThat(SummaryPage.html(rejected)).contains("No incident could be read.", "1 input", "a.bin");
        assertThat(SummaryDocument.json(new Summary())).startsWith("{\"schemaVersion\":\"1\",\"knowledge\":[],\"incidents\":0,\"rejected\":0,");
    }

    @Test
    void a_single_incident_reads_as_one() {
        Summary summary = new Summary();
        summary.add(SampleIncidents.timedOut(1, "mx.example.org", "Mon, 6 Mar 2006 08:12:44 +0100"));
        assertThat(SummaryPage.html(summary)).contains("1 incident, 1 recipient, 6 March 2006 07:12 UTC.", "All in one hour, 6 March 2006 07:00",
                "mx.example.org").doesNotContain("1 incidents", "1 recipients");
    }

    @Test
    void what_nothing_fits_is_named_by_its_code_with_an_example() {
        Summary summary = new Summary();
        summary.add(SampleIncidents.refused("odd.eml", "a@example.org", "mx.example.org", "5.9.9", "599 not today", "now"));
        Row row = summary.census(Part.UNFIT).rows().get(0);
        assertThat(Unfit.of(row.key()).codes()).isEqualTo("5.9.9");
        assertThat(row.tally().examples.names()).containsExactly("odd.eml");
        assertThat(SummaryPage.html(summary)).contains("599 not today", "For example: odd.eml");
    }
}
