package org.ndrexpert.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.knowledge.KnowledgeBase;
import org.ndrexpert.observation.Product;
import org.ndrexpert.testcase.Scenario;

/** Everything that is known, item by item, in the order of their ids. */
public final class Reference {

    private static final String ANY = "any mail system";

    private final List<Entry> entries = new ArrayList<>();
    private final int rules;
    private final int scenarios;

    private Reference(KnowledgeBase knowledge, List<Scenario> scenarios) {
        this.rules = knowledge.rules().size();
        this.scenarios = scenarios.size();
        Map<String, List<Scenario>> cases = cases(scenarios);
        for (Article article : knowledge.catalogue().articles()) {
            entries.add(new Entry(article, knowledge.rulesOf(article), cases.getOrDefault(article.article(), List.of())));
        }
        entries.sort(Comparator.comparing(entry -> entry.article().article()));
    }

    /** @param scenarios those whose outcomes are shown beside the items; empty where there are none at hand */
    public static Reference of(KnowledgeBase knowledge, List<Scenario> scenarios) {
        return new Reference(knowledge, scenarios);
    }

    private static Map<String, List<Scenario>> cases(List<Scenario> scenarios) {
        Map<String, List<Scenario>> cases = new HashMap<>();
        scenarios.forEach(scenario -> scenario.then().articles()
                .forEach(id -> cases.computeIfAbsent(id, one -> new ArrayList<>()).add(scenario)));
        return cases;
    }

    List<Entry> entries() {
        return entries;
    }

    int rules() {
        return rules;
    }

    int scenarios() {
        return scenarios;
    }

    /** How many items there are, how many of them can be confirmed and how many excluded. */
    record Count(int items, int confirmable, int excludable) {

        static Count of(List<Entry> entries) {
            return new Count(entries.size(), (int) entries.stream().filter(Entry::isConfirmable).count(),
                    (int) entries.stream().filter(Entry::isExcludable).count());
        }
    }

    /** By the mail system; an item about several counts for each. */
    Map<String, Count> byProduct() {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Product product : Product.values()) {
            add(counts, product.term(), entry -> entry.products().contains(product));
        }
        add(counts, ANY, entry -> entry.products().isEmpty());
        return counts;
    }

    /** By the host of the source. */
    Map<String, Count> bySource() {
        return by(entry -> host(entry.article().source()));
    }

    /** By the first two numbers of the status codes; an item with several counts for each. */
    Map<String, Count> byCode() {
        Set<String> families = new LinkedHashSet<>();
        entries.forEach(entry -> entry.codes().forEach(code -> families.add(family(code))));
        Map<String, Count> counts = new LinkedHashMap<>();
        families.stream().sorted().forEach(family -> add(counts, family,
                entry -> entry.codes().stream().anyMatch(code -> family(code).equals(family))));
        return counts;
    }

    private static String family(String code) {
        return code.substring(0, code.indexOf('.', 2)) + ".x";
    }

    List<Entry> unconfirmable() {
        return entries.stream().filter(entry -> !entry.isConfirmable()).toList();
    }

    private Map<String, Count> by(Function<Entry, String> group) {
        Map<String, Count> counts = new LinkedHashMap<>();
        entries.stream().map(group).distinct().sorted().forEach(name -> add(counts, name, entry -> group.apply(entry).equals(name)));
        return counts;
    }

    private void add(Map<String, Count> counts, String name, Predicate<Entry> of) {
        List<Entry> some = entries.stream().filter(of).toList();
        if (!some.isEmpty()) {
            counts.put(name, Count.of(some));
        }
    }

    private static String host(String source) {
        String address = source.startsWith("https://") ? source.substring(8) : source;
        int end = address.indexOf('/');
        return end < 0 ? address : address.substring(0, end);
    }
}
