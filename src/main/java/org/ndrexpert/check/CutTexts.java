package org.ndrexpert.check;

import java.util.List;

import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.knowledge.ItemSource;
import org.ndrexpert.knowledge.RowSource;
import org.ndrexpert.testcase.ScenarioSource;
import org.ndrexpert.yaml.Node;

/**
 * Texts that YAML cuts off: what follows a blank and # is a comment. Where no blank follows the #, as in {@code event #2025}, somebody
 * meant it for a part of the text.
 */
final class CutTexts {

    private final FolderTexts texts;
    private final DefectList defects;

    private CutTexts(FolderTexts texts, DefectList defects) {
        this.texts = texts;
        this.defects = defects;
    }

    static void check(Subject subject, FolderTexts texts, DefectList defects) {
        CutTexts checks = new CutTexts(texts, defects);
        for (ItemSource item : subject.own().items()) {
            checks.check(item.file(), item.node());
        }
        for (RowSource row : subject.own().rows()) {
            checks.check(row.file(), row.node());
        }
        for (ScenarioSource scenario : subject.ownCases().sources()) {
            checks.check(scenario.file(), scenario.node());
        }
    }

    private void check(String file, Node node) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> check(file, entry.value()));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> check(file, item));
        } else if (node instanceof Node.Scalar scalar && !scalar.quoted()) {
            checkPlain(file, scalar);
        }
    }

    private void checkPlain(String file, Node.Scalar scalar) {
        List<String> lines = texts.lines(file);
        String line = scalar.line() <= lines.size() ? lines.get(scalar.line() - 1) : "";
        int start = line.indexOf(scalar.text(), Math.max(0, scalar.column() - 1));
        String rest = start < 0 || scalar.text().isEmpty() ? "" : line.substring(start + scalar.text().length()).stripLeading();
        if (rest.length() > 1 && rest.charAt(0) == '#' && Character.isLetterOrDigit(rest.charAt(1))) {
            defects.add(file, scalar, DefectKind.TEXT_CUT, "the text ends before " + rest + ", which is a comment",
                    "put the text in quotes; where a comment is meant, write a blank behind the #");
        }
    }
}
