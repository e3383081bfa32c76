package org.ndrexpert.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.defect.Severity;

/** The marks that a new item is written with: a person has to replace each by what it stands for. */
final class Marks {

    static final String MARK = "FILL-IN";

    private Marks() {}

    /** Adds a note for every line with a mark; warnings about such a line wait until it is filled in. */
    static List<Defect> apply(FolderTexts texts, List<Defect> defects) {
        DefectList marked = new DefectList();
        Set<String> places = new HashSet<>();
        for (String file : texts.texts()) {
            List<String> lines = texts.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                int at = find(lines.get(i));
                if (at >= 0) {
                    places.add(file + ":" + (i + 1));
                    marked.add(Defect.in(file, i + 1, lines.get(i).codePointCount(0, at) + 1, DefectKind.TO_FILL_IN,
                            MARK + " is still to be filled in", "write what belongs here in its place"));
                }
            }
        }
        defects.stream().filter(defect -> defect.kind().severity() == Severity.ERROR || !places.contains(defect.file() + ":" + defect.line()))
                .forEach(marked::add);
        return marked.all();
    }

    /** The place of the mark as a word of its own; -1 where there is none. */
    private static int find(String line) {
        for (int at = line.indexOf(MARK); at >= 0; at = line.indexOf(MARK, at + 1)) {
            boolean begins = at == 0 || !isWord(line.charAt(at - 1));
            int end = at + MARK.length();
            if (begins && (end == line.length() || !isWord(line.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
