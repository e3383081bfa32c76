package org.ndrexpert.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Article;

/** Which items have to do with each other, and with what they are looked up by. */
final class CrossReferences {

    private final Reference reference;
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Set<Entry>> namedBy = new HashMap<>();
    private final Map<LookUp, SortedMap<Key, List<Entry>>> indexes = new EnumMap<>(LookUp.class);

    CrossReferences(Reference reference) {
        this.reference = reference;
        reference.entries().forEach(entry -> byId.put(entry.id(), entry));
        for (Entry entry : reference.entries()) {
            named(entry).forEach(other -> namedBy.computeIfAbsent(other.id(), id -> new LinkedHashSet<>()).add(entry));
        }
        for (LookUp lookUp : LookUp.values()) {
            indexes.put(lookUp, made(lookUp));
        }
    }

    private SortedMap<Key, List<Entry>> made(LookUp lookUp) {
        SortedMap<Key, List<Entry>> index = new TreeMap<>();
        reference.entries().forEach(entry -> lookUp.keys(entry).forEach(key -> index.computeIfAbsent(key, one -> new ArrayList<>()).add(entry)));
        return index;
    }

    Reference reference() {
        return reference;
    }

    /** The item of this id or alias. */
    Optional<Entry> entry(String id) {
        return reference.catalogue().article(id).map(Article::article).map(byId::get);
    }

    /** The items that one names as look-alikes, and those of the articles that it refers to. */
    List<Entry> named(Entry entry) {
        return Stream.concat(entry.article().seeAlso().stream(), entry.article().references().stream().map(one -> one.id()))
                .flatMap(id -> entry(id).stream()).filter(other -> !other.equals(entry)).distinct().toList();
    }

    /** The items that name one and are not named by it. */
    List<Entry> namedBy(Entry entry) {
        List<Entry> named = named(entry);
        return namedBy.getOrDefault(entry.id(), Set.of()).stream().filter(other -> !named.contains(other)).toList();
    }

    /** The keys of one item, each with all items that have it. */
    SortedMap<Key, List<Entry>> sharing(LookUp lookUp, Entry entry) {
        SortedMap<Key, List<Entry>> all = indexes.get(lookUp);
        SortedMap<Key, List<Entry>> some = new TreeMap<>();
        lookUp.keys(entry).forEach(key -> some.put(key, all.get(key)));
        return some;
    }

    /** All items by what they are looked up by, in its order. */
    SortedMap<Key, List<Entry>> index(LookUp lookUp) {
        return indexes.get(lookUp);
    }
}
