package org.ndrexpert.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;

/** What a save touches is run again, and nothing else. */
class WorkbenchTest {

    private static final String CAT = "Mail is refused by the black cat";
    private static final String DOG = "Mail is eaten by the dog";

    @TempDir
    private Path folder;

    private SmallKnowledge knowledge;
    private Workbench bench;
    private Round first;

    @BeforeEach
    void look_for_the_first_time() throws IOException {
        knowledge = new SmallKnowledge(folder);
        bench = new Workbench(folder, List.of(folder), () -> NdrExpert.load(folder), Filter.NONE);
        first = bench.look();
    }

    private static List<String> again(Round round) {
        return round.again().stream().map(result -> result.scenario().name()).toList();
    }

    @Test
    void the_first_look_runs_everything_and_the_next_one_nothing() {
        assertThat(again(first)).containsExactly(CAT, DOG);
        assertThat(first.isGood()).isTrue();
        assertThat(first.changed()).isEmpty();

        Round round = bench.look();
        assertThat(again(round)).isEmpty();
        assertThat(round.run().results()).hasSize(2);
        assertThat(again(bench.lookAgain())).containsExactly(CAT, DOG);
    }

    @Test
    void an_edited_rule_file_runs_the_scenarios_that_it_can_matter_to() throws IOException {
        knowledge.edit("rules/DOG-1.drl", "recipientCount > 1", "recipientCount > 3");
        Round round = bench.look();

        assertThat(again(round)).containsExactly(DOG);
        assertThat(round.changed()).containsExactly(folder.resolve("rules/DOG-1.drl").toAbsolutePath().normalize());
        assertThat(round.saved()).isPresent();
        assertThat(round.run().results()).extracting(Result::hasPassed).containsExactly(true, false);

        knowledge.edit("rules/DOG-1.drl", "recipientCount > 3", "recipientCount > 1");
        assertThat(bench.look().isGood()).isTrue();
    }

    @Test
    void a_rule_file_that_mattered_only_before_the_edit_counts_too() throws IOException {
        knowledge.edit("rules/CAT-1.drl", "status == \"5.7.99\"", "status == \"5.7.98\"");
        Round round = bench.look();

        assertThat(again(round)).containsExactly(CAT);
        assertThat(round.isGood()).isFalse();
    }

    @Test
    void general_rules_and_facts_touch_everything() throws IOException {
        knowledge.edit("rules/verdict/verdict.drl", "package verdict", "package verdict // once more");
        assertThat(again(bench.look())).containsExactly(CAT, DOG);

        knowledge.edit("facts/CAT-1.yaml", "does not let", "never lets");
        assertThat(again(bench.look())).containsExactly(CAT, DOG);
    }

    @Test
    void an_edited_case_file_runs_its_own_scenarios() throws IOException {
        knowledge.edit("test-cases/CAT-1.yaml", "suspected", "confirmed");
        Round round = bench.look();

        assertThat(again(round)).containsExactly(CAT);
        assertThat(round.run().failed()).isEqualTo(1);
    }

    @Test
    void a_broken_edit_keeps_the_last_good_knowledge_and_is_told() throws IOException {
        knowledge.edit("rules/CAT-1.drl", "RecipientFailure(", "RecipientFailur(");
        Round broken = bench.look();

        assertThat(broken.defects()).extracting(Defect::kind).containsExactly(DefectKind.UNKNOWN_TYPE);
        assertThat(again(broken)).isEmpty();
        assertThat(broken.run().isGood()).isTrue();
        assertThat(broken.isGood()).isFalse();

        knowledge.edit("test-cases/DOG-1.yaml", "the dog", "the big dog");
        assertThat(again(bench.look())).containsExactly("Mail is eaten by the big dog");

        knowledge.edit("rules/CAT-1.drl", "RecipientFailur(", "RecipientFailure(");
        assertThat(bench.look().isGood()).isTrue();
    }

    @Test
    void facts_that_were_edited_while_the_rules_were_broken_count_when_they_are_mended() throws IOException {
        knowledge.edit("rules/CAT-1.drl", "RecipientFailure(", "RecipientFailur(");
        bench.look();
        knowledge.edit("facts/DOG-1.yaml", "does not let", "never lets");
        bench.look();
        knowledge.edit("rules/CAT-1.drl", "RecipientFailur(", "RecipientFailure(");

        assertThat(again(bench.look())).containsExactly(CAT, DOG);
    }

    @Test
    void knowledge_that_was_broken_from_the_start_runs_nothing_until_it_is_mended() throws IOException {
        knowledge.edit("rules/CAT-1.drl", "RecipientFailure(", "RecipientFailur(");
        Workbench other = new Workbench(folder, List.of(folder), () -> NdrExpert.load(folder), Filter.NONE);
        Round broken = other.look();

        assertThat(broken.run()).isNull();
        assertThat(broken.defects()).hasSize(1);

        knowledge.edit("rules/CAT-1.drl", "RecipientFailur(", "RecipientFailure(");
        assertThat(again(other.look())).containsExactly(CAT, DOG);
    }

    @Test
    void a_report_that_a_scenario_names_counts_wherever_it_lies_and_also_before_it_is_there() throws IOException {
        knowledge.write("test-cases/reports.yaml", """
                - scenario: The bounce itself
                  report: ../bounces/cat.eml
                  then: {suspected: [CAT-1], warnings: [no mark of a mail system known here]}
                """);
        assertThat(bench.look().run().problems()).extracting(Defect::kind).containsExactly(DefectKind.UNREADABLE_REPORT);

        String report = "Reporting-MTA: dns; mail.sender.example\n\nFinal-Recipient: rfc822; anna@recipient.example\nStatus: 5.7.99\n";
        knowledge.write("bounces/cat.eml", report);
        Round there = bench.look();
        assertThat(again(there)).containsExactly("The bounce itself");
        assertThat(there.isGood()).isTrue();

        knowledge.edit("bounces/cat.eml", "5.7.99", "5.7.98");
        assertThat(again(bench.look())).containsExactly("The bounce itself");

        knowledge.delete("test-cases/reports.yaml");
        knowledge.delete("bounces/cat.eml");
        assertThat(bench.look().isGood()).isTrue();
        assertThat(bench.isBehind(bench.snapshot())).isFalse();
    }

    @Test
    void files_in_new_folders_are_seen_and_those_of_other_kinds_are_not() throws IOException {
        knowledge.write("rules/new/NOTES.txt", "nothing");
        assertThat(bench.isBehind(bench.snapshot())).isFalse();

        knowledge.write("test-cases/new/more.yaml", SmallKnowledge.CASE.replace("black", "white"));
        assertThat(bench.isBehind(bench.snapshot())).isTrue();
        assertThat(again(bench.look())).containsExactly("Mail is refused by the white cat");
    }

    @Test
    void links_are_followed_and_names_that_begin_with_a_dot_are_left_out() throws IOException {
        knowledge.write("elsewhere/linked.yaml", SmallKnowledge.CASE.replace("black", "red"));
        Files.createSymbolicLink(folder.resolve("test-cases/linked.yaml"), folder.resolve("elsewhere/linked.yaml"));
        assertThat(again(bench.look())).containsExactly("Mail is refused by the red cat");

        knowledge.edit("elsewhere/linked.yaml", "red", "blue");
        assertThat(again(bench.look())).containsExactly("Mail is refused by the blue cat");

        knowledge.write("test-cases/.trash/old.yaml", SmallKnowledge.CASE);
        assertThat(bench.isBehind(bench.snapshot())).isFalse();
    }
}
