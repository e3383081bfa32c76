package org.ndrexpert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a file have its records once each, whatever their size, with the numbers and places that they have in the whole. */
class JsonLinesPartTest {

    private static final String WHOLE = """
            {"incident": "a", "observations": []}
            {"incident": "b",
             "observations": [
            {"message": {"recipientCount": 1}}]}

            {"incident": [
            {"incident": "c"}
            no braces at all
            { "incident": "d" }   \s
            {"incident": "e"}\r
            {"incident": "f"}\r
            {"observations": []}
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 10, 16, 33, 64, 100, 1000})
    void parts_have_the_records_of_the_whole(int size) throws IOException {
        assertThat(inParts(WHOLE, size)).isEqualTo(whole(WHOLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9, 20})
    void a_file_of_one_record_has_it_once_and_without_a_number(int size) throws IOException {
        String one = "{\"incident\": \"a\",\n\"observations\": []\n}";
        assertThat(inParts(one, size)).isEqualTo(whole(one)).singleElement().asString().startsWith("x 1 0 1 ");
    }

    @Test
    void only_plain_json_lines_are_read_in_parts() throws IOException {
        assertThat(divides("a.jsonl", "{\"incident\"")).isTrue();
        assertThat(divides("a.NDJSON", "{\"incident\"")).isTrue();
        assertThat(divides("a.jsonl.gz", "{\"incident\"")).isFalse();
        assertThat(divides("a.json", "{\"incident\"")).isFalse();
        assertThat(divides("a.jsonl", "{\0\"\0i\0")).as("wide characters").isFalse();
    }

    private static boolean divides(String file, String start) throws IOException {
        return JsonLinesPart.divides(file, new ByteArrayInputStream(start.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static List<String> whole(String text) throws IOException {
        List<String> records = new ArrayList<>();
        new Inputs(List.of()).divide("x.jsonl", bytes(text, 0), record -> records.add(told(record)));
        return records;
    }

    private static List<String> inParts(String text, int size) throws IOException {
        List<JsonLinesPart> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += size) {
            parts.add(new JsonLinesPart("x.jsonl", start, Math.min(start + size, text.length())));
        }
        JsonLinesPart.Count all = JsonLinesPart.Count.NONE;
        for (JsonLinesPart part : parts) {
            all = all.and(part.count(bytes(text, part.seek())));
        }
        List<String> records = new ArrayList<>();
        JsonLinesPart.Count before = JsonLinesPart.Count.NONE;
        for (JsonLinesPart part : parts) {
            part.records(bytes(text, part.seek()), before, all, record -> records.add(told(record)));
            before = before.and(part.count(bytes(text, part.seek())));
        }
        return records;
    }

    private static InputStream bytes(String text, long from) {
        return new ByteArrayInputStream(text.substring((int) from).getBytes(StandardCharsets.UTF_8));
    }

    private static String told(StoredRecord record) {
        StoredIncident incident = (StoredIncident) record;
        return incident.name() + " " + incident.position().ordinal() + " " + incident.position().offset() + " " + incident.firstLine() + " "
                + new String(incident.text(), StandardCharsets.UTF_8);
    }
}
