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

    @Test
    void further_rows_are_told_apart_from_incidents_that_no_row_counts() {
        Html html = new Html("x");
        Census census = new Census(5_000);
        for (int i = 0; i < 1_137; i++) {
            census.add(List.of("server " + i), i, Tally.one(Verdict.SUSPECTED, 1));
        }
        Sections.rest(html, census, 1_137, 40, "server");
        assertThat(html.toString()).contains("960 further servers are in summary.json; 137 incidents of rarer ones are counted only together.");
    }

    @Test
    void an_example_out_of_a_file_of_many_has_its_name() {
        Summary summary = new Summary();
        summary.add(SampleIncidents.refused("INC-3700", "a@example.org", "mx.example.org", "5.9.9", "599 not today", "now"), "in/night.jsonl");
        summary.add(SampleIncidents.refused("box#2", "a@example.org", "mx.example.org", "5.9.9", "599 not today", "now"), "in/box.mbox#2");
        assertThat(SummaryPage.html(summary)).contains("For example: in/box.mbox#2, in/night.jsonl (INC-3700)");
    }

    @Test
    void unexplained_reports_of_many_layouts_with_one_answer_are_one_row() {
        Summary summary = new Summary();
        summary.add(SampleIncidents.refused("a", "a@example.org", "mx.example.org", "5.9.9", "599 <a@example.org> not today", "now"));
        summary.add(SampleIncidents.refused("b", "b@example.org", "mx.example.org", "5.9.9", "599 <b@example.org> not today", "now"));
        assertThat(summary.census(Part.UNFIT).rows()).singleElement().satisfies(row -> assertThat(row.tally().open).isEqualTo(2));
        assertThat(SummaryPage.html(summary)).contains("599 … not today", "2 (100 %) came back with 5.9.9.");
    }
}
