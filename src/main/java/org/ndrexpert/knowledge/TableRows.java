package org.ndrexpert.knowledge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Build;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.CodeMeaning;
import org.ndrexpert.catalogue.HostProduct;
import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.catalogue.Phrase;
import org.ndrexpert.catalogue.SupportEnd;
import org.ndrexpert.catalogue.Tables;
import org.ndrexpert.catalogue.Wording;
import org.ndrexpert.yaml.RecordShape;

/** Makes tables, and the catalogue, of rows that were read. */
final class TableRows {

    /** The records of which the rows are, by the keys of the tables. */
    static final Map<String, Class<? extends Record>> TYPES = RecordShape.of(Tables.class).statable().stream()
            .collect(Collectors.toMap(RecordShape.Component::name, table -> table.element().asSubclass(Record.class)));

    private TableRows() {}

    /**
     * The facts of several readers; of two items with one id the later counts.
     *
     * @param retired ids of the items that are not in use
     */
    static Catalogue catalogue(List<ItemSource> items, List<RowSource> rows, Set<String> retired) {
        Map<String, Article> articles = new LinkedHashMap<>();
        items.stream().filter(item -> !retired.contains(item.article().article()))
                .forEach(item -> articles.put(item.article().article(), item.article()));
        return new Catalogue(List.copyOf(articles.values()), tables(byKey(rows.stream().map(RowSource::row).toList())), retired);
    }

    /** The rows by the keys of their tables; a table without rows is absent. */
    static Map<String, List<Record>> byKey(List<Record> rows) {
        Map<String, List<Record>> tables = new HashMap<>();
        TYPES.forEach((key, type) -> {
            List<Record> ofType = rows.stream().filter(type::isInstance).toList();
            if (!ofType.isEmpty()) {
                tables.put(key, ofType);
            }
        });
        return tables;
    }

    /** The same of tables that were made before. */
    static Map<String, List<Record>> byKey(Tables tables) {
        return byKey(Stream.of(tables.builds(), tables.limits(), tables.phrases(), tables.questions(), tables.codeMeanings(), tables.hosts(),
                tables.supportEnds()).<Record>flatMap(List::stream).toList());
    }

    /** @param rows by the keys of the tables; a table without rows may be absent */
    static Tables tables(Map<String, List<Record>> rows) {
        return new Tables(rows(rows, Build.class), rows(rows, Limit.class), rows(rows, Phrase.class), rows(rows, Wording.class),
                rows(rows, CodeMeaning.class), rows(rows, HostProduct.class), rows(rows, SupportEnd.class));
    }

    private static <R extends Record> List<R> rows(Map<String, List<Record>> rows, Class<R> type) {
        return rows.values().stream().flatMap(List::stream).filter(type::isInstance).map(type::cast).toList();
    }
}
