package org.ndrexpert.knowledge;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The ids of items and the names of tables that stand in facts which could not be taken as a whole. */
final class UnreadNames {

    private final Set<String> items = new HashSet<>();
    private final Set<String> tables = new HashSet<>();

    Set<String> items() {
        return items;
    }

    Set<String> tables() {
        return tables;
    }

    void addItem(String id) {
        items.add(id);
    }

    void addTables(Collection<String> names) {
        tables.addAll(names);
    }

    /** Adds the id with which a file's name begins, whatever its words: each beginning of it that may be one. */
    void addStem(String stem) {
        String name = stem.substring(stem.lastIndexOf('/') + 1);
        for (int end = name.indexOf('-'); end >= 0; end = name.indexOf('-', end + 1)) {
            items.add(name.substring(0, end));
        }
        items.add(name);
    }

    /** Adds what stands in a text which is no YAML, as far as it begins a line. */
    void addText(String text) {
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon);
            if (key.equals("article")) {
                items.add(unquoted(line.substring(colon + 1).strip()));
            } else if (TableRows.TYPES.containsKey(key)) {
                tables.add(key);
            }
        }
    }

    private static String unquoted(String value) {
        int comment = value.indexOf(" #");
        String bare = (comment < 0 ? value : value.substring(0, comment)).strip();
        boolean quoted = bare.length() > 1 && (bare.startsWith("\"") || bare.startsWith("'")) && bare.charAt(0) == bare.charAt(bare.length() - 1);
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }
}
