package org.ndrexpert.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class YamlReaderTest {

    @Test
    void keys_and_values_keep_their_order_and_place() {
        Document document = yaml("# one\nb: x\na: {c: [1, 'y']}\n");

        assertThat(document.mistakes()).isEmpty();
        assertThat(document.roots()).containsExactly(new Node.Mapping(2, 1, List.of(
                new Node.Entry("b", 2, 1, text(2, 4, "x", false)),
                new Node.Entry("a", 3, 1, new Node.Mapping(3, 4, List.of(
                        new Node.Entry("c", 3, 5, new Node.Sequence(3, 8, List.of(
                                new Node.Scalar(3, 9, "1", Node.Kind.INTEGER, false), text(3, 12, "y", true))))))))));
    }

    @Test
    void json_is_read_as_the_same_nodes() {
        Document document = json("{\"b\": \"x\",\n \"a\": {\"c\": [1, 4.5, true, null]}}");

        assertThat(document.mistakes()).isEmpty();
        assertThat(document.roots()).containsExactly(new Node.Mapping(1, 1, List.of(
                new Node.Entry("b", 1, 2, text(1, 7, "x", true)),
                new Node.Entry("a", 2, 2, new Node.Mapping(2, 7, List.of(
                        new Node.Entry("c", 2, 8, new Node.Sequence(2, 13, List.of(
                                new Node.Scalar(2, 14, "1", Node.Kind.INTEGER, false),
                                new Node.Scalar(2, 17, "4.5", Node.Kind.DECIMAL, false),
                                new Node.Scalar(2, 22, "true", Node.Kind.BOOLEAN, false),
                                new Node.Scalar(2, 28, "null", Node.Kind.NULL, false))))))))));
    }

    @Test
    void json_under_another_name_is_read_alike() {
        String text = "{\"a\":[1,\t{\"b\\ud83d\\ude00\":\"\\/x\"}],\r\n\"c\":{}}";

        assertThat(yaml(text).roots()).isEqualTo(json(text).roots());
        assertThat(yaml(text).mistakes()).isEmpty();
    }

    @Test
    void numbers_and_dates_stay_as_they_were_written() {
        Document document = yaml("[010, 0x1F, 1_000, 2001-01-01, 12:30, 1e3, ~, Yes, 5., +5, .5, ., 0o17, 0o8, e5]");

        assertThat(document.roots().get(0)).isInstanceOfSatisfying(Node.Sequence.class, list -> {
            assertThat(list.items()).map(item -> ((Node.Scalar) item).text()).containsExactly("010", "0x1F", "1_000",
                    "2001-01-01", "12:30", "1e3", "~", "Yes", "5.", "+5", ".5", ".", "0o17", "0o8", "e5");
            assertThat(list.items()).map(item -> ((Node.Scalar) item).kind()).containsExactly(Node.Kind.INTEGER,
                    Node.Kind.INTEGER, Node.Kind.STRING, Node.Kind.STRING, Node.Kind.STRING, Node.Kind.DECIMAL, Node.Kind.NULL,
                    Node.Kind.STRING, Node.Kind.DECIMAL, Node.Kind.INTEGER, Node.Kind.DECIMAL, Node.Kind.STRING,
                    Node.Kind.INTEGER, Node.Kind.STRING, Node.Kind.STRING);
        });
    }

    @Test
    void a_block_of_text_is_a_string_whatever_it_says() {
        assertThat(yaml("a: |\n  5\nb: >-\n  6\n").roots()).containsExactly(new Node.Mapping(1, 1, List.of(
                new Node.Entry("a", 1, 1, text(1, 4, "5\n", true)), new Node.Entry("b", 3, 1, text(3, 4, "6", true)))));
    }

    @Test
    void quotes_are_seen_behind_characters_of_two_units() {
        assertThat(yaml("\uD83D\uDE00: [\"\uD83D\uDE00\", 5, '5']").roots()).containsExactly(new Node.Mapping(1, 1, List.of(
                new Node.Entry("\uD83D\uDE00", 1, 1, new Node.Sequence(1, 4, List.of(text(1, 5, "\uD83D\uDE00", true),
                        new Node.Scalar(1, 10, "5", Node.Kind.INTEGER, false), text(1, 13, "5", true)))))));
    }

    @Test
    void characters_of_two_units_are_read_wherever_they_lie() {
        for (int i = 0; i < 20; i++) {
            assertThat(yaml("x".repeat(i * i * i) + "\uD83D\uDE00".repeat(5000)).mistakes()).isEmpty();
        }
    }

    @Test
    void a_yaml_file_may_hold_several_documents_and_empty_ones_do_not_count() {
        assertThat(yaml("---\na: 1\n---\n---\nb: 2\n...\n").roots()).hasSize(2);
        assertThat(YamlReader.read("x.jsonl", bytes("{\"a\":1}\n{\"b\":2}\n")).roots()).hasSize(2);
    }

    @Test
    void a_json_file_holds_one_value() {
        assertThat(mistakes(json("{}\n {}"))).containsExactly("x.json:2:2: found a second value; a JSON file holds one");
    }

    @Test
    void a_byte_order_mark_is_disregarded() {
        assertThat(yaml("\uFEFFa: '1'").roots())
                .containsExactly(new Node.Mapping(1, 1, List.of(new Node.Entry("a", 1, 1, text(1, 4, "1", true)))));
        assertThat(json("\uFEFF{}").mistakes()).isEmpty();
    }

    @Test
    void a_part_of_a_file_is_placed_in_the_file() {
        assertThat(YamlReader.read("x.jsonl", 41, bytes("{\"a\":1}")).roots().get(0).line()).isEqualTo(41);
        assertThat(YamlReader.read("x.jsonl", 41, bytes("{\"a\":}")).mistakes()).extracting(Mistake::line).containsExactly(41);
        assertThat(YamlReader.read("x.jsonl", 41, new byte[0]).mistakes()).extracting(Mistake::line).containsExactly(41);
    }

    @Test
    void every_repeated_key_is_a_mistake() {
        assertThat(mistakes(yaml("a: 1\nb:\n  - {c: 1, c: 2, c: 3}\na: 2\n"))).containsExactly(
                "x.yaml:3:12: b[0].c: found the key c a second time; give each key once",
                "x.yaml:3:18: b[0].c: found the key c a second time; give each key once",
                "x.yaml:4:1: a: found the key a a second time; give each key once");
        assertThat(mistakes(json("{\"a\":1,\"a\":2}")))
                .containsExactly("x.json:1:8: a: found the key a a second time; give each key once");
    }

    @Test
    void aliases_anchors_and_tags_are_refused() {
        assertThat(mistakes(yaml("a: &x 5\nb: [*x]\nc: !!str 5\nd: &y {e: 1}\n&z f: 1\n"))).containsExactly(
                "x.yaml:1:4: a: found an anchor; leave it out, or put text that begins with & in quotes",
                "x.yaml:2:5: b[0]: found an alias; write the value out, or put text that begins with * in quotes",
                "x.yaml:3:4: c: found a tag; leave it out, or put text that begins with ! in quotes",
                "x.yaml:4:4: d: found an anchor; leave it out, or put text that begins with & in quotes",
                "x.yaml:5:1: f: found an anchor; leave it out, or put text that begins with & in quotes");
    }

    @Test
    void an_alias_bomb_costs_nothing() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a").append(i - 1).append("]\n");
        }

        Document document = yaml(bomb.toString());

        assertThat(document.mistakes()).hasSize(MistakeList.MOST + 1);
        assertThat(document.mistakes().get(MistakeList.MOST).toString()).contains("more than 1000 mistakes");
    }

    @Test
    void deep_nesting_is_a_mistake() {
        String deep = "[".repeat(20_000);

        assertThat(mistakes(yaml(deep)))
                .containsExactly("x.yaml:1:101: found more than 100 levels of nesting; write it flatter");
        assertThat(mistakes(json(deep)))
                .containsExactly("x.json:1:101: found more than 100 levels of nesting; write it flatter");
        assertThat(mistakes(json("{\"a\":".repeat(20_000)))).hasSize(1);
        assertThat(mistakes(yaml("{a: ".repeat(20_000)))).hasSize(1);
        assertThat(mistakes(yaml("- ".repeat(20_000)))).hasSize(1);
        assertThat(mistakes(yaml("? ".repeat(20_000)))).hasSize(1);
    }

    @Test
    void a_file_over_the_limit_is_not_read() {
        byte[] content = new byte[YamlReader.LARGEST + 1];

        assertThat(mistakes(YamlReader.read("x.yaml", content)))
                .containsExactly("x.yaml:1:1: found 16777217 bytes; a file may have 16777216; split it");
    }

    @Test
    void a_file_at_the_limit_is_read() {
        byte[] content = new byte[YamlReader.LARGEST];
        Arrays.fill(content, (byte) 'x');
        System.arraycopy(bytes("a: \""), 0, content, 0, 4);
        content[content.length - 1] = '"';

        assertThat(YamlReader.read("x.yaml", content).mistakes()).isEmpty();
    }

    @Test
    void a_file_of_too_many_values_is_not_read_on() {
        assertThat(mistakes(yaml("[" + "a,".repeat(1_100_000) + "a]")).get(0)).contains("more than 1000000 values");
    }

    @Test
    void bytes_that_are_no_utf8_are_placed() {
        byte[] content = bytes("a: 1\n\u00fc: x\n");
        content[9] = (byte) 0xFC;

        assertThat(mistakes(YamlReader.read("x.yaml", content)))
                .containsExactly("x.yaml:2:4: found the byte FC, which is no UTF-8; save the file as UTF-8");
        assertThat(YamlReader.read("x.json", content).mistakes()).hasSize(1);
    }

    @Test
    void control_characters_are_placed() {
        assertThat(mistakes(yaml("a: 1\nb: \u0000\n"))).containsExactly(
                "x.yaml:2:4: found the character U+0000; remove it, or write it in double quotes as an escape");
    }

    @Test
    void an_empty_file_is_a_mistake() {
        for (String empty : List.of("", "\n\n", "# nothing\n", "---\n")) {
            assertThat(mistakes(yaml(empty))).containsExactly("x.yaml:1:1: found nothing; a file holds at least one key");
        }
        assertThat(json("").mistakes()).hasSize(1);
    }

    @Test
    void mistakes_in_the_syntax_are_placed_and_explained() {
        assertThat(mistakes(yaml("a: b: c\n"))).containsExactly(
                "x.yaml:1:5: found a colon and a blank inside a text; put the text in quotes, or check the indentation");
        assertThat(mistakes(yaml("a: \"x\nb: y\nc: \"z\"\n"))).containsExactly(
                "x.yaml:1:4: found a text in quotes that ends only on line 3; close it with a quotation mark where it should end");
        assertThat(mistakes(yaml("a:\n\tb: 1\n")).get(0)).startsWith("x.yaml:2:1: found a tab; ").endsWith("indent with blanks instead of tabs");
        assertThat(mistakes(yaml("a: @x\n")).get(0)).startsWith("x.yaml:1:4: ").endsWith("in quotes");
        assertThat(mistakes(yaml("a: 1\nb: 'x\n\n\n")).get(0))
                .startsWith("x.yaml:2:4: found a mistake in the syntax: text that is never closed;");
        assertThat(mistakes(yaml("a: \"C:\\q\"\n")).get(0)).startsWith("x.yaml:1:8: ").endsWith("in single quotes");
        assertThat(mistakes(yaml("? [a]\n: b\n")).get(0)).startsWith("x.yaml:1:");
        assertThat(mistakes(yaml("%YAML 9.9\n---\na: 1\n"))).hasSize(1);
        assertThat(mistakes(json("{\"a\": 1,\n  b: 2}")).get(0)).startsWith("x.json:2:3: found a mistake in the syntax: ");
        assertThat(mistakes(json("{\"a\": [1")).get(0)).startsWith("x.json:1:").doesNotContain("Source");
        assertThat(mistakes(json("{\"a\": 010}")).get(0)).startsWith("x.json:1:");
    }

    @Test
    void mistakes_of_brackets_and_indentation_are_told_in_words_of_the_writer() {
        assertThat(mistakes(yaml("- a: {x: 1\n- b: {x: 1}\n"))).containsExactly(
                "x.yaml:2:4: found neither a comma nor a } in what begins with { on line 1; write } where it ends, or a comma between two of its values");
        assertThat(mistakes(yaml("a: [x, y\nb: 1\n")).get(0)).startsWith("x.yaml:2:2: found neither a comma nor a ] in what begins with [ on line 1; ");
        assertThat(mistakes(yaml("a: {b: 1}}\n")).get(0)).startsWith("x.yaml:1:10: found a } that nothing opens; ");
        assertThat(mistakes(yaml("a:\n    b: 1\n   c: 2\n"))).containsExactly("x.yaml:3:4: found a line whose indentation does not fit the lines above;"
                + " indent what belongs together by equally many blanks");
        assertThat(mistakes(yaml("a:\n  - b: 1\n  c: 2\n")).get(0)).startsWith("x.yaml:3:3: found a line whose indentation ");
        assertThat(mistakes(yaml("a: \"b\" c\n")).get(0)).startsWith("x.yaml:1:8: found more text behind a value that has ended; ");
        assertThat(mistakes(yaml("abc: 1\ndef\nghi: 2\n")).get(0)).startsWith("x.yaml:2:1: found a line that is no key with a colon; ");
    }

    @Test
    void text_of_the_file_cannot_control_a_terminal() {
        assertThat(mistakes(yaml("\"\\e[31m\": 1\n\"\\e[31m\": 1\n")).get(0)).contains("\\u001b[31m").doesNotContain("\u001b");
    }

    @Test
    void no_text_at_all_brings_the_reader_down() {
        Random random = new Random(1);
        String alphabet = "ab01:-[]{},&*!|>'\"%@`#?~\\ \n\t\r.\u00fc\u2028\uFEFF";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Document document = i % 2 == 0 ? yaml(text.toString()) : json(text.toString());
            assertThat(document.mistakes()).allMatch(mistake -> mistake.line() > 0 && mistake.column() > 0);
            assertThat(document.roots().isEmpty() && document.mistakes().isEmpty()).isFalse();
        }
    }

    private static Node.Scalar text(int line, int column, String text, boolean quoted) {
        return new Node.Scalar(line, column, text, Node.Kind.STRING, quoted);
    }

    private static List<String> mistakes(Document document) {
        return document.mistakes().stream().map(Mistake::toString).toList();
    }

    private static Document yaml(String text) {
        return YamlReader.read("x.yaml", bytes(text));
    }

    private static Document json(String text) {
        return YamlReader.read("x.json", bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
