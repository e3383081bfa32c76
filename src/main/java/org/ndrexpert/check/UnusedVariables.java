package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;

/** Finds variables that are bound and used nowhere: a slip, or something that the rule does without. */
final class UnusedVariables {

    private UnusedVariables() {}

    static List<Defect> of(StudiedRule rule) {
        List<Defect> defects = new ArrayList<>();
        rule.bindings().forEach((variable, binding) -> {
            if (rule.source().occurrences(variable) == 1) {
                boolean alone = binding.component() == null && rule.sought().get(binding.pattern()).demands().isEmpty()
                        && variable.equals("$catalogue");
                defects.add(rule.defect(DefectKind.UNUSED_VARIABLE, rule.source().placeOf(variable, binding.at()), variable
                        + " is bound and never used", alone ? "delete the line" : "delete \"" + variable
                                + " : \", or use it; what a rule matched is shown in the answer anyway"));
            }
        });
        defects.sort(Comparator.comparing(Defect::line).thenComparing(Defect::column));
        return defects;
    }
}
