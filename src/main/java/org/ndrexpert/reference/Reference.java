package org.ndrexpert.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Tables;
import org.ndrexpert.knowledge.KnowledgeBase;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.testcase.Scenario;

/** Everything that is known, item by item, in the order of their ids. */
public final class Reference {

    static final String ANY = "any mail system";

    private static final Comparator<Map.Entry<String, Count>> MOST_FIRST =
            Comparator.comparing((Map.Entry<String, Count> source) -> -source.getValue().items()).thenComparing(Map.Entry::getKey);

    private final Catalogue catalogue;
    private final List<Entry> entries = new ArrayList<>();
    private final int rules;
    private final int scenarios;

    private Reference(KnowledgeBase knowledge, List<Scenario> scenarios) {
        this.catalogue = knowledge.catalogue();
        this.rules = knowledge.rules().size();
        this.scenarios = scenarios.size();
        Map<String, List<Scenario>> cases = new HashMap<>();
        for (Scenario scenario : scenarios) {
            scenario.then().articles().forEach(id -> cases.computeIfAbsent(id, one -> new ArrayList<>()).add(scenario));
        }
        for (Article article : catalogue.articles()) {
            entries.add(new Entry(article, knowledge.rulesOf(article), cases.getOrDefault(article.article(), List.of())));
        }
        entries.sort(Comparator.comparing(Entry::id, NaturalOrder.INSTANCE));
    }

    /** @param scenarios those whose outcomes are shown beside the items; empty where there are none at hand */
    public static Reference of(KnowledgeBase knowledge, List<Scenario> scenarios) {
        return new Reference(knowledge, scenarios);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    List<Entry> entries() {
        return entries;
    }

    Count all() {
        return Count.of(entries);
    }

    /** How many items have rules of their own. */
    long argued() {
        return entries.stream().filter(Entry::isArgued).count();
    }

    int rules() {
        return rules;
    }

    int scenarios() {
        return scenarios;
    }

    /** By the mail system, the oldest first; an item about several counts for each. */
    Map<String, Count> byProduct() {
        Map<String, Count> counted = counts(entry -> entry.products().isEmpty() ? List.of(ANY)
                : entry.products().stream().map(Product::term).toList());
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Product product : Product.values()) {
            counts.computeIfAbsent(product.term(), counted::get);
        }
        counts.computeIfAbsent(ANY, counted::get);
        return counts;
    }

    /** By the status code; an item with several counts for each. */
    Map<String, Count> byCode() {
        return counts(Entry::codes);
    }

    /** By the class and subject of the status codes, as in 5.7.x (RFC 3463 section 2). */
    Map<String, Count> byCodeFamily() {
        return counts(entry -> entry.codes().stream().map(Key::family).map(family -> family + ".x").distinct().toList());
    }

    /** By the host of the source, or by the source where it is no address; the one with the most items first. */
    Map<String, Count> bySource() {
        return counts(entry -> List.of(host(entry.article().source()))).entrySet().stream().sorted(MOST_FIRST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** How many different things of each kind items are told by or can be looked up by. */
    Map<LookUp, Integer> keys() {
        Map<LookUp, Integer> keys = new EnumMap<>(LookUp.class);
        for (LookUp way : LookUp.values()) {
            keys.put(way, (int) entries.stream().flatMap(way::keys).distinct().count());
        }
        return keys;
    }

    /** How many rows the tables have, by their names in the facts. */
    Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        Shape shape = Shape.of(Tables.class);
        for (int i = 0; i < shape.names().size(); i++) {
            rows.put(shape.names().get(i), ((List<?>) shape.value(catalogue.tables(), i)).size());
        }
        return rows;
    }

    List<Entry> unconfirmable() {
        return entries.stream().filter(entry -> !entry.isConfirmable()).toList();
    }

    private Map<String, Count> counts(Function<Entry, Collection<String>> groups) {
        Map<String, List<Entry>> byGroup = new TreeMap<>(NaturalOrder.INSTANCE);
        entries.forEach(entry -> groups.apply(entry).forEach(group -> byGroup.computeIfAbsent(group, one -> new ArrayList<>()).add(entry)));
        Map<String, Count> counts = new LinkedHashMap<>();
        byGroup.forEach((group, some) -> counts.put(group, Count.of(some)));
        return counts;
    }

    private static String host(String source) {
        int scheme = source.indexOf("://");
        String address = scheme < 0 ? source : source.substring(scheme + 3);
        int end = scheme < 0 ? -1 : address.indexOf('/');
        return end < 0 ? address : address.substring(0, end);
    }
}
