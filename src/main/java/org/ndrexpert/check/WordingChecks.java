package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Wording;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.knowledge.RowSource;
import org.ndrexpert.observation.DirectoryRole;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Missing;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.Spelling;

/** A row of the questions: whether it asks for something that can be asked for, and whether all its blanks are filled. */
final class WordingChecks {

    /** Lines of a text that are looked through for a blank. */
    private static final int LONGEST = 10;

    private final RowSource row;
    private final FolderTexts texts;
    private final DefectList defects;

    private WordingChecks(RowSource row, FolderTexts texts, DefectList defects) {
        this.row = row;
        this.texts = texts;
        this.defects = defects;
    }

    /** What is wrong with something that is asked for. */
    record Wrong(String found, String wanted) {}

    static void check(RowSource row, Wording wording, FolderTexts texts, DefectList defects) {
        Asked asked = Asked.of(wording.asks());
        Optional<Wrong> wrong = wrong(asked);
        wrong.ifPresent(one -> defects.add(row.file(), Nodes.at(row.node(), "asks"), DefectKind.UNKNOWN_QUESTION, one.found, one.wanted));
        if (wrong.isEmpty()) {
            WordingChecks checks = new WordingChecks(row, texts, defects);
            checks.checkBlanks("question", wording.question(), asked);
            checks.checkBlanks("how", wording.how(), asked);
        }
    }

    /** Why nobody can be asked for it; empty where somebody can. */
    static Optional<Wrong> wrong(Asked asked) {
        Class<?> type = Shape.kinds().get(asked.kind());
        if (type == null) {
            return Optional.of(new Wrong("no fact is called " + asked.kind(),
                    Spelling.advice(asked.kind(), Shape.kinds().keySet(), "the facts")));
        }
        if (!Missing.canAskFor(type)) {
            return Optional.of(new Wrong("nobody can be asked for " + asked.kind(), "what a report says, it says; leave the row out"));
        }
        return asked.component().isEmpty() ? Optional.empty() : wrong(asked, Shape.of(type));
    }

    private static Optional<Wrong> wrong(Asked asked, Shape shape) {
        if (!shape.has(asked.component())) {
            return Optional.of(new Wrong(asked.kind() + " has no " + asked.component(),
                    Spelling.advice(asked.component(), askable(shape), "what can be asked for")));
        }
        if (shape.isDerived(asked.component())) {
            String from = shape.askedFor(asked.component());
            return Optional.of(new Wrong(asked.component() + " is worked out", from.isEmpty()
                    ? "nobody can be asked for it; leave the row out" : "ask for what it follows from: " + asked.kind() + "." + from));
        }
        if (shape.has("type") && shape.type("type") == String.class) {
            return Optional.empty(); // any type of record there is
        }
        List<String> roles = shape.has("role") ? Stream.of(DirectoryRole.values()).map(DirectoryRole::term).toList() : List.of();
        return asked.role().isEmpty() || roles.contains(asked.role()) ? Optional.empty()
                : Optional.of(new Wrong("there is no role " + asked.role(), roles.isEmpty()
                        ? "leave it out; " + asked.kind() + " has none" : Spelling.advice(asked.role(), roles, "the roles")));
    }

    private static List<String> askable(Shape shape) {
        return shape.names().stream().filter(name -> !shape.isDerived(name)).toList();
    }

    private void checkBlanks(String key, String text, Asked asked) {
        Shape shape = Shape.of(Shape.kinds().get(asked.kind()));
        List<String> known = new ArrayList<>(askable(shape));
        known.remove(asked.component());
        if (!known.contains("server")) {
            known.add("server");
        }
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = text.indexOf('}', open);
            String name = close < 0 ? "" : text.substring(open + 1, close);
            if (close < 0) {
                refuse(key, text.substring(open), "a brace is not closed: " + text.substring(open), "write a blank as in {server}");
            } else if (name.equals(asked.component())) {
                refuse(key, "{" + name + "}", "the blank {" + name + "} is what the question asks for", "ask without naming it");
            } else if (!known.contains(name)) {
                refuse(key, "{" + name + "}", "nothing fills the blank {" + name + "}", Spelling.advice(name, known, "the blanks here"));
            }
        }
    }

    /** At the blank, where it stands on one line as it is. */
    private void refuse(String key, String blank, String found, String wanted) {
        Node text = Nodes.at(row.node(), key);
        List<String> lines = texts.lines(row.file());
        for (int line = text.line(); line <= Math.min(lines.size(), text.line() + LONGEST); line++) {
            int at = lines.get(line - 1).indexOf(blank);
            if (at >= 0) {
                int column = lines.get(line - 1).codePointCount(0, at) + 1;
                defects.add(Defect.in(row.file(), line, column, DefectKind.UNKNOWN_PLACEHOLDER, key + ": " + found, wanted));
                return;
            }
        }
        defects.add(row.file(), text, DefectKind.UNKNOWN_PLACEHOLDER, key + ": " + found, wanted);
    }
}
