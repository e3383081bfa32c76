package org.ndrexpert.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.testcase.TestCases;

class DiagnosisCsvTest {

    private static final NdrExpert EXPERT = NdrExpert.load();
    private static final List<String> COLUMNS = cells(DiagnosisCsv.head().substring(1), ',').get(0);

    @Test
    void a_finding_is_a_line_with_what_to_do_and_what_to_ask() {
        List<List<String>> lines = lines(EXPERT.diagnose(report("anna@recipient.example", "550 5.1.1 User unknown")));

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line).hasSameSizeAs(COLUMNS);
            assertThat(cell(line, "incident")).isEqualTo("bounce");
            assertThat(cell(line, "source")).isEqualTo("in/bounce.eml");
            assertThat(cell(line, "when")).isEqualTo("2006-03-06T07:12:44Z");
            assertThat(cell(line, "recipients")).isEqualTo("anna@recipient.example");
            assertThat(cell(line, "codes")).isEqualTo("#550 5.1.1");
            assertThat(cell(line, "article")).isNotEmpty();
        });
        assertThat(lines.get(0)).satisfies(line -> {
            assertThat(cell(line, "certainty")).isIn("confirmed", "suspected");
            assertThat(cell(line, "remedy")).isNotEmpty();
        });
    }

    @Test
    void what_nothing_fits_is_a_line_too() {
        Diagnosis diagnosis = new Diagnosis("bounce", "none", null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(lines(diagnosis)).singleElement().satisfies(line -> assertThat(cell(line, "certainty")).isEqualTo("unexplained"));
    }

    @Test
    void no_cell_begins_a_formula_wherever_a_spreadsheet_divides_the_line() {
        for (String word : List.of("=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\"=1", "x;=1", "x; \"\"=1", "x\t=1", "x\n=1",
                "x\",=1", "x\";=1", "\uFF1D1", "x;\uFF0B1", ";;-1")) {
            String line = CsvLine.of(List.of(word, "x", word, word));
            for (char separator : new char[] {',', ';', '\t'}) {
                assertThat(cells(line, separator)).singleElement().asList().as(word + " at " + separator).allSatisfy(cell ->
                        assertThat(((String) cell).replace("\"", "").strip()).doesNotContainPattern("^[=+@\\-\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]"));
            }
            assertThat(cells(line, ',').get(0)).hasSize(4);
        }
    }

    @Test
    void every_value_comes_back_as_it_was_but_for_line_breaks() {
        List<String> values = List.of("a", "", "a,b", "a \"b\" c", "\"", "ä€\uD83D\uDE00", "a;b", "a=b-c", "line\r\nbreak", "x".repeat(40_000));

        assertThat(cells(CsvLine.of(values), ',')).singleElement().isEqualTo(List.of("a", "", "a,b", "a \"b\" c", "\"", "ä€\uD83D\uDE00", "a;b", "a=b-c",
                "line  break", "x".repeat(CsvLine.LONGEST_VALUE) + "…"));
    }

    @Test
    void of_many_recipients_a_cell_has_the_first() {
        StringBuilder more = new StringBuilder();
        for (int i = 10; i < 60; i++) {
            more.append("\n\nFinal-Recipient: rfc822; user").append(i).append("@example.org\nAction: failed\nStatus: 5.1.1");
        }
        List<List<String>> lines = lines(EXPERT.diagnose(report("user00@example.org", "550 5.1.1 User unknown" + more)));

        assertThat(lines).anySatisfy(line -> {
            assertThat(cell(line, "recipients")).startsWith("user10@example.org, user11@example.org, ").endsWith("user29@example.org and 30 more");
            assertThat(cell(line, "codes")).isEqualTo("#5.1.1");
        });
    }

    @Test
    void no_diagnosis_of_the_knowledge_writes_anything_else_than_whole_lines() {
        TestCases.in(Path.of("test-cases")).scenarios().forEach(scenario -> {
            Diagnosis diagnosis = EXPERT.diagnose(scenario.given());
            assertThat(lines(diagnosis)).hasSize(Math.max(1, diagnosis.findings().size())).allSatisfy(line -> assertThat(line).hasSameSizeAs(COLUMNS));
        });
    }

    private static Incident report(String recipient, String answer) {
        return Incident.ofReport("bounce", ("From: MAILER-DAEMON@mail.sender.example\nSubject: Returned\nDate: Mon, 6 Mar 2006 08:12:44 +0100\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
                + "Reporting-MTA: dns; mail.sender.example\n\nFinal-Recipient: rfc822; " + recipient + "\nAction: failed\nStatus: 5.1.1\n"
                + "Remote-MTA: dns; mx.recipient.example\nDiagnostic-Code: smtp; " + answer + "\n\n--b--\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> lines(Diagnosis diagnosis) {
        return cells(DiagnosisCsv.lines(diagnosis, "in/bounce.eml"), ',');
    }

    private static String cell(List<? extends String> line, String column) {
        return line.get(COLUMNS.indexOf(column));
    }

    /** As a spreadsheet reads it: a quotation mark counts where it begins a cell, and what follows the closing one is taken as it is. */
    private static List<List<String>> cells(String text, char separator) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : text.split("\r\n")) {
            List<String> cells = new ArrayList<>();
            int at = 0;
            while (at <= line.length()) {
                StringBuilder cell = new StringBuilder();
                if (at < line.length() && line.charAt(at) == '"') {
                    at++;
                    while (at < line.length() && (line.charAt(at) != '"' || at + 1 < line.length() && line.charAt(at + 1) == '"')) {
                        cell.append(line.charAt(at));
                        at += line.charAt(at) == '"' ? 2 : 1;
                    }
                    at++;
                }
                while (at < line.length() && line.charAt(at) != separator) {
                    cell.append(line.charAt(at++));
                }
                at++;
                cells.add(cell.toString());
            }
            lines.add(cells);
        }
        return lines;
    }
}
