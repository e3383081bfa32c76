package org.ndrexpert.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.catalogue.Phrase;
import org.ndrexpert.catalogue.Wording;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.knowledge.RowSource;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Constraint;
import org.ndrexpert.rule.Missing;
import org.ndrexpert.rule.Operand;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.yaml.Spelling;

/** Rows of tables that no rule uses: most often the rule or the row spells the name in another way. */
final class RowUse {

    private final Set<String> phrases = new HashSet<>();
    private final Set<String> limits = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final DefectList defects;

    private RowUse(DefectList defects) {
        this.defects = defects;
    }

    /** Tells nothing where a rule could not be read, for it might use any row. */
    static void check(Subject subject, DefectList defects) {
        if (subject.own().unread().hasRules()) {
            return;
        }
        RowUse use = new RowUse(defects);
        for (RuleSource rule : subject.rules()) {
            for (Pattern pattern : rule.text().patterns()) {
                use.note(Condition.of(pattern), rule.text().decides());
            }
        }
        subject.own().rows().forEach(use::check);
    }

    private void note(Condition condition, boolean decides) {
        if (condition.lookup() != null && condition.lookup().method().getName().equals("limits")) {
            noteLiterals(condition.lookup().arguments(), limits);
        }
        for (Constraint constraint : condition.constraints()) {
            if (constraint.component().equals("phrases")) {
                noteLiterals(constraint.operands(), phrases);
            }
        }
        if (decides && condition.mode() != Condition.Mode.NOT && Missing.canAskFor(condition.type())) {
            Shape shape = Shape.of(condition.type());
            asked.add(shape.kind());
            condition.constraints().forEach(constraint -> asked.add(shape.kind() + "." + shape.askedFor(constraint.component())));
        }
    }

    private static void noteLiterals(List<Operand> operands, Set<String> names) {
        for (Operand operand : operands) {
            if (operand instanceof Operand.Literal literal && literal.value() instanceof String name) {
                names.add(name);
            }
        }
    }

    private void check(RowSource row) {
        if (row.row() instanceof Phrase phrase && !phrases.contains(phrase.phrase())) {
            unused(row, "phrase", phrase.phrase(), phrases, "the phrases that rules use");
        } else if (row.row() instanceof Limit limit && !limits.contains(limit.limit())) {
            unused(row, "limit", limit.limit(), limits, "the limits that rules use");
        } else if (row.row() instanceof Wording wording && isIdle(Asked.of(wording.asks()))) {
            defects.add(row.file(), Nodes.at(row.node(), "asks"), DefectKind.UNUSED_ROW, "no rule that confirms or excludes asks for "
                    + wording.asks(), "delete the row, or write the rule that needs it");
        }
    }

    /** What cannot be asked for at all is another defect. */
    private boolean isIdle(Asked row) {
        Class<?> type = Shape.kinds().get(row.kind());
        return type != null && WordingChecks.wrong(row).isEmpty() && !asked.contains(row.component().isEmpty() ? row.kind() : row.kind() + "." + row.component());
    }

    private void unused(RowSource row, String key, String name, Set<String> used, String theUsed) {
        defects.add(row.file(), Nodes.at(row.node(), key), DefectKind.UNUSED_ROW, "no rule uses the " + key + " " + name,
                "delete the row, or write the rule that needs it"
                        + (used.isEmpty() ? "" : "; " + Spelling.advice(name, used.stream().sorted().toList(), theUsed)));
    }
}
