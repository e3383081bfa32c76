package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Wording;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.knowledge.RowSource;
import org.ndrexpert.observation.DirectoryRole;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Missing;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.Spelling;

/** A row of the questions: whether it asks for something that can be asked for, and whether all its blanks are filled. */
final class WordingChecks {

    private final RowSource row;
    private final DefectList defects;

    private WordingChecks(RowSource row, DefectList defects) {
        this.row = row;
        this.defects = defects;
    }

    static void check(RowSource row, Wording wording, DefectList defects) {
        Asked asked = Asked.of(wording.asks());
        WordingChecks checks = new WordingChecks(row, defects);
        if (checks.canAsk(asked)) {
            checks.checkBlanks("question", wording.question(), asked);
            checks.checkBlanks("how", wording.how(), asked);
        }
    }

    private boolean canAsk(Asked asked) {
        Class<?> type = Shape.kinds().get(asked.kind());
        if (type == null) {
            return refuse("no fact is called " + asked.kind(), Spelling.advice(asked.kind(), Shape.kinds().keySet(), "the facts"));
        }
        if (!Missing.canAskFor(type)) {
            return refuse("nobody can be asked for " + asked.kind(), "what a report says, it says; leave the row out");
        }
        return asked.component().isEmpty() || canAskFor(asked, Shape.of(type));
    }

    private boolean canAskFor(Asked asked, Shape shape) {
        if (!shape.has(asked.component())) {
            return refuse(asked.kind() + " has no " + asked.component(), Spelling.advice(asked.component(), askable(shape), "what can be asked for"));
        }
        if (shape.isDerived(asked.component())) {
            String from = shape.askedFor(asked.component());
            return refuse(asked.component() + " is worked out", from.isEmpty() ? "nobody can be asked for it; leave the row out"
                    : "ask for what it follows from: " + asked.kind() + "." + from);
        }
        List<String> roles = shape.has("role") ? Stream.of(DirectoryRole.values()).map(DirectoryRole::term).toList() : List.of();
        return asked.role().isEmpty() || roles.contains(asked.role()) || refuse("found of " + asked.role() + " behind " + asked.component(),
                roles.isEmpty() ? "leave it out; only what has a role is asked for by role" : Spelling.advice(asked.role(), roles, "the roles"));
    }

    private static List<String> askable(Shape shape) {
        return shape.names().stream().filter(name -> !shape.isDerived(name)).toList();
    }

    private boolean refuse(String found, String wanted) {
        defects.add(row.file(), Nodes.at(row.node(), "asks"), DefectKind.UNKNOWN_QUESTION, found, wanted);
        return false;
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
                refuseBlank(key, "a brace is not closed: " + text.substring(open), "write a blank as in {server}");
            } else if (name.equals(asked.component())) {
                refuseBlank(key, "the blank {" + name + "} is what the question asks for", "ask without naming it");
            } else if (!known.contains(name)) {
                refuseBlank(key, "nothing fills the blank {" + name + "}", Spelling.advice(name, known, "the blanks here"));
            }
        }
    }

    private void refuseBlank(String key, String found, String wanted) {
        Node at = Nodes.at(row.node(), key);
        defects.add(row.file(), at, DefectKind.UNKNOWN_PLACEHOLDER, key + ": " + found, wanted);
    }
}
