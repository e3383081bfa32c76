package org.ndrexpert.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.defect.Inspection;
import org.ndrexpert.knowledge.KnowledgeSources;
import org.ndrexpert.knowledge.RoomFiles;
import org.ndrexpert.testcase.TestCases;

/** Finds every defect of a knowledge folder in one run. What is wrong in one place hides nothing in another. */
public final class Checkup {

    private static final Comparator<Defect> BY_PLACE = Comparator.comparing(Defect::file).thenComparing(Defect::line)
            .thenComparing(Defect::column).thenComparing(Defect::kind).thenComparing(Defect::found);

    private final Path folder;
    private final Subject subject;
    private final FolderTexts texts;
    private final DefectList defects = new DefectList();

    private Checkup(Path folder, Subject subject) {
        this.folder = folder;
        this.subject = subject;
        this.texts = new FolderTexts(folder);
    }

    /** Looks through a folder that needs no other. */
    public static Inspection of(Path folder) {
        return of(List.of(folder));
    }

    /**
     * Looks through the last of these folders. It may refer to everything in the others, and replace it.
     *
     * @param folders the lowest first; at least one
     */
    public static Inspection of(List<Path> folders) {
        Path folder = folders.get(folders.size() - 1);
        if (FolderTexts.ROOMS.stream().noneMatch(room -> Files.isDirectory(folder.resolve(room)))) {
            Defect none = Defect.in("", 0, 0, DefectKind.NO_ROOMS, "this is no knowledge folder: it has none of the folders "
                    + String.join(", ", FolderTexts.ROOMS), "name the folder that has them");
            return new Inspection(folder, List.of(none), new Inspection.Extent(0, 0, 0), (file, line) -> "");
        }
        List<KnowledgeSources> layers = new ArrayList<>();
        List<TestCases> cases = new ArrayList<>();
        for (Path layer : folders) {
            layers.add(KnowledgeSources.in(layer, List.copyOf(layers)));
            cases.add(TestCases.in(layer.resolve("test-cases")));
        }
        return new Checkup(folder, Subject.of(layers, cases)).inspect(folders.size() == 1);
    }

    private Inspection inspect(boolean alone) {
        defects.addAll(subject.own().defects());
        defects.addAll(subject.ownCases().problems());
        addRuleDefects();
        ItemChecks.check(subject, defects);
        TableChecks.check(subject, texts, defects);
        RowUse.check(subject, defects);
        ItemNames.check(subject, defects);
        CaseChecks.check(subject, defects);
        if (Files.isDirectory(folder.resolve("test-cases"))) {
            ItemCases.check(subject, defects);
        } else if (alone) {
            defects.add(Defect.in("test-cases", 0, 0, DefectKind.NO_TEST_CASES, "there is no such folder",
                    RoomFiles.nearest(folder, "test-cases") + "nobody knows whether the rules do what they should without test cases"));
        }
        Incidents.check(texts, defects);
        StrayFiles.check(subject, texts, defects);
        CutTexts.check(subject, texts, defects);
        List<Defect> left = Silencing.apply(texts, subject.own().rules(), Marks.apply(texts, withoutConsequences()));
        return new Inspection(folder, left.stream().distinct().sorted(BY_PLACE).toList(),
                new Inspection.Extent(subject.own().items().size(), subject.own().rules().size(), subject.ownCases().sources().size()), texts);
    }

    /** Rules of the folders beneath are looked at beside the folder's own and not reported on. */
    private void addRuleDefects() {
        Set<String> own = subject.own().rules().stream().map(rule -> rule.text().file()).collect(Collectors.toSet());
        RuleChecks.of(subject.rules(), subject.catalogue()).stream().filter(defect -> own.contains(defect.file())).forEach(defects::add);
    }

    /** What only seems to be missing because a table could not be read as a whole is left out, and all but the first of a value that is none. */
    private List<Defect> withoutConsequences() {
        Set<String> tables = subject.own().unread().tables();
        boolean names = tables.contains("limits") || tables.contains("phrases");
        Set<String> values = defects.all().stream().filter(defect -> defect.kind() == DefectKind.FACTS_VALUE).map(Defect::place)
                .collect(Collectors.toSet());
        return defects.all().stream().filter(defect -> !(names && defect.kind() == DefectKind.UNKNOWN_NAME)
                && (defect.kind() == DefectKind.FACTS_VALUE || !values.contains(defect.place()))
                && !(tables.contains("questions") && defect.kind() == DefectKind.NO_WORDING)).toList();
    }
}
