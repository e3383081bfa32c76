package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.defect.Severity;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.yaml.Spelling;

/**
 * Comments that say that a defect is none: {@code # ndr:ignore NDR-F016 the vendor knows of nothing} in YAML, {@code //} in place of
 * {@code #} in rules. One stands behind what it is about, or on a line of its own above; above a rule it is about the whole rule.
 */
final class Silencing {

    private final FolderTexts texts;
    private final List<RuleSource> rules;
    private final DefectList left = new DefectList();
    private final Set<Defect> silenced = new HashSet<>();

    private Silencing(FolderTexts texts, List<RuleSource> rules) {
        this.texts = texts;
        this.rules = rules;
    }

    /** The defects without those that are silenced, and with what is wrong with the comments. */
    static List<Defect> apply(FolderTexts texts, List<RuleSource> rules, List<Defect> defects) {
        Silencing silencing = new Silencing(texts, rules);
        for (String file : texts.texts()) {
            List<String> lines = texts.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                Optional<SilencingComment> comment = SilencingComment.in(file, i + 1, lines.get(i));
                comment.ifPresent(one -> silencing.apply(one, defects));
            }
        }
        defects.stream().filter(defect -> !silencing.silenced.contains(defect)).forEach(silencing.left::add);
        return silencing.left.all();
    }

    private void apply(SilencingComment comment, List<Defect> defects) {
        Optional<DefectKind> kind = DefectKind.of(comment.id());
        if (kind.isEmpty()) {
            List<String> ids = Stream.of(DefectKind.values()).map(DefectKind::id).toList();
            refuse(comment, comment.id().isEmpty() ? "the comment names no id" : "there is no id " + comment.id(),
                    "write it as in: ndr:ignore NDR-F016 the reason" + Spelling.nearest(comment.id(), ids).map(id -> "; did you mean " + id + "?").orElse(""));
        } else if (kind.get().severity() == Severity.ERROR) {
            refuse(comment, comment.id() + " is an error, and no comment silences one", "mend it, and delete the comment");
        } else if (comment.reason().isEmpty()) {
            refuse(comment, "the comment gives no reason, and silences nothing", "write behind " + comment.id() + " why it is none");
        } else {
            List<Defect> meant = defects.stream().filter(defect -> defect.kind() == kind.get() && isAbout(comment, defect)).toList();
            silenced.addAll(meant);
            if (meant.isEmpty()) {
                refuse(comment, "there is no " + comment.id() + " here to silence", "delete the comment, or put it on the line or above the line that is meant");
            }
        }
    }

    private void refuse(SilencingComment comment, String found, String wanted) {
        left.add(Defect.in(comment.file(), comment.line(), comment.column(), DefectKind.SILENCING, found, wanted));
    }

    private boolean isAbout(SilencingComment comment, Defect defect) {
        if (!defect.file().equals(comment.file())) {
            return false;
        }
        int line = comment.alone() ? nextLine(comment) : comment.line();
        return defect.line() == line || defect.line() == 0 && line == firstLine(comment.file())
                || comment.alone() && defect.rule() != null && ruleNames(comment.file(), line).contains(defect.rule());
    }

    private List<String> ruleNames(String file, int line) {
        List<String> names = new ArrayList<>();
        for (RuleSource rule : rules) {
            if (rule.whole().line() == line && rule.text().file().equals(file)) {
                names.add(rule.text().name());
            }
        }
        return names;
    }

    /** The line below a comment, past further comments; -1 where a line without anything comes first. */
    private int nextLine(SilencingComment comment) {
        List<String> lines = texts.lines(comment.file());
        int line = comment.line() + 1;
        while (line <= lines.size() && SilencingComment.isComment(comment.file(), lines.get(line - 1))) {
            line++;
        }
        return line > lines.size() || lines.get(line - 1).isBlank() ? -1 : line;
    }

    private int firstLine(String file) {
        List<String> lines = texts.lines(file);
        int line = 1;
        while (line <= lines.size() && (lines.get(line - 1).isBlank() || SilencingComment.isComment(file, lines.get(line - 1)))) {
            line++;
        }
        return line;
    }
}
