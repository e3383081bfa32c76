package org.ndrexpert.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The slices that each task gets. */
final class Shares {

    /** What opening a file costs, as bytes that could be read meanwhile. */
    private static final long OPENING = 16 << 10;

    private Shares() {}

    /** Neighbours together, as many as come to {@code most} bytes. */
    static List<Share> of(List<Slice> slices, long most) {
        List<Share> shares = new ArrayList<>();
        ArrayList<Slice> share = new ArrayList<>();
        long bytes = 0;
        for (Slice slice : slices) {
            long cost = slice.bytes() + OPENING;
            if (!share.isEmpty() && bytes + cost > most + OPENING) {
                shares.add(new Share(share));
                share = new ArrayList<>();
                bytes = 0;
            }
            share.add(slice);
            bytes += cost;
        }
        if (!share.isEmpty()) {
            shares.add(new Share(share));
        }
        return shares;
    }

    /** What one task gets. */
    record Share(ArrayList<Slice> slices) implements Serializable {}
}
