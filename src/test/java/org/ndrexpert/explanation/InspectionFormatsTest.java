package org.ndrexpert.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.defect.Inspection;
import org.ndrexpert.yaml.Document;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.YamlReader;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What was found, in each format, whatever stands in the files. */
class InspectionFormatsTest {

    private static final String NASTY = "a\u001B[2J <b>&\"' ]]> 100%\r\n::error::x \u202E\uD800 \uFFFE é\uD83D\uDE00";

    private static final Inspection FOUND = new Inspection(Path.of("my knowledge"), List.of(
            Defect.in("facts/one.yaml", 12, 5, DefectKind.UNKNOWN_REFERENCE, "found " + NASTY, "wanted, as: " + NASTY),
            Defect.in("facts/one.yaml", 13, 2, DefectKind.TO_FILL_IN, "a mark", "fill it in"),
            new Defect(DefectKind.UNKNOWN_COMPONENT, "rules/ä,b:c.drl", 3, 0, "a \"rule\" " + NASTY, "found it", ""),
            Defect.in("rules/ä,b:c.drl", 0, 0, DefectKind.STRAY_FILE, "nothing", "")),
            new Inspection.Extent(2, 3, 4), (file, line) -> line == 12 ? "    seeAlso: [" + NASTY + "]" : "");

    private static final Inspection CLEAN = new Inspection(Path.of(""), List.of(), new Inspection.Extent(1, 2, 3), (file, line) -> "");

    private static Node json(String text) {
        Document document = YamlReader.read("x.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(document.mistakes()).isEmpty();
        return document.roots().get(0);
    }

    /** The value at a path of keys and places in lists. */
    private static Node at(Node node, Object... path) {
        Node value = node;
        for (Object step : path) {
            value = step instanceof Integer place ? ((Node.Sequence) value).items().get(place)
                    : ((Node.Mapping) value).entries().stream().filter(entry -> entry.key().equals(step)).findFirst().orElseThrow().value();
        }
        return value;
    }

    private static String text(Node node, Object... path) {
        return ((Node.Scalar) at(node, path)).text();
    }

    @Test
    void text_is_one_line_for_each_defect_with_its_source_and_nothing_that_a_terminal_obeys() {
        String text = InspectionText.of(FOUND, false);

        assertThat(text).doesNotContain("\u001B", "\u202E", "\r");
        assertThat(text.lines()).filteredOn(line -> line.contains(" NDR-F007: ")).singleElement().asString()
                .startsWith("my knowledge/facts/one.yaml:12:5: warning NDR-F007: found a");
        assertThat(text.lines().toList().get(1)).startsWith("    seeAlso: [");
        assertThat(text.lines().toList().get(2)).isEqualTo("    ^");
        assertThat(text).endsWith("\n1 error, 2 warnings, 1 note in 2 files\n");
        assertThat(InspectionText.of(FOUND, true)).contains("\u001B[1;31merror\u001B[0m");
        assertThat(InspectionText.of(CLEAN, true)).isEqualTo("no finding in 1 item, 2 rules, 3 scenarios\n");
    }

    @Test
    void a_long_line_is_shown_around_its_column() {
        String line = "x".repeat(300) + "HERE" + "y".repeat(300);
        Inspection one = new Inspection(Path.of(""), List.of(Defect.in("facts/a.yaml", 1, 301, DefectKind.BLANK_TEXT, "a", "b")),
                new Inspection.Extent(1, 1, 1), (file, number) -> line);
        List<String> lines = InspectionText.of(one, false).lines().toList();

        assertThat(lines.get(1)).hasSizeLessThan(130).contains("…", "HERE");
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("HERE"));
    }

    @Test
    void json_has_the_fields_that_are_documented() {
        Node json = json(InspectionDocument.json(FOUND));

        assertThat(text(json, "schemaVersion")).isEqualTo("1");
        assertThat(List.of(text(json, "errors"), text(json, "warnings"), text(json, "notes"))).containsExactly("1", "2", "1");
        assertThat(text(json, "defects", 0, "id")).isEqualTo("NDR-F007");
        assertThat(text(json, "defects", 0, "line")).isEqualTo("12");
        assertThat(text(json, "defects", 0, "source")).contains("seeAlso");
        assertThat(text(json, "defects", 2, "rule")).startsWith("a \"rule\"");
        assertThat(((Node.Mapping) at(json, "defects", 3)).entries()).extracting(Node.Entry::key)
                .containsExactly("id", "severity", "title", "file", "found", "wanted");
        assertThat(InspectionDocument.json(CLEAN)).contains("\"scenarios\":3").contains("\"defects\":[]").hasLineCount(1);
    }

    @Test
    void sarif_has_what_the_standard_requires() {
        Node run = at(json(InspectionSarif.of(FOUND)), "runs", 0);

        assertThat(text(json(InspectionSarif.of(FOUND)), "version")).isEqualTo("2.1.0");
        assertThat(text(run, "tool", "driver", "name")).isEqualTo("ndr check");
        assertThat(text(run, "originalUriBaseIds", "%SRCROOT%", "uri")).startsWith("file:///").endsWith("/");
        for (int i = 0; i < FOUND.defects().size(); i++) {
            Node result = at(run, "results", i);
            Defect defect = FOUND.defects().get(i);
            int rule = Integer.parseInt(text(result, "ruleIndex"));
            assertThat(text(result, "ruleId")).isEqualTo(defect.kind().id()).isEqualTo(text(run, "tool", "driver", "rules", rule, "id"));
            assertThat(text(result, "level")).isEqualTo(defect.kind().severity().term());
            assertThat(text(result, "message", "text")).isNotBlank();
            Node place = at(result, "locations", 0, "physicalLocation");
            assertThat(text(place, "artifactLocation", "uriBaseId")).isEqualTo("%SRCROOT%");
            assertThat(Integer.parseInt(text(place, "region", "startLine"))).isEqualTo(Math.max(1, defect.line()));
        }
        assertThat(text(run, "results", 0, "locations", 0, "physicalLocation", "artifactLocation", "uri")).isEqualTo("my%20knowledge/facts/one.yaml");
        assertThat(text(run, "results", 2, "locations", 0, "physicalLocation", "artifactLocation", "uri"))
                .isEqualTo("./my%20knowledge/rules/%C3%A4,b:c.drl");
        assertThat(text(run, "tool", "driver", "rules", 1, "help", "markdown")).startsWith("# NDR-F007: ");
        assertThat(((Node.Sequence) at(json(InspectionSarif.of(CLEAN)), "runs", 0, "results")).items()).isEmpty();
    }

    @Test
    void junit_xml_has_a_suite_for_each_file_and_counts_them() throws Exception {
        Element root = xml(InspectionJunit.of(FOUND));
        NodeList suites = root.getElementsByTagName("testsuite");

        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(root.getAttribute("tests")).isEqualTo("4");
        assertThat(root.getAttribute("failures")).isEqualTo("3");
        assertThat(suites.getLength()).isEqualTo(2);
        assertThat(((Element) suites.item(0)).getAttribute("name")).isEqualTo("my knowledge/facts/one.yaml");
        assertThat(((Element) suites.item(0)).getAttribute("skipped")).isEqualTo("1");
        Element failure = (Element) root.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("NDR-F007");
        assertThat(failure.getAttribute("message")).contains("<b>&\"'", "]]>", "é\uD83D\uDE00");
        assertThat(failure.getTextContent()).contains("my knowledge/facts/one.yaml:12:5", "seeAlso");
        Element clean = xml(InspectionJunit.of(CLEAN));
        assertThat(clean.getElementsByTagName("testcase").getLength()).isEqualTo(1);
        assertThat(clean.getAttribute("failures")).isEqualTo("0");
    }

    private static Element xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text))).getDocumentElement();
    }

    @Test
    void annotations_are_one_line_each_and_nothing_in_them_is_a_command() {
        List<String> lines = InspectionAnnotations.of(FOUND).lines().toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("::warning file=my knowledge/facts/one.yaml,line=12,col=5,title=NDR-F007%3A The item refers")
                .contains("100%25%0D%0A::error::x").doesNotContain("\u001B");
        assertThat(lines.get(1)).startsWith("::notice ");
        assertThat(lines.get(2)).startsWith("::error file=my knowledge/rules/ä%2Cb%3Ac.drl,line=3,title=");
        assertThat(lines.get(3)).startsWith("::warning file=my knowledge/rules/ä%2Cb%3Ac.drl,title=");
        assertThat(InspectionAnnotations.of(CLEAN)).isEmpty();
    }
}
