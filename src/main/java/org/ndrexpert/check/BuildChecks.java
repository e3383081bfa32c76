package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.ndrexpert.catalogue.Build;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.knowledge.RowSource;
import org.ndrexpert.observation.Product;

/** The table of builds: each the beginning of one release, and later releases with higher builds. */
final class BuildChecks {

    private final DefectList defects;

    private BuildChecks(DefectList defects) {
        this.defects = defects;
    }

    static void check(List<RowSource> rows, DefectList defects) {
        BuildChecks checks = new BuildChecks(defects);
        Map<Product, List<RowSource>> ofProduct = new EnumMap<>(Product.class);
        for (RowSource row : rows) {
            if ((build(row).servicePack() == null) == (build(row).cumulativeUpdate() == null)) {
                defects.add(row.file(), row.node(), DefectKind.VALUES_DISAGREE, "the build is that of "
                        + (build(row).servicePack() == null ? "no release" : "a service pack and of a cumulative update"),
                        "write one of servicePack and cumulativeUpdate; 0 is the product as it first came out");
            } else {
                ofProduct.computeIfAbsent(build(row).product(), product -> new ArrayList<>()).add(row);
            }
        }
        ofProduct.values().forEach(checks::checkOrder);
    }

    private static Build build(RowSource row) {
        return (Build) row.row();
    }

    private void checkOrder(List<RowSource> rows) {
        List<RowSource> sorted = rows.stream().sorted(Comparator.comparing(row -> build(row).from())).toList();
        for (int i = 1; i < sorted.size(); i++) {
            Build before = build(sorted.get(i - 1));
            Build build = build(sorted.get(i));
            boolean same = build.from().equals(before.from()) || release(build) == release(before) && build.name() == null && before.name() == null;
            if (same) {
                add(sorted.get(i), DefectKind.REPEATED_ROW, "another row has this build or this release: " + before.from() + ", " + name(before),
                        "one row for each release, with its first build; a later fix for it has a name");
            } else if (release(build) < release(before)) {
                add(sorted.get(i), DefectKind.VALUES_DISAGREE, build.from() + " is " + name(build) + ", yet the lower build "
                        + before.from() + " is " + name(before), "later releases have higher builds; look both up");
            }
        }
    }

    private void add(RowSource row, DefectKind kind, String found, String wanted) {
        defects.add(row.file(), Nodes.at(row.node(), "from"), kind, found, wanted);
    }

    private static int release(Build build) {
        return build.servicePack() != null ? build.servicePack() : build.cumulativeUpdate();
    }

    private static String name(Build build) {
        return (build.servicePack() != null ? "service pack " : "cumulative update ") + release(build);
    }
}
