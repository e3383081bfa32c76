package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;

/** The mistakes of one rule, as they are gathered. */
final class Mistakes {

    private final RuleSource rule;
    private final List<Defect> defects = new ArrayList<>();

    Mistakes(RuleSource rule) {
        this.rule = rule;
    }

    void add(DefectKind kind, Span at, String found, String wanted) {
        defects.add(new Defect(kind, rule.text().file(), at.line(), at.column(), rule.text().name(), found, wanted));
    }

    void add(Span at, RuleMistake mistake) {
        add(mistake.kind(), at, mistake.found(), mistake.wanted());
    }

    /** At a place of the file's text, from 0. */
    void add(DefectKind kind, int at, String found, String wanted) {
        add(kind, Span.of(rule.drl(), at, at), found, wanted);
    }

    List<Defect> all() {
        return defects;
    }
}
