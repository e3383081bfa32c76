package org.ndrexpert.diagnosis;

import java.util.List;

/**
 * A folder of knowledge that lies over other knowledge, and what it changes there. All lists are sorted.
 *
 * @param name the folder's own name
 * @param digest SHA-256 of its rules and facts, in hexadecimal
 * @param adds ids of the items that are not below it
 * @param replaces ids of the items below whose facts it replaces
 * @param retires the items that it takes out of use
 * @param changesRulesOf ids of the items below to whose rules it adds, or of whose rules it replaces a file
 * @param replacedFiles rule files below for which it has others, relative to the folder below
 * @param generalRules sentences of its rules that hold for all items
 * @param replacedRows rows of tables below that it replaces, as in {@code limits maxHops}
 */
public record Layer(
        String name,
        String digest,
        List<String> adds,
        List<String> replaces,
        List<Retired> retires,
        List<String> changesRulesOf,
        List<String> replacedFiles,
        List<String> generalRules,
        List<String> replacedRows) {

    /** An item that is not in use. */
    public record Retired(String article, String reason) {}

    /** Whether the facts of the item are the layer's, as long as no layer above has others. */
    public boolean states(String article) {
        return adds.contains(article) || replaces.contains(article);
    }
}
