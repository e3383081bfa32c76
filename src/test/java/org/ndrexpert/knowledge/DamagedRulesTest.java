package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.defect.Severity;

/** Rule files with slips of the pen, one at a time in every place: each is told, at a place in the file, in a sentence. */
class DamagedRulesTest {

    private static final String FILE = "rules/X1.drl";
    private static final List<String> EXTRA = List.of(")", "(", ",", "\"", "=", "$", ";", "{", "\n", "x", ":", "/*", "\u201c", "\u00a0", "end", "@");

    private static String rules() throws IOException {
        return Files.readString(Path.of("src/test/resources/damaged/X1.drl"));
    }

    @Test
    void the_file_itself_is_without_a_defect() throws IOException {
        assertThat(RuleReader.read(FILE, rules()).defects()).isEmpty();
    }

    @Test
    void a_missing_character_is_told_where_the_rule_language_needs_it() throws IOException {
        String rules = rules();
        for (int i = 0; i < rules.length(); i += 2) {
            check(rules.substring(0, i) + rules.substring(i + 1));
        }
    }

    @Test
    void a_line_that_is_missing_or_stands_twice_is_told() throws IOException {
        List<String> lines = rules().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            check(String.join("\n", fewer));
            List<String> more = new ArrayList<>(lines);
            more.add(i, lines.get(i));
            check(String.join("\n", more));
        }
    }

    @Test
    void what_is_too_many_is_told() throws IOException {
        String rules = rules();
        for (int i = 0; i < rules.length(); i += 5) {
            check(rules.substring(0, i) + EXTRA.get(i / 5 % EXTRA.size()) + rules.substring(i));
        }
    }

    @Test
    void a_file_that_breaks_off_is_told() throws IOException {
        String rules = rules();
        for (int i = 0; i < rules.length(); i += 7) {
            check(rules.substring(0, i));
        }
    }

    @Test
    void records_in_records_without_end_are_refused_and_break_nothing() {
        String right = "insertLogical(" + "new Scope(".repeat(20_000) + "$server" + ", \"\")".repeat(20_000) + ");";
        String nested = "(".repeat(20_000) + "name" + ")".repeat(20_000);
        String head = "package x\n\nimport org.ndrexpert.evidence.*\nimport org.ndrexpert.observation.*\n\n";

        assertThat(RuleReader.read(FILE, head + "rule \"x\"\nwhen\n    Server($server : name)\nthen\n    " + right + "\nend\n").defects())
                .anyMatch(defect -> defect.kind() == DefectKind.CONSEQUENCE_FORM);
        assertThat(RuleReader.read(FILE, head + "rule \"x\"\nwhen\n    Server(" + nested + " == \"a\")\nthen\nend\n").defects())
                .anyMatch(defect -> defect.kind().severity() == Severity.ERROR);
    }

    /** Whatever the engine's parser refuses is told; all that is told has a place and is a sentence. */
    private static void check(String drl) {
        List<Defect> defects = RuleReader.read(FILE, drl).defects();
        int lines = (int) drl.lines().count();
        assertThat(defects).as(drl).allSatisfy(defect -> {
            assertThat(defect.line()).isBetween(0, lines + 1);
            assertThat(defect.found()).isNotBlank().doesNotContain("ERR ", "no viable", "mismatched");
            assertThat(defect.toString()).doesNotContain("\n");
        });
        if (isRefused(drl)) {
            assertThat(defects).as(drl).anyMatch(defect -> defect.kind().severity() == Severity.ERROR);
        }
    }

    private static boolean isRefused(String drl) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            parser.parse(false, drl);
        } catch (DroolsParserException | RuntimeException e) {
            return true;
        }
        return parser.hasErrors();
    }
}
