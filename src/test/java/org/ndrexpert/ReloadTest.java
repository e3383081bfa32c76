package org.ndrexpert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.knowledge.KnowledgeTexts;
import org.ndrexpert.observation.QueueVolume;
import org.ndrexpert.situation.Context;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Origin;

/** Knowledge that is edited while it is in use. */
class ReloadTest {

    private static final QueueVolume VOLUME = new QueueVolume("EX1", null, 1L);

    @TempDir
    private Path folder;

    @BeforeEach
    void knowledge() throws IOException {
        says("first");
    }

    /** Makes the rule's name and the item's cause say the same word. */
    private void says(String word) throws IOException {
        KnowledgeTexts.write(folder, "facts/X1.yaml", KnowledgeTexts.item("X1", word));
        KnowledgeTexts.write(folder, "rules/X1.drl", rule(word));
    }

    private static String rule(String word) {
        return KnowledgeTexts.rule("X1 suspected: " + word, "QueueVolume(freeBytes != null, $server : server)", "Suspicion(\"X1\", Scope.onServer($server))");
    }

    private static List<String> answer(Diagnosis diagnosis) {
        return diagnosis.findings().stream().flatMap(finding -> finding.inferences().stream()
                .map(inference -> inference.rule() + ", " + finding.article().cause())).toList();
    }

    private List<String> answer(NdrExpert expert) {
        return answer(expert.diagnose(Incident.ofObservations("x", List.of(VOLUME))));
    }

    @Test
    void nothing_is_loaded_where_nothing_was_edited() {
        NdrExpert expert = NdrExpert.withLayers(folder);

        assertThat(expert.reload()).isEqualTo(new Reload.Unchanged(expert.knowledge().digest()));
        assertThat(NdrExpert.load().reload()).isInstanceOf(Reload.Unchanged.class);
    }

    @Test
    void an_edit_holds_from_the_reload_on() throws IOException {
        NdrExpert expert = NdrExpert.withLayers(folder);
        String before = expert.knowledge().digest();
        says("second");

        assertThat(answer(expert)).containsExactly("X1 suspected: first, first");
        assertThat(expert.reload()).isEqualTo(new Reload.Loaded(NdrExpert.withLayers(folder).knowledge().digest()));
        assertThat(answer(expert)).containsExactly("X1 suspected: second, second");
        assertThat(expert.knowledge().digest()).isNotEqualTo(before);
    }

    @Test
    void a_broken_edit_is_refused_and_a_mended_one_loaded() throws IOException {
        NdrExpert expert = NdrExpert.withLayers(folder);
        KnowledgeTexts.write(folder, "rules/X1.drl", rule("second").replace("freeBytes", "freeBits"));

        assertThat(expert.reload()).isInstanceOfSatisfying(Reload.Refused.class, refused -> assertThat(refused.defects()).singleElement()
                .satisfies(defect -> {
                    assertThat(defect.kind()).isEqualTo(DefectKind.UNKNOWN_COMPONENT);
                    assertThat(defect.place()).isEqualTo(folder.resolve("rules/X1.drl") + ":9:17");
                }));
        assertThat(answer(expert)).containsExactly("X1 suspected: first, first");
        says("third");
        assertThat(expert.reload()).isInstanceOf(Reload.Loaded.class);
        assertThat(answer(expert)).containsExactly("X1 suspected: third, third");
    }

    @Test
    void an_edit_that_is_taken_back_changes_nothing() throws IOException {
        NdrExpert expert = NdrExpert.withLayers(folder);
        KnowledgeTexts.write(folder, "rules/X1.drl", "no rule");
        assertThat(expert.reload()).isInstanceOf(Reload.Refused.class);
        says("first");

        assertThat(expert.reload()).isInstanceOf(Reload.Unchanged.class);
    }

    @Test
    void a_folder_in_place_of_the_built_in_knowledge_is_read_again_and_may_not_lose_a_room() throws IOException {
        NdrExpert expert = NdrExpert.load(folder);
        String before = expert.knowledge().digest();
        says("second");

        assertThat(expert.reload()).isInstanceOf(Reload.Loaded.class);
        assertThat(expert.knowledge().ruleNames()).containsExactly("X1 suspected: second");
        Files.move(folder.resolve("rules"), folder.resolve("moved"));
        assertThat(expert.reload()).isInstanceOfSatisfying(Reload.Refused.class,
                refused -> assertThat(refused.defects()).singleElement().satisfies(defect -> {
                    assertThat(defect.kind()).isEqualTo(DefectKind.NO_ROOMS);
                    assertThat(defect.file()).isEqualTo("rules");
                }));
        assertThat(expert.knowledge().ruleNames()).containsExactly("X1 suspected: second");
        assertThat(expert.knowledge().digest()).isNotEqualTo(before);
    }

    @Test
    void an_edited_layer_is_loaded_over_the_built_in_knowledge() throws IOException {
        Path layer = folder.resolve("company");
        KnowledgeTexts.write(layer, "facts/Q288848.yaml", KnowledgeTexts.item("Q288848", "Before."));
        NdrExpert expert = NdrExpert.withLayers(layer);
        KnowledgeTexts.write(layer, "facts/Q288848.yaml", KnowledgeTexts.item("Q288848", "After."));

        assertThat(expert.reload()).isInstanceOf(Reload.Loaded.class);
        assertThat(expert.knowledge().catalogue().article("Q288848")).get().extracting("cause").isEqualTo("After.");
        assertThat(expert.reload()).isInstanceOf(Reload.Unchanged.class);
    }

    /** The places where a fact was read; whoever looks at them for the first time has the knowledge edited and loaded. */
    private final class Tripwire extends AbstractList<Known.Saying> {

        private final NdrExpert expert;
        private final List<Reload> reloads = new ArrayList<>();

        Tripwire(NdrExpert expert) {
            this.expert = expert;
        }

        @Override
        public Known.Saying get(int index) {
            if (reloads.isEmpty()) {
                try {
                    says("second");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                reloads.add(expert.reload());
            }
            return new Known.Saying(new Origin("x", null, 1), VOLUME);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    @Test
    void a_diagnosis_ends_with_the_knowledge_that_it_began_with() {
        NdrExpert expert = NdrExpert.withLayers(folder);
        String before = expert.knowledge().digest();
        Tripwire tripwire = new Tripwire(expert);
        Diagnosis diagnosis = expert.diagnose(new Incident("x", null, null, "x", List.of(new Known(VOLUME, tripwire)), Context.NONE));

        assertThat(tripwire.reloads).singleElement().isInstanceOf(Reload.Loaded.class);
        assertThat(answer(diagnosis)).containsExactly("X1 suspected: first, first");
        assertThat(diagnosis.knowledge()).isEqualTo(before);
        assertThat(answer(expert)).containsExactly("X1 suspected: second, second");
    }

    @Test
    void every_answer_is_whole_whoever_reloads_beside_it() throws Exception {
        NdrExpert expert = NdrExpert.withLayers(folder);
        String first = expert.knowledge().digest();
        says("second");
        expert.reload();
        String second = expert.knowledge().digest();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            Callable<List<String>> diagnose = () -> {
                Diagnosis diagnosis = expert.diagnose(Incident.ofObservations("x", List.of(VOLUME)));
                List<String> answer = new ArrayList<>(answer(diagnosis));
                answer.add(diagnosis.knowledge());
                return answer;
            };
            for (int round = 0; round < 10; round++) {
                for (int i = 0; i < 20; i++) {
                    answers.add(threads.submit(diagnose));
                }
                says(round % 2 == 0 ? "first" : "second");
                Future<Reload> other = threads.submit(expert::reload);
                Reload one = expert.reload();
                assertThat(List.of(one, other.get())).filteredOn(Reload.Loaded.class::isInstance).hasSize(1);
                assertThat(List.of(one, other.get())).filteredOn(Reload.Unchanged.class::isInstance).hasSize(1);
            }
            for (Future<List<String>> answer : answers) {
                assertThat(answer.get()).isIn(List.of("X1 suspected: first, first", first), List.of("X1 suspected: second, second", second));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
