package org.ndrexpert.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** The values that {@link RecordPacker} wrote, one after the other. Whoever reads them knows of what kind the next one is. */
final class PackedValues {

    private final byte[] bytes;
    private final String[] texts;
    private int at;

    PackedValues(byte[] bytes) {
        this.bytes = bytes;
        texts = new String[(int) number()];
        for (int i = 0; i < texts.length; i++) {
            int length = (int) number();
            texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
        }
    }

    @Nullable String text() {
        int place = (int) number();
        return place == 0 ? null : texts[place - 1];
    }

    @Nullable List<String> texts() {
        return list(this::text);
    }

    @Nullable Integer integer() {
        return number() == 0 ? null : (Integer) (int) number();
    }

    @Nullable Long longInteger() {
        return number() == 0 ? null : (Long) number();
    }

    @Nullable Boolean truth() {
        int said = (int) number();
        return said == 0 ? null : (Boolean) (said == 2);
    }

    /** @param constants all of the enum */
    <E extends Enum<E>> @Nullable E constant(E[] constants) {
        int place = (int) number();
        return place == 0 ? null : constants[place - 1];
    }

    <R extends Record> @Nullable R record(Supplier<R> components) {
        return number() == 0 ? null : components.get();
    }

    /** @param one reads the next of its items */
    @SuppressWarnings("unchecked")
    <T> @Nullable List<T> list(Supplier<? extends @Nullable T> one) {
        int size = (int) number() - 1;
        if (size < 0) {
            return null;
        }
        Object[] items = new Object[size];
        for (int i = 0; i < size; i++) {
            items[i] = one.get();
        }
        return (List<T>) List.of(items);
    }

    <R extends Record> @Nullable List<R> records(Supplier<R> components) {
        return list(() -> record(components));
    }

    private long number() {
        long number = 0;
        for (int shift = 0;; shift += 7) {
            byte next = bytes[at++];
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
