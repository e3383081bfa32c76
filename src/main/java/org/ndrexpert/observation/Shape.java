package org.ndrexpert.observation;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A kind of observation as data: its components by name, which of them identify it, and how to read and replace them.
 * For whatever treats all kinds alike; who knows the kind calls its accessors.
 */
public final class Shape {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final String kind;
    private final boolean singular;
    private final List<String> names;
    private final Class<?>[] types;
    private final Method[] accessors;
    private final Constructor<?> constructor;
    private final boolean[] identity;
    private final @Nullable String[] derived;
    private final Map<String, Integer> positions = new HashMap<>();

    private Shape(Class<?> type) {
        kind = Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1);
        singular = type.isAnnotationPresent(Singular.class);
        RecordComponent[] components = type.getRecordComponents();
        int count = components.length;
        types = new Class<?>[count];
        accessors = new Method[count];
        identity = new boolean[count];
        derived = new String[count];
        names = Stream.of(components).map(RecordComponent::getName).toList();
        try {
            for (int i = 0; i < count; i++) {
                types[i] = components[i].getType();
                accessors[i] = components[i].getAccessor();
                accessors[i].setAccessible(true); // it is public; this only spares the check of that at each call
                identity[i] = components[i].isAnnotationPresent(Identity.class);
                Derived mark = components[i].getAnnotation(Derived.class);
                derived[i] = mark == null ? null : mark.value();
                positions.put(names.get(i), i);
            }
            constructor = type.getConstructor(types);
            constructor.setAccessible(true);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no public record", e);
        }
    }

    /** The shape of one of the kinds that {@link Observation} permits, or of any other public record. */
    public static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    public static Shape of(Object record) {
        return SHAPES.get(record.getClass());
    }

    /** Every kind of observation by its key in YAML. */
    public static Map<String, Class<?>> kinds() {
        Map<String, Class<?>> kinds = new TreeMap<>();
        Stream.of(Observation.class.getPermittedSubclasses()).forEach(type -> kinds.put(of(type).kind, type));
        return kinds;
    }

    /** The key in YAML and JSON, such as {@code installedFile}. */
    public String kind() {
        return kind;
    }

    /** The names of the components in their order. */
    public List<String> names() {
        return names;
    }

    public boolean has(String name) {
        return positions.containsKey(name);
    }

    /** The place of a component among the others, from 0. */
    public int position(String name) {
        return positions.get(name);
    }

    /** The type of a component, boxed. */
    public Class<?> type(String name) {
        return types[positions.get(name)];
    }

    /** The types of all components. */
    public Stream<Class<?>> types() {
        return Stream.of(types);
    }

    public boolean isIdentity(String name) {
        return identity[positions.get(name)];
    }

    public boolean isDerived(String name) {
        return derived[positions.get(name)] != null;
    }

    /** The component that can be asked for to learn this one: itself, or what it follows from; empty where none can. */
    public String askedFor(String name) {
        String from = derived[positions.get(name)];
        return from == null ? name : from;
    }

    /** Whether two of the kind can be told to speak of the same thing: it is singular, or some component identifies it. */
    public boolean isIdentifiable() {
        for (boolean marked : identity) {
            if (marked) {
                return true;
            }
        }
        return singular;
    }

    /** Whether an incident has exactly one thing of the kind. */
    public boolean isSingular() {
        return singular;
    }

    public @Nullable Object value(Object record, String name) {
        return value(record, positions.get(name));
    }

    public @Nullable Object value(Object record, int position) {
        try {
            return accessors[position].invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an accessor of " + kind + " failed", e);
        }
    }

    /** A copy with one component replaced. */
    public Observation with(Observation record, String name, @Nullable Object value) {
        Object[] values = values(record);
        values[positions.get(name)] = value;
        return make(values);
    }

    /** The record with these components, in their order. */
    public Observation make(Object[] values) {
        try {
            return (Observation) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind + " cannot be made", e);
        }
    }

    public Object[] values(Object record) {
        Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(record, i);
        }
        return values;
    }

    /** Whether two records of this kind speak of the same thing. */
    public boolean sameThing(Object one, Object other) {
        return isIdentifiable() && agree(one, other, i -> identity[i]);
    }

    /** Whether two records are equal apart from the components named. */
    public boolean equalBut(Object one, Object other, List<String> but) {
        return agree(one, other, i -> !but.contains(names.get(i)));
    }

    private boolean agree(Object one, Object other, IntPredicate compared) {
        for (int i = 0; i < names.size(); i++) {
            if (compared.test(i) && !Objects.equals(value(one, i), value(other, i))) {
                return false;
            }
        }
        return true;
    }
}
