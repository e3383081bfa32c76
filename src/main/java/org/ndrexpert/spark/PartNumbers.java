package org.ndrexpert.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.ndrexpert.incident.JsonLinesPart.Count;

/** Tells each part of a file what of the file is before it. */
final class PartNumbers {

    private PartNumbers() {}

    /** @param counts of each slice that is a part, in the order of the slices */
    static List<Slice> numbered(List<Slice> slices, Iterator<Count> counts) {
        Map<String, Count> passed = new HashMap<>();
        List<Count> before = new ArrayList<>();
        for (Slice slice : slices) {
            before.add(passed.getOrDefault(slice.path(), Count.NONE));
            if (slice.part() != null) {
                passed.merge(slice.path(), counts.next(), Count::and);
            }
        }
        List<Slice> numbered = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            numbered.add(slice.part() == null ? slice : slice.with(new Slice.Part(before.get(i), passed.get(slice.path()))));
        }
        return numbered;
    }
}
