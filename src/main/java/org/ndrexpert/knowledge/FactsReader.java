package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Retirement;
import org.ndrexpert.catalogue.Tables;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.yaml.Binder;
import org.ndrexpert.yaml.Mistake;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.RecordShape;
import org.ndrexpert.yaml.Spelling;

/** Reads facts: a document is an {@link Article}, the retirement of one, or has one or several of the {@link Tables}. */
final class FactsReader {

    private static final List<String> TABLE_NAMES = TableRows.TYPES.keySet().stream().sorted().toList();

    /** The key under which a file has several items. */
    private static final String ITEMS = "items";

    /** What may stand beside it, for all of them. */
    private static final List<String> SHARED = List.of("source", "sourceDate", "appliesTo", "reportedBy");

    /** The keys of facts that say no more than that an item below is retired. */
    private static final Set<String> RETIREMENT = Set.copyOf(RecordShape.of(Retirement.class).keys());

    private final List<ItemSource> items = new ArrayList<>();
    private final List<Facts.Item> stated = new ArrayList<>();
    private final List<UnsoundItem> unsound = new ArrayList<>();
    private final List<RowSource> rows = new ArrayList<>();
    private final Map<String, ItemSource> byId = new HashMap<>();
    private final List<Defect> defects = new ArrayList<>();
    private final UnreadNames unread = new UnreadNames();

    /** Reads one root of a document that is sound as YAML. */
    void read(String file, Node root) {
        read(file, root, List.of());
    }

    /** The same; where the YAML has mistakes, the root is only looked through for more. */
    void read(String file, Node root, List<Mistake> known) {
        List<Mistake> mistakes = new ArrayList<>(known);
        Binder binder = new Binder(file, mistakes);
        if (!(root instanceof Node.Mapping mapping)) {
            defects.add(Defect.in(file, root.line(), root.column(), DefectKind.FACTS_VALUE, "the file holds no keys",
                    "a file of facts is an item, which begins with article: ID, or has lists under " + String.join(", ", TABLE_NAMES)));
        } else if (mapping.entries().stream().anyMatch(entry -> entry.key().equals("article"))) {
            readItem(file, mapping, binder, known.isEmpty());
        } else if (mapping.entries().stream().anyMatch(entry -> entry.key().equals(ITEMS))) {
            readItems(file, mapping, binder, known.isEmpty());
        } else if (mapping.entries().stream().anyMatch(FactsReader::looksLikeTable)) {
            mapping.entries().forEach(entry -> readTable(file, entry, binder, known.isEmpty()));
        } else {
            readItem(file, mapping, binder, known.isEmpty());
        }
        mistakes.stream().skip(known.size()).forEach(mistake -> defects.add(defect(DefectKind.FACTS_VALUE, mistake)));
    }

    /** Reads a table of items. What stands beside the list holds for each item that does not say otherwise. */
    private void readItems(String file, Node.Mapping table, Binder binder, boolean sound) {
        List<Node.Entry> shared = new ArrayList<>();
        Optional<Node.Entry> items = Optional.empty();
        for (Node.Entry entry : table.entries()) {
            if (entry.key().equals(ITEMS)) {
                items = Optional.of(entry);
            } else if (SHARED.contains(entry.key())) {
                shared.add(entry);
            } else {
                defects.add(Defect.in(file, entry.line(), entry.column(), DefectKind.OUTSIDE_TABLE, entry.key() + " stands beside a table of items",
                        "beside items stand only what all of them have: " + String.join(", ", SHARED)));
            }
        }
        if (!(items.orElseThrow().value() instanceof Node.Sequence list)) {
            defects.add(Defect.in(file, items.get().line(), items.get().column(), DefectKind.OUTSIDE_TABLE, "there is no list under items",
                    "write each item with a dash below it"));
            return;
        }
        for (Node row : list.items()) {
            if (row instanceof Node.Mapping item) {
                readArticle(file, with(shared, item), binder, sound, true);
            } else {
                defects.add(Defect.in(file, row.line(), row.column(), DefectKind.FACTS_VALUE, "this holds no keys", "an item begins with article: ID"));
            }
        }
    }

    private static Node.Mapping with(List<Node.Entry> shared, Node.Mapping item) {
        List<Node.Entry> all = new ArrayList<>(item.entries());
        shared.stream().filter(entry -> item.entries().stream().noneMatch(own -> own.key().equals(entry.key()))).forEach(all::add);
        return new Node.Mapping(item.line(), item.column(), all);
    }

    private static boolean looksLikeTable(Node.Entry entry) {
        return TableRows.TYPES.containsKey(entry.key()) || entry.value() instanceof Node.Sequence && Spelling.nearest(entry.key(), TABLE_NAMES).isPresent();
    }

    private void readItem(String file, Node.Mapping mapping, Binder binder, boolean sound) {
        List<Node.Entry> own = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            if (TableRows.TYPES.containsKey(entry.key())) {
                defects.add(Defect.in(file, entry.line(), entry.column(), DefectKind.OUTSIDE_TABLE, "the table " + entry.key()
                        + " stands in the file of an item", "move it to a file without article, such as facts/" + entry.key() + ".yaml"));
                readTable(file, entry, binder, sound);
            } else {
                own.add(entry);
            }
        }
        readArticle(file, new Node.Mapping(mapping.line(), mapping.column(), own), binder, sound, false);
    }

    /** @param tabled whether it is one of several in a file, whose name then belongs to none of them */
    private void readArticle(String file, Node.Mapping item, Binder binder, boolean sound, boolean tabled) {
        if (isRetirement(item)) {
            Retirement retirement = binder.bind(item, Retirement.class, "");
            if (retirement != null && sound) {
                addStated(new Facts.Item(file, item.line(), retirement.article(), null, retirement.status(), retirement.reason()));
            }
            return;
        }
        Article article = binder.bind(item, Article.class, "");
        if (article == null || !sound) {
            unsound.add(new UnsoundItem(file, item));
            ids(item).forEach(id -> unread.addItem(id.text()));
        } else {
            add(new ItemSource(file, item, article, tabled));
        }
    }

    private static boolean isRetirement(Node.Mapping item) {
        return item.entries().stream().anyMatch(entry -> entry.key().equals("status"))
                && item.entries().stream().allMatch(entry -> RETIREMENT.contains(entry.key()));
    }

    /** What the overlay takes of an item, which may be no more than that it is retired. */
    private void addStated(Facts.Item item) {
        stated.add(item);
        if (item.isRetired() && (item.reason() == null || item.reason().isBlank())) {
            defects.add(item.defect(DefectKind.RETIRED_WITHOUT_REASON, item.id() + " is retired and nothing says why",
                    "add reason: and a sentence; those who miss the item will read it"));
        }
    }

    private void readTable(String file, Node.Entry entry, Binder binder, boolean sound) {
        Class<? extends Record> type = TableRows.TYPES.get(entry.key());
        if (type == null || !(entry.value() instanceof Node.Sequence sequence)) {
            unread.addTables(type == null ? TABLE_NAMES : List.of(entry.key()));
            defects.add(Defect.in(file, entry.line(), entry.column(), DefectKind.OUTSIDE_TABLE,
                    type == null ? entry.key() + " is the name of no table" : "there is no list under " + entry.key(),
                    type == null ? Spelling.advice(entry.key(), TABLE_NAMES, "the tables") + "; an item has a file of its own"
                            : "write each row with a dash below it"));
            return;
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            Record row = binder.bind(item, type, entry.key() + "[" + i + "]");
            if (row == null || !sound) {
                unread.addTables(List.of(entry.key()));
            } else {
                rows.add(new RowSource(file, (Node.Mapping) item, row));
            }
        }
    }

    private void add(ItemSource item) {
        Article article = item.article();
        if (byId.containsKey(article.article())) {
            repeated(item, article.article());
            unread.addStem(item.stem());
            return;
        }
        items.add(item);
        addStated(new Facts.Item(item.file(), item.node().line(), article.article(), article, article.status(), article.reason()));
        byId.put(article.article(), item);
        for (String alias : article.aliases()) {
            if (byId.containsKey(alias)) {
                repeated(item, alias);
            }
            byId.putIfAbsent(alias, item);
        }
        if (!item.tabled()) {
            checkName(item);
        }
    }

    private void repeated(ItemSource item, String id) {
        ItemSource other = byId.get(id);
        defect(item, id, DefectKind.REPEATED_ID, "the id " + id + (other == item ? " is given twice" : " is taken by " + other.file()),
                "give each item an id of its own");
    }

    private void checkName(ItemSource item) {
        Article article = item.article();
        String name = item.file().substring(item.file().lastIndexOf('/') + 1);
        if (!name.isEmpty() && !name.startsWith(article.article() + "-") && !name.equals(article.article() + ".yaml")) {
            defect(item, article.article(), DefectKind.FACTS_FILE_NAME, "the file is about " + article.article() + " and is called " + name,
                    "call it " + article.article() + "-and-some-words.yaml, the same in rules and test-cases");
        }
    }

    private void defect(ItemSource item, String id, DefectKind kind, String found, String wanted) {
        Node at = ids(item.node()).filter(node -> node.text().equals(id)).reduce((first, last) -> last).orElseThrow();
        defects.add(Defect.in(item.file(), at.line(), at.column(), kind, found, wanted));
    }

    /** Its id and its aliases. */
    private static Stream<Node.Scalar> ids(Node.Mapping item) {
        return item.entries().stream().filter(entry -> entry.key().equals("article") || entry.key().equals("aliases"))
                .flatMap(entry -> entry.value() instanceof Node.Sequence list ? list.items().stream() : Stream.of(entry.value()))
                .filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }

    static Defect defect(DefectKind kind, Mistake mistake) {
        return Defect.in(mistake.file(), mistake.line(), mistake.column(), kind,
                (mistake.key().isEmpty() ? "" : mistake.key() + ": ") + "found " + mistake.found(), mistake.wanted());
    }

    List<Defect> defects() {
        return defects;
    }

    List<ItemSource> items() {
        return items;
    }

    List<UnsoundItem> unsound() {
        return unsound;
    }

    List<RowSource> rows() {
        return rows;
    }

    /** The ids and tables that stand in what could not be read. */
    UnreadNames unread() {
        return unread;
    }

    /** What the overlay takes. */
    Facts facts() {
        return new Facts(stated, TableRows.byKey(rows.stream().map(RowSource::row).toList()));
    }

    /** The ids of the items that are retired. */
    Set<String> retired() {
        return stated.stream().filter(Facts.Item::isRetired).flatMap(item -> item.ids().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
