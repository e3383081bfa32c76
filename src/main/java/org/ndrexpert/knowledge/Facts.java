package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Status;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;

/**
 * The facts of one folder.
 *
 * @param rows the rows of each table, by its key
 */
record Facts(List<Item> items, Map<String, List<Record>> rows) {

    Facts {
        items = List.copyOf(items);
        rows = Map.copyOf(rows);
    }

    /**
     * What a file says of an item.
     *
     * @param file relative to the folder, with slashes; empty in the built-in knowledge
     * @param id as it is written there
     * @param article what it says; absent where it only retires an item that is stated elsewhere
     * @param status retired, or absent where the item is in use
     * @param reason why it is retired; absent where it is not
     */
    record Item(String file, int line, String id, @Nullable Article article, @Nullable Status status, @Nullable String reason) {

        /** The id and the aliases. */
        List<String> ids() {
            List<String> ids = new ArrayList<>(article == null ? List.of() : article.aliases());
            ids.add(id);
            return ids;
        }

        boolean isRetired() {
            return status == Status.RETIRED;
        }

        Defect defect(DefectKind kind, String found, String wanted) {
            return Defect.in(file, line, 1, kind, found, wanted);
        }
    }
}
