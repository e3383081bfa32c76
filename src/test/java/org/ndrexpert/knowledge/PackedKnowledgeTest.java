package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.incident.Incident;

/** Knowledge that another machine has without its folder and without compiling it. */
class PackedKnowledgeTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts/X1.yaml"), """
                article: X1
                title: A title
                source: https://example.com/x1
                sourceDate: "2001-01-01"
                cause: A cause.
                """);
        Files.writeString(folder.resolve("rules/x1.drl"), """
                package packed

                import org.ndrexpert.evidence.*
                import org.ndrexpert.observation.*

                rule "X1 suspected: there is a server"
                    @article(X1)
                when
                    Server($name : name)
                then
                    insertLogical(new Suspicion("X1", Scope.onServer($name)));
                end
                """);
    }

    @Test
    void its_rules_hold_as_those_of_the_folder_do() throws IOException {
        Incident incident = Incident.ofObservations("one", List.of()).with("- server: {name: EX1}");
        NdrExpert expert = NdrExpert.load(folder);
        byte[] packed = PackedKnowledge.of(folder);
        Files.delete(folder.resolve("rules/x1.drl"));
        KnowledgeBase loaded = PackedKnowledge.load(packed); // fails where it would have to compile

        assertThat(loaded.digest()).isEqualTo(expert.knowledge().digest());
        assertThat(loaded.rulesThatHold(NdrExpert.of(loaded).situation(incident))).containsExactly("X1 suspected: there is a server")
                .isEqualTo(expert.knowledge().rulesThatHold(expert.situation(incident)));
        assertThat(loaded.reread()).as("it has no folder to be read again").isSameAs(loaded);
    }

    @Test
    void the_same_folder_gives_the_same_bytes() {
        assertThat(PackedKnowledge.of(folder)).isEqualTo(PackedKnowledge.of(folder));
    }

    @Test
    void defects_are_told_where_it_is_packed() throws IOException {
        Files.writeString(folder.resolve("facts/X1.yaml"), "article: X1\n");

        assertThatThrownBy(() -> PackedKnowledge.of(folder)).isInstanceOf(KnowledgeException.class).hasMessageContaining("X1.yaml");
    }

    @Test
    void other_bytes_are_no_knowledge() {
        assertThatThrownBy(() -> PackedKnowledge.load(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
    }
}
