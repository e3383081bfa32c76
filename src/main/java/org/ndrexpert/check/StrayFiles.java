package org.ndrexpert.check;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;

/** Files in the rooms that nothing reads, so that what they say is not known without anybody noticing. */
final class StrayFiles {

    private final DefectList defects;
    private final Set<String> reports = new HashSet<>();
    private final boolean allReportsKnown;

    private StrayFiles(Subject subject, DefectList defects) {
        this.defects = defects;
        subject.ownCases().sources().stream().map(ExpectedCase::of).forEach(one -> one.report().ifPresent(report -> note(one.file(), Nodes.text(report))));
        this.allReportsKnown = subject.ownCases().problems().stream().noneMatch(problem -> problem.kind() == DefectKind.CASE_SYNTAX);
    }

    static void check(Subject subject, FolderTexts texts, DefectList defects) {
        StrayFiles stray = new StrayFiles(subject, defects);
        texts.files().keySet().forEach(stray::check);
    }

    private void note(String file, String report) {
        try {
            reports.add(Path.of(file).resolveSibling(report).normalize().toString().replace('\\', '/'));
        } catch (InvalidPathException e) {
            return; // the reader of the test cases has told it
        }
    }

    private void check(String file) {
        String room = file.substring(0, file.indexOf('/'));
        String right = room.equals("rules") ? ".drl" : ".yaml";
        if (file.endsWith(right) || file.endsWith(".md") || file.startsWith("facts/incidents/")) {
            return;
        }
        String ending = ending(file);
        if (room.equals("test-cases") && !isKnowledge(ending)) {
            if (!reports.contains(file) && allReportsKnown) {
                add(file, "no scenario names this file as its report", "name it in one, as in report: "
                        + file.substring(file.lastIndexOf('/') + 1) + ", or delete it");
            }
        } else if (ending.equals(".yml") && right.equals(".yaml") || ending.equals(right)) {
            add(file, "a file with the ending " + file.substring(file.lastIndexOf('.')) + " is not read", "let its name end with " + right);
        } else {
            add(file, "nothing reads this file in " + room, isKnowledge(ending)
                    ? (ending.equals(".drl") ? "rules stand in rules/" : "facts stand in facts/, test cases in test-cases/")
                    : "only files that end with " + right + " are read there; move it or delete it");
        }
    }

    private static boolean isKnowledge(String ending) {
        return ending.equals(".yaml") || ending.equals(".yml") || ending.equals(".drl");
    }

    private static String ending(String file) {
        int dot = file.lastIndexOf('.');
        return dot < file.lastIndexOf('/') ? "" : file.substring(dot).toLowerCase(Locale.ROOT);
    }

    private void add(String file, String found, String wanted) {
        defects.add(Defect.in(file, 0, 0, DefectKind.STRAY_FILE, found, wanted));
    }
}
