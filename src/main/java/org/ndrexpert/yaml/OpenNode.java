package org.ndrexpert.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A mapping or list whose end was not reached yet. */
final class OpenNode {

    private final int line;
    private final int column;
    private final boolean mapping;
    private final List<Node.Entry> entries = new ArrayList<>();
    private final List<Node> items = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private String key = "";
    private int keyLine;
    private int keyColumn;

    OpenNode(boolean mapping, int line, int column) {
        this.mapping = mapping;
        this.line = line;
        this.column = column;
    }

    /** Takes the key of the value that comes next; true where this mapping has it already. */
    boolean key(String name, int atLine, int atColumn) {
        key = name;
        keyLine = atLine;
        keyColumn = atColumn;
        return !keys.add(name);
    }

    void add(Node value) {
        if (mapping) {
            entries.add(new Node.Entry(key, keyLine, keyColumn, value));
        } else {
            items.add(value);
        }
    }

    Node close() {
        return mapping ? new Node.Mapping(line, column, entries) : new Node.Sequence(line, column, items);
    }

    /** The path of the value that comes next, where {@code path} is that of this node. */
    String pathOfNext(String path) {
        return mapping ? Paths.key(path, key) : Paths.item(path, items.size());
    }
}
