package org.ndrexpert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.defect.DefectPage;
import org.ndrexpert.defect.Severity;

/**
 * The pages of defects keep their word: the first example causes the defect, the second, made on top of it, no longer does, and the
 * comment that is shown silences it.
 */
class DefectPagesTest {

    private static final Path PAGES = Path.of("src/main/resources/org/ndrexpert/defect");
    private static final Path BASE = Path.of("src/test/resources/pages");

    /** What cannot be silenced although it is no error: comments themselves, whole files, whole rooms. */
    private static final Set<DefectKind> NEVER_SILENCED = Set.of(DefectKind.SILENCING, DefectKind.STRAY_FILE, DefectKind.NO_TEST_CASES);

    private static List<DefectKind> kinds() {
        return List.of(DefectKind.values());
    }

    private static Path page(DefectKind kind) {
        return PAGES.resolve(kind.id() + ".md");
    }

    @Test
    void every_kind_has_a_page_and_every_page_a_kind() throws IOException {
        assertThat(kinds()).allSatisfy(kind -> assertThat(page(kind)).isRegularFile());
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", ""))).allSatisfy(id ->
                    assertThat(DefectKind.of(id)).as(id).isPresent());
        }
    }

    @Test
    void ids_and_titles_are_unique() {
        assertThat(Stream.of(DefectKind.values()).map(DefectKind::id)).doesNotHaveDuplicates();
        assertThat(Stream.of(DefectKind.values()).map(DefectKind::title)).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> pages() {
        return kinds().stream().map(kind -> DynamicTest.dynamicTest(kind.id(), page(kind).toUri(), () -> {
            DefectPageText page = DefectPageText.of(DefectPage.of(kind));
            assertThat(page.title()).isEqualTo(kind.id() + ": " + kind.title());
            assertThat(page.headings()).containsExactly("What it means", DefectPageText.WRONG, DefectPageText.RIGHT, "Why it matters", "How to silence it");
            assertThat(page.severity()).isEqualTo(kind.severity() == Severity.ERROR ? "An error." : "A " + kind.severity().term() + ".");
            Path folder = KnowledgeFolders.copy(BASE);
            try {
                check(kind, page, folder);
            } finally {
                KnowledgeFolders.delete(folder);
            }
        }));
    }

    private static void check(DefectKind kind, DefectPageText page, Path folder) throws IOException {
        assertThat(kinds(folder)).as("before the example").doesNotContain(kind);
        page.apply(DefectPageText.WRONG, folder);
        List<Defect> wrong = Checkup.of(folder).defects().stream().filter(defect -> defect.kind() == kind).toList();
        assertThat(wrong).as("the example that causes it").isNotEmpty();
        if (kind.severity() != Severity.ERROR && !NEVER_SILENCED.contains(kind)) {
            Path silenced = KnowledgeFolders.copy(folder);
            KnowledgeFolders.silence(silenced, wrong);
            assertThat(kinds(silenced)).as("silenced").doesNotContain(kind, DefectKind.SILENCING);
            KnowledgeFolders.delete(silenced);
        }
        page.apply(DefectPageText.RIGHT, folder);
        assertThat(kinds(folder)).as("the same made right").doesNotContain(kind);
    }

    private static Set<DefectKind> kinds(Path folder) {
        return Checkup.of(folder).defects().stream().map(Defect::kind).collect(Collectors.toSet());
    }
}
