package org.ndrexpert.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.rule.RuleSource;

/**
 * Rules and facts of a folder as they are written, as far as they can be read, and what is wrong with them.
 *
 * @param items its items that hold no error
 * @param unsound the others, as far as they are YAML
 * @param rows the rows of its tables that hold no error
 * @param retired ids of the items that it retires
 * @param rules its rules; of those in a file with errors the conditions without
 * @param catalogue its facts and those beneath it
 * @param defects in no order
 */
public record KnowledgeSources(
        List<ItemSource> items,
        List<UnsoundItem> unsound,
        List<RowSource> rows,
        Set<String> retired,
        List<RuleSource> rules,
        Catalogue catalogue,
        Unread unread,
        List<Defect> defects) {

    public KnowledgeSources {
        items = List.copyOf(items);
        unsound = List.copyOf(unsound);
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
        defects = List.copyOf(defects);
    }

    /**
     * Reads all of a folder and compiles those of its rules that were not compiled before. Throws nothing because of what is in it.
     *
     * @param beneath what the folder adds to, the lowest first; its own items and rows stand before theirs
     */
    public static KnowledgeSources in(Path folder, List<KnowledgeSources> beneath) {
        return KnowledgeFolder.survey(folder, beneath, BuiltInKnowledge.vocabulary(), UnitCache.ofUser());
    }
}
