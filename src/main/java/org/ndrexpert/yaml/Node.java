package org.ndrexpert.yaml;

import java.util.List;

/** A piece of a YAML or JSON text as it was written, with the place where it begins; lines and columns count from 1. */
public sealed interface Node {

    int line();

    int column();

    /** Keys with their values in the order of the text. A key that was given twice is here twice. */
    record Mapping(int line, int column, List<Entry> entries) implements Node {

        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** A key of a mapping; line and column are those of the key. */
    record Entry(String key, int line, int column, Node value) {}

    /** A list. */
    record Sequence(int line, int column, List<Node> items) implements Node {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value.
     *
     * @param text what it says, escapes resolved, but numbers as they were written: {@code 010} stays {@code 010}
     * @param kind what YAML 1.2 takes it for
     * @param quoted whether it stood in quotes or in a block of text, which makes it a string whatever it says
     */
    record Scalar(int line, int column, String text, Kind kind, boolean quoted) implements Node {}

    /** The kinds of value that YAML 1.2 and JSON tell apart. */
    enum Kind {
        STRING,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NULL
    }
}
