package org.ndrexpert.spark;

import java.io.Serializable;
import java.net.URI;

import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.ndrexpert.incident.JsonLinesPart;
import org.ndrexpert.incident.JsonLinesPart.Count;

/**
 * A file, or a part of one that is too long for one task.
 *
 * @param path as Hadoop has it
 * @param name what to call the file
 * @param start the first byte, roughly
 * @param end the byte behind the last one, roughly
 * @param part of which it is one; absent where the slice is a whole file
 * @param missing why it cannot be got at, as a sentence; absent where nothing is known against it
 */
record Slice(String path, String name, long start, long end, @Nullable Part part, @Nullable String missing) implements Serializable {

    /**
     * What a file that is read in parts holds.
     *
     * @param before what is before the part
     * @param all what is in the file
     */
    record Part(Count before, Count all) implements Serializable {

        static final Part UNCOUNTED = new Part(Count.NONE, Count.NONE);
    }

    static Slice whole(String path, String name, long length) {
        return new Slice(path, name, 0, length, null, null);
    }

    static Slice missing(String path, String why) {
        return new Slice(path, path, 0, 0, null, why);
    }

    Slice with(Part counted) {
        return new Slice(path, name, start, end, counted, missing);
    }

    JsonLinesPart lines() {
        return new JsonLinesPart(name, start, end);
    }

    Path where() {
        return new Path(URI.create(path));
    }

    long bytes() {
        return end - start;
    }
}
