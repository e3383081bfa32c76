package org.ndrexpert.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.knowledge.ItemSource;
import org.ndrexpert.knowledge.KnowledgeSources;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.testcase.TestCases;

/**
 * What is checked: the folder's own files, beside all that those beneath it hold.
 *
 * @param own what is reported on
 * @param ownCases the folder's own test cases
 * @param items every item without an error; an upper one in place of a lower one of its id
 * @param rules every rule; the rules of an upper file in place of those of a lower one of its path
 * @param cases every scenario
 * @param unreadItems ids of items whose facts have an error: they are there, and nothing more is known of them
 */
record Subject(
        KnowledgeSources own,
        TestCases ownCases,
        List<ItemSource> items,
        List<RuleSource> rules,
        List<ExpectedCase> cases,
        Set<String> unreadItems) {

    /** @param layers the lowest first; the last is what is checked */
    static Subject of(List<KnowledgeSources> layers, List<TestCases> cases) {
        Map<String, ItemSource> items = new LinkedHashMap<>();
        Map<String, List<RuleSource>> rules = new LinkedHashMap<>();
        Set<String> unread = new HashSet<>();
        for (KnowledgeSources layer : layers) {
            layer.items().forEach(item -> items.put(item.article().article(), item));
            rules.putAll(layer.rules().stream().collect(Collectors.groupingBy(rule -> rule.text().file())));
            unread.addAll(layer.unread().items());
        }
        List<ExpectedCase> expected = cases.stream().flatMap(layer -> layer.sources().stream()).map(ExpectedCase::of).toList();
        return new Subject(layers.get(layers.size() - 1), cases.get(cases.size() - 1), List.copyOf(items.values()),
                rules.values().stream().flatMap(List::stream).toList(), expected, unread);
    }

    Catalogue catalogue() {
        return own.catalogue();
    }

    /** Whether there is an item of this id or alias, with or without errors. */
    boolean isKnown(String id) {
        return catalogue().article(id).isPresent() || unreadItems.contains(id) || own.unread().isAllFacts();
    }

    boolean isRetired(String id) {
        return catalogue().isRetired(id);
    }

    /** Whether an item calls itself so, as diagnoses do. */
    boolean isArticle(String id) {
        return !isRetired(id) && items.stream().anyMatch(item -> item.article().article().equals(id)) || unreadItems.contains(id) || own.unread().isAllFacts();
    }

    /** The ids that there are, those of items with errors as well. */
    List<String> ids() {
        return Stream.concat(StreamSupport.stream(catalogue().articles().spliterator(), false).map(Article::article), unreadItems.stream())
                .distinct().sorted().toList();
    }

    /** Whether something of a file is missing because of an error in it. */
    boolean isUnread(String file) {
        return own.unread().files().contains(file) || ownCases.problems().stream().anyMatch(problem -> problem.file().equals(file));
    }
}
