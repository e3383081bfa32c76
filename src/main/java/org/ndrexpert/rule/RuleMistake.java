package org.ndrexpert.rule;

import org.ndrexpert.defect.DefectKind;

/** Something wrong with one pattern or constraint. */
public final class RuleMistake extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final DefectKind kind;
    private final String found;
    private final String wanted;

    RuleMistake(DefectKind kind, String found, String wanted) {
        super(found + "; " + wanted);
        this.kind = kind;
        this.found = found;
        this.wanted = wanted;
    }

    public DefectKind kind() {
        return kind;
    }

    /** What is wrong, quoting what stands there. */
    public String found() {
        return found;
    }

    /** What would be right. */
    public String wanted() {
        return wanted;
    }
}
