package org.ndrexpert.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Derived;

/** The keys that a record class takes, and the way to make one; looked at once for each class. */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    /**
     * One key.
     *
     * @param type class of the component
     * @param element class of its elements where it is a {@link List} or a {@link java.util.Set}
     * @param required whether the key must be there
     * @param derived whether nobody may state it
     */
    public record Component(int index, String name, Class<?> type, @Nullable Class<?> element, boolean required, boolean derived) {

        static Component of(int index, RecordComponent component) {
            Class<?> type = component.getType();
            boolean required = type.isPrimitive() || component.isAnnotationPresent(Required.class);
            return new Component(index, component.getName(), type, elementOf(component.getGenericType()), required,
                    component.isAnnotationPresent(Derived.class));
        }

        private static @Nullable Class<?> elementOf(Type type) {
            return type instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element
                    ? element : null;
        }
    }

    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        for (int i = 0; i < declared.length; i++) {
            components.put(declared[i].getName(), Component.of(i, declared[i]));
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(type + " is no record", impossible);
        }
    }

    public static RecordShape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    int size() {
        return components.size();
    }

    @Nullable Component component(String key) {
        return components.get(key);
    }

    List<Component> required() {
        return components.values().stream().filter(Component::required).toList();
    }

    /** The components that may be stated, in their order. */
    public List<Component> statable() {
        return components.values().stream().filter(component -> !component.derived()).toList();
    }

    /** The keys that may be stated. */
    public List<String> keys() {
        return statable().stream().map(Component::name).toList();
    }

    /** @throws IllegalArgumentException what the record's own constructor throws where the values do not go together */
    Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException reason) {
                throw reason;
            }
            throw new IllegalStateException(constructor + " failed", refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(constructor + " cannot be called", impossible);
        }
    }
}
