package org.ndrexpert.knowledge;

import java.util.Set;

/**
 * What stands in files that could not be read or taken as a whole: from its absence elsewhere nothing follows.
 *
 * @param files files of rules or facts with an error, relative to the knowledge folder; a room that is not there by its name
 * @param items ids of items whose facts have an error
 * @param tables names of tables of which some row is missing
 */
public record Unread(Set<String> files, Set<String> items, Set<String> tables) {

    public Unread {
        files = Set.copyOf(files);
        items = Set.copyOf(items);
        tables = Set.copyOf(tables);
    }

    /** Whether some rule file, or the whole room, is among the files. */
    public boolean hasRules() {
        return files.stream().anyMatch(file -> file.equals("rules") || file.startsWith("rules/"));
    }

    /** Whether there are no facts at all. */
    public boolean isAllFacts() {
        return files.contains("facts");
    }
}
