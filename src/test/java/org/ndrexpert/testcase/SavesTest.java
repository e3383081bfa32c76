package org.ndrexpert.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ndrexpert.NdrExpert;

/** A save wakes the one who waits for it, with the operating system's word and without. */
@Timeout(120)
class SavesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_save_in_a_room_old_or_new_is_waited_for(boolean wordOfSystem) throws IOException, InterruptedException {
        SmallKnowledge knowledge = new SmallKnowledge(folder);
        Workbench bench = new Workbench(folder, List.of(folder), () -> NdrExpert.load(folder), Filter.NONE);
        bench.look();
        try (Saves saves = new Saves(bench, wordOfSystem)) {
            assertThat(saves.await(Duration.ZERO)).isFalse();

            knowledge.edit("test-cases/CAT-1.yaml", "black", "white");
            assertThat(changed(bench, saves)).containsExactly("CAT-1.yaml");

            knowledge.write("test-cases/new/folder/more.yaml", SmallKnowledge.CASE);
            assertThat(changed(bench, saves)).containsExactly("more.yaml");

            knowledge.write("test-cases/new/folder/more.yaml", SmallKnowledge.OTHER_CASE);
            assertThat(changed(bench, saves)).containsExactly("more.yaml");
            assertThat(saves.await(Duration.ZERO)).isFalse();
        }
    }

    private static List<String> changed(Workbench bench, Saves saves) throws InterruptedException {
        boolean come = false;
        while (!come) {
            come = saves.await(Duration.ofSeconds(10));
        }
        return bench.look().changed().stream().map(path -> path.getFileName().toString()).toList();
    }
}
