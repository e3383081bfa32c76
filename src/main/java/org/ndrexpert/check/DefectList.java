package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.yaml.Node;

/** Gathers what the checks find. */
final class DefectList {

    private final List<Defect> defects = new ArrayList<>();

    /** One at the place of a node. */
    void add(String file, Node at, DefectKind kind, String found, String wanted) {
        defects.add(Defect.in(file, at.line(), at.column(), kind, found, wanted));
    }

    void add(Defect defect) {
        defects.add(defect);
    }

    void addAll(List<Defect> more) {
        defects.addAll(more);
    }

    List<Defect> all() {
        return defects;
    }
}
