package org.ndrexpert.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas take what is right and refuse what is wrong, as far as a schema can see it. */
class ValidationTest {

    private static final String ARTICLE = """
            article: Q1
            title: A title
            source: https://example.org/1
            sourceDate: "2005-10-27"
            appliesTo: {role: sending, products: [Exchange Server 5.5]}
            codes:
              - {code: "5.1.10", since: {product: Exchange 2000 Server}}
            cause: Something is wrong.
            hotfixes:
              - file: Store.exe
                version: "5.5.2654.61"
                sizeBytes: 12
                requires: {product: Exchange 5.5, servicePack: 4}
            workarounds:
              - {step: Do something., inference: true}
            seeAlso: [Q2]
            """;
    private static final String RETIRED = """
            article: Q1
            status: retired
            reason: We have none.
            """;
    private static final String TABLES = """
            limits:
              - {limit: maxHops, value: 15, source: a book}
            questions:
              - {asks: server.product, question: Which?, how: Look.}
            """;
    private static final String CASES = """
            - scenario: Something is known
              given:
                - server: {name: EX1, operatingSystem: Windows 2003 Standard Edition}
                - virusScanner: {server: EX1, mode: mapi}
                - x400NonDelivery: {reason: transfer-failure, diagnostic: -1}
                - installedFile: {name: Store.exe, version: "5.5.2654.61"}
              then: {confirmed: [Q1], remedies: []}
            """;
    private static final String INCIDENT = """
            incident: INC-1
            report: bounce.eml
            observations:
              - message: {recipientCount: 6200, replyToOldMessage: false}
            """;

    /** A text that is right until {@code right} in it becomes {@code wrong}; {@code place} is where the validator has to see it. */
    private record Broken(String what, String schema, String text, String right, String wrong, String place) {

        @Override
        public String toString() {
            return schema + ": " + what;
        }
    }

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken("unknown key", "facts.json", ARTICLE, "seeAlso:", "seealso:", "seealso"),
                new Broken("unknown key below", "facts.json", ARTICLE, "sizeBytes:", "size:", "/hotfixes/0: "),
                new Broken("a key that is worked out", "facts.json", ARTICLE, "inference: true", "kind: action", "/workarounds/0: "),
                new Broken("missing key", "facts.json", ARTICLE, "cause: Something is wrong.\n", "", "'cause'"),
                new Broken("missing key below", "facts.json", ARTICLE, "product: Exchange 5.5, servicePack: 4", "product: Exchange 5.5",
                        "/hotfixes/0/requires: "),
                new Broken("word that is none", "facts.json", ARTICLE, "sending", "sendng", "/appliesTo/role: "),
                new Broken("product that is none", "facts.json", ARTICLE, "Exchange Server 5.5", "Exchange Server 5.6",
                        "/appliesTo/products/0: "),
                new Broken("code without quotes that loses its zero", "facts.json", ARTICLE, "\"5.1.10\"", "5.10", "/codes/0/code: "),
                new Broken("version without quotes that is a number", "facts.json", ARTICLE, "\"5.5.2654.61\"", "5.5",
                        "/hotfixes/0/version: "),
                new Broken("version that is none", "facts.json", ARTICLE, "\"5.5.2654.61\"", "\"5.5.2654\"", "/hotfixes/0/version: "),
                new Broken("number in quotes", "facts.json", ARTICLE, "sizeBytes: 12", "sizeBytes: \"12\"", "/hotfixes/0/sizeBytes: "),
                new Broken("number below zero", "facts.json", ARTICLE, "sizeBytes: 12", "sizeBytes: -12", "/hotfixes/0/sizeBytes: "),
                new Broken("truth value of YAML 1.1", "facts.json", ARTICLE, "inference: true", "inference: yes",
                        "/workarounds/0/inference: "),
                new Broken("text for a list", "facts.json", ARTICLE, "[Q2]", "Q2", "/seeAlso: "),
                new Broken("nothing", "facts.json", ARTICLE, "A title", "", "/title: "),
                new Broken("retired without a reason", "facts.json", RETIRED, "reason: We have none.\n", "", "reason"),
                new Broken("a status that is none", "facts.json", RETIRED, "retired", "retierd", "/status: "),
                new Broken("unknown key of a row", "facts.json", TABLES, "how:", "wie:", "/questions/0: "),
                new Broken("unknown table", "facts.json", TABLES, "questions:", "answers:", "answers"),
                new Broken("keys of an article in a table", "facts.json", TABLES, "questions:", "article: Q1\nquestions:", "article"),
                new Broken("two kinds in one observation", "test-cases.json", CASES, "    - virusScanner", "      virusScanner",
                        "/0/given/0: "),
                new Broken("unknown kind", "test-cases.json", CASES, "virusScanner", "virusSkanner", "/0/given/1: "),
                new Broken("no kind", "test-cases.json", CASES, "virusScanner: {server: EX1, mode: mapi}", "{}", "/0/given/1: "),
                new Broken("number that stands for nothing", "test-cases.json", CASES, "diagnostic: -1", "diagnostic: 48",
                        "/0/given/2/x400NonDelivery/diagnostic: "),
                new Broken("system that is none", "test-cases.json", CASES, "Windows 2003 Standard", "Windows 2004 Standard",
                        "/0/given/0/server/operatingSystem: "),
                new Broken("no outcome", "test-cases.json", CASES, "  then: {confirmed: [Q1], remedies: []}\n", "", "'then'"),
                new Broken("unknown certainty", "test-cases.json", CASES, "confirmed", "certain", "/0/then: "),
                new Broken("nothing given",
                        "test-cases.json", CASES, CASES.substring(CASES.indexOf("  given"), CASES.indexOf("  then")), "",
                        "/0: "),
                new Broken("no list", "test-cases.json", CASES, CASES, "scenario: x\nthen: {}\n", ": "),
                new Broken("unknown key", "incident.json", INCIDENT, "incident:", "Incident:", "Incident"),
                new Broken("neither report nor observation",
                        "incident.json", INCIDENT, INCIDENT.substring(INCIDENT.indexOf("report")), "", ": "),
                new Broken("a derived key", "incident.json", INCIDENT, "recipientCount: 6200", "loops: true", "/observations/0/message: "),
                new Broken("a fraction", "incident.json", INCIDENT, "6200", "62.5", "/observations/0/message/recipientCount: "),
                new Broken("a report among site facts", "context.json", INCIDENT.substring(INCIDENT.indexOf("observations")),
                        "observations:", "report: bounce.eml\nobservations:", "report"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_wrong_is_refused_at_its_place(Broken broken) {
        assertThat(broken.text()).contains(broken.right());
        assertThat(Validation.mistakes(broken.schema(), broken.text())).isEmpty();

        assertThat(Validation.mistakes(broken.schema(), broken.text().replace(broken.right(), broken.wrong())))
                .isNotEmpty().allMatch(mistake -> mistake.contains(broken.place()) && !mistake.startsWith("no YAML"));
    }

    @Test
    void every_file_of_the_project_has_one_schema_and_is_valid() throws IOException {
        for (Path file : yaml()) {
            List<String> schemas = EditorFiles.ASSOCIATIONS.stream().filter(one -> holdsFor(one, file.toString().replace('\\', '/')))
                    .map(EditorFiles.Association::schema).toList();
            assertThat(schemas).as(file + " has one schema").hasSize(1);
            assertThat(Validation.mistakes(schemas.get(0), Files.readString(file))).as(file.toString()).isEmpty();
        }
    }

    private static List<Path> yaml() throws IOException {
        try (Stream<Path> facts = Files.walk(Path.of("facts")); Stream<Path> cases = Files.walk(Path.of("test-cases"))) {
            return Stream.concat(facts, cases).filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    /** The patterns are all of one form: a folder and whatever lies under it. */
    private static boolean holdsFor(EditorFiles.Association association, String file) {
        boolean holds = false;
        for (String pattern : association.patterns()) {
            boolean not = pattern.startsWith("!");
            String folder = pattern.substring(not ? 1 : 0, pattern.indexOf("/**") + 1);
            holds = file.startsWith(folder) ? !not : holds;
        }
        return holds;
    }
}
