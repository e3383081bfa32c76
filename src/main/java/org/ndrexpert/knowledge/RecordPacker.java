package org.ndrexpert.knowledge;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes a record and all records in it as bytes that {@link PackedValues} gives back without a parser: component after component, in
 * their order. Each text is written once.
 */
final class RecordPacker {

    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private RecordPacker() {}

    static byte[] pack(Record root) {
        RecordPacker packer = new RecordPacker();
        packer.value(root);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        number(all, packer.texts.size());
        for (String text : packer.texts.keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(all, bytes.length);
            all.writeBytes(bytes);
        }
        all.writeBytes(packer.values.toByteArray());
        return all.toByteArray();
    }

    /** Whatever it is, 0 stands for what is absent. */
    private void value(@Nullable Object value) {
        if (value == null) {
            number(values, 0);
        } else if (value instanceof String text) {
            number(values, 1 + texts.computeIfAbsent(text, one -> texts.size()));
        } else if (value instanceof Enum<?> constant) {
            number(values, 1 + constant.ordinal());
        } else if (value instanceof Boolean truth) {
            number(values, truth ? 2 : 1);
        } else if (value instanceof Integer || value instanceof Long) {
            number(values, 1);
            number(values, ((Number) value).longValue());
        } else if (value instanceof List<?> list) {
            number(values, 1 + list.size());
            list.forEach(this::value);
        } else if (value instanceof Record record) {
            number(values, 1);
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                value(valueOf(component, record));
            }
        } else {
            throw new IllegalArgumentException("a " + value.getClass() + " cannot be packed");
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    /** Seven bits to a byte, the low ones first; the top bit says that more follow. */
    private static void number(ByteArrayOutputStream out, long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
