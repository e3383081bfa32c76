package org.ndrexpert.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.FileVersion;

/**
 * Makes records of mappings, one key for each component, and lists every mistake on the way.
 *
 * <p>A component may be a String, Integer, Long, Boolean, FileVersion, an enum that is a Term, another record, a
 * {@link Node} to be looked at later, {@link Stated}, or a List or Set of these. A key that is absent makes the component
 * {@code null}.
 */
public final class Binder {

    private final String file;
    private final MistakeList mistakes;
    private final ScalarBinder scalars;

    /**
     * @param file name of the file, for mistakes
     * @param mistakes where mistakes are added; the list that {@link Document#mistakes} began, so that none is listed twice
     */
    public Binder(String file, List<Mistake> mistakes) {
        this.file = file;
        this.mistakes = new MistakeList(file, mistakes);
        this.scalars = new ScalarBinder(this.mistakes);
    }

    /**
     * The record that {@code node} states; {@code null} where anything in it is a mistake.
     *
     * @param path how mistakes name the node, empty for the root of a file
     */
    public <R extends Record> @Nullable R bind(Node node, Class<R> type, String path) {
        RecordShape shape = RecordShape.of(type);
        if (!(node instanceof Node.Mapping mapping)) {
            String keys = String.join(", ", shape.keys());
            mistakes.addOnce(node, path, ScalarBinder.describe(node), "write keys here, which are " + keys);
            return null;
        }
        @Nullable Object[] values = new Object[shape.size()];
        boolean sound = fill(values, mapping, shape, path);
        sound &= requiredAreThere(values, mapping, shape, path);
        return sound ? make(values, mapping, shape, type, path) : null;
    }

    String file() {
        return file;
    }

    MistakeList mistakes() {
        return mistakes;
    }

    private boolean fill(@Nullable Object[] values, Node.Mapping mapping, RecordShape shape, String path) {
        boolean sound = true;
        Set<String> given = new LinkedHashSet<>();
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key();
            RecordShape.Component component = shape.component(key);
            if (component == null || component.derived()) {
                refuseKey(entry, component, shape, Paths.key(path, key));
                sound = false;
            } else if (!given.add(key)) {
                repeated(entry, Paths.key(path, key));
                sound = false;
            } else {
                Object value = value(entry.value(), component, Paths.key(path, key));
                values[component.index()] = value;
                sound &= value != null;
            }
        }
        return sound;
    }

    private void refuseKey(Node.Entry entry, RecordShape.@Nullable Component known, RecordShape shape, String path) {
        String wanted = known != null ? "leave it out; it is worked out from the other keys"
                : Spelling.advice(entry.key(), shape.keys(), "the keys here");
        mistakes.add(entry.line(), entry.column(), path, "the key " + entry.key(), wanted);
    }

    private void repeated(Node.Entry entry, String path) {
        if (!mistakes.has(entry.line(), entry.column())) {
            RepeatedKey.add(mistakes, entry.line(), entry.column(), path, entry.key());
        }
    }

    private boolean requiredAreThere(@Nullable Object[] values, Node.Mapping mapping, RecordShape shape, String path) {
        boolean sound = true;
        for (RecordShape.Component component : shape.required()) {
            boolean given = mapping.entries().stream().anyMatch(entry -> entry.key().equals(component.name()));
            if (!given && !isMisspelt(component.name(), mapping, shape)) {
                mistakes.add(mapping, Paths.key(path, component.name()), "no key " + component.name(), "add it: it has to be there");
            }
            sound &= given;
        }
        return sound;
    }

    /** Whether a key that nobody knows stands there in place of this one, which is told already. */
    private static boolean isMisspelt(String name, Node.Mapping mapping, RecordShape shape) {
        return mapping.entries().stream().anyMatch(entry -> shape.component(entry.key()) == null
                && Spelling.nearest(entry.key(), shape.keys()).filter(name::equals).isPresent());
    }

    private <R extends Record> @Nullable R make(
            @Nullable Object[] values, Node.Mapping mapping, RecordShape shape, Class<R> type, String path) {
        try {
            return type.cast(shape.make(values));
        } catch (IllegalArgumentException refused) {
            mistakes.add(mapping, path, "values that do not go together", String.valueOf(refused.getMessage()));
            return null;
        }
    }

    private @Nullable Object value(Node node, RecordShape.Component component, String path) {
        Class<?> element = component.element();
        if (component.type() != List.class && component.type() != Set.class || element == null) {
            return single(node, component.type(), path);
        }
        if (!(node instanceof Node.Sequence sequence)) {
            String example = node instanceof Node.Scalar scalar ? Mistake.printable(scalar.text()) : "...";
            mistakes.addOnce(node, path, ScalarBinder.describe(node), "write a list, as in [" + example + "]");
            return null;
        }
        return component.type() == Set.class ? set(items(sequence, element, path)) : items(sequence, element, path);
    }

    private static @Nullable Set<Object> set(@Nullable Collection<Object> items) {
        return items == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(items));
    }

    private @Nullable List<Object> items(Node.Sequence sequence, Class<?> element, String path) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Object item = single(sequence.items().get(i), element, Paths.item(path, i));
            if (item != null) {
                items.add(item);
            }
        }
        return items.size() == sequence.items().size() ? List.copyOf(items) : null;
    }

    private @Nullable Object single(Node node, Class<?> type, String path) {
        if (type == Node.class) {
            return node;
        }
        if (type == Stated.class) {
            return new ObservationBinder(this).bind(node, path);
        }
        if (type.isRecord() && type != FileVersion.class) {
            return bind(node, type.asSubclass(Record.class), path);
        }
        return scalars.read(node, type, path);
    }
}
