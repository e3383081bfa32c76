package org.ndrexpert.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Observation;

/** Makes observations of items such as {@code - installedFile: {name: Store.exe, version: "5.5.2653.23"}}. */
public final class ObservationBinder {

    private static final Map<String, Class<? extends Record>> KINDS = kinds();

    private final Binder binder;

    /** @param binder takes the mistakes */
    public ObservationBinder(Binder binder) {
        this.binder = binder;
    }

    /** The key of each kind of observation, which is its simple name beginning in lower case, with its record. */
    private static Map<String, Class<? extends Record>> kinds() {
        Map<String, Class<? extends Record>> kinds = new LinkedHashMap<>();
        for (Class<?> kind : Observation.class.getPermittedSubclasses()) {
            String name = kind.getSimpleName();
            kinds.put(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), kind.asSubclass(Record.class));
        }
        return kinds;
    }

    /** The observations of a list that hold no mistake, in its order. */
    public List<Stated> bindAll(Node node, String path) {
        List<Stated> stated = new ArrayList<>();
        if (!(node instanceof Node.Sequence sequence)) {
            binder.mistakes().addOnce(node, path, ScalarBinder.describe(node), "write a list of observations, each with a dash: "
                    + "- server: {name: EX1}");
            return stated;
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            Stated one = bind(sequence.items().get(i), Paths.item(path, i));
            if (one != null) {
                stated.add(one);
            }
        }
        return stated;
    }

    /** One observation; {@code null} where anything in it is a mistake. */
    public @Nullable Stated bind(Node item, String path) {
        if (!(item instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
            String found = item instanceof Node.Mapping ? "an empty mapping" : ScalarBinder.describe(item);
            binder.mistakes().addOnce(item, path, found, "write one observation, as in server: {name: EX1}");
            return null;
        }
        if (mapping.entries().size() > 1) {
            refuseSeveral(mapping, path);
            return null;
        }
        return bind(mapping.entries().get(0), path);
    }

    /** Several keys in one item; what is wrong within those that are observations is told as well. */
    private void refuseSeveral(Node.Mapping mapping, String path) {
        Node.Entry first = mapping.entries().get(0);
        Node.Entry second = mapping.entries().get(1);
        String wanted = "each item is one observation: begin " + Mistake.printable(second.key()) + " with a dash of its own, or "
                + "indent it deeper than " + Mistake.printable(first.key());
        if (!binder.mistakes().has(second.line(), second.column())) {
            binder.mistakes().add(second.line(), second.column(), path, mapping.entries().size() + " keys in one item", wanted);
        }
        mapping.entries().stream()
                .filter(entry -> KINDS.containsKey(entry.key()) && entry.value() instanceof Node.Mapping)
                .forEach(entry -> bind(entry, path));
    }

    private @Nullable Stated bind(Node.Entry entry, String path) {
        Class<? extends Record> kind = KINDS.get(entry.key());
        if (kind == null) {
            binder.mistakes().add(entry.line(), entry.column(), Paths.key(path, entry.key()), "the key " + entry.key(),
                    Spelling.advice(entry.key(), KINDS.keySet(), "the kinds of observation"));
            return null;
        }
        Record record = binder.bind(entry.value(), kind, Paths.key(path, entry.key()));
        return record == null ? null : new Stated((Observation) record, binder.file(), entry.line());
    }
}
