package org.ndrexpert.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a class file names. Code reaches another class, a field or a method only through an entry of the constant pool (JVMS 4.4),
 * so this is all that its code can touch. Names are internal ones, as in {@code java/lang/String}.
 */
final class ClassFile {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int NATIVE = 0x0100;
    private static final int INTERFACE = 0x0200;

    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int INVOKE_DYNAMIC = 18;

    private final byte[] bytes;
    private final int[] places;
    private final @Nullable String[] texts;
    private final int behindPool;

    /**
     * @throws IllegalArgumentException where it is no class file, or names something in a way that the compiler of rules never does
     * @throws IndexOutOfBoundsException where it points outside itself; so do all methods
     */
    ClassFile(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length < 10 || u4(0) != MAGIC) {
            throw new IllegalArgumentException("no class file");
        }
        places = new int[u2(8)];
        texts = new String[places.length];
        behindPool = findEntries();
    }

    /** The number of entries in the pool; the first is 1, and some numbers have none. */
    int size() {
        return places.length;
    }

    /** Whether an entry names a class, an interface or an array of these. */
    boolean isType(int entry) {
        return kind(entry) == CLASS;
    }

    /** Whether an entry names a field or a method. */
    boolean isMember(int entry) {
        int kind = kind(entry);
        return kind == FIELD || kind == METHOD || kind == INTERFACE_METHOD;
    }

    /** The name in the entry of a type; of an array its descriptor. */
    String type(int entry) {
        return text(u2(places[entry] + 1));
    }

    /** The class in which a field or method is looked for. */
    String owner(int member) {
        return type(u2(places[member] + 1));
    }

    String member(int member) {
        return text(u2(nameAndType(member) + 1));
    }

    String descriptor(int member) {
        return text(u2(nameAndType(member) + 3));
    }

    String name() {
        return type(u2(behindPool + 2));
    }

    /** The class it extends. */
    String parent() {
        return type(u2(behindPool + 4));
    }

    /** The interfaces it implements. */
    List<String> interfaces() {
        List<String> interfaces = new ArrayList<>();
        for (int i = 1; i <= u2(behindPool + 6); i++) {
            interfaces.add(type(u2(behindPool + 6 + 2 * i)));
        }
        return interfaces;
    }

    boolean isInterface() {
        return (u2(behindPool) & INTERFACE) != 0;
    }

    /** Whether some method's code is outside Java. */
    boolean hasNativeCode() {
        int fields = behindPool + 8 + 2 * u2(behindPool + 6);
        int methods = behindMembers(fields);
        int at = methods + 2;
        for (int left = u2(methods); left > 0; left--) {
            if ((u2(at) & NATIVE) != 0) {
                return true;
            }
            at = behindAttributes(at + 6);
        }
        return false;
    }

    private int findEntries() {
        int at = 10;
        for (int entry = 1; entry < places.length; entry++) {
            places[entry] = at;
            switch (bytes[at]) {
                case UTF8 -> at += 3 + u2(at + 1);
                case CLASS, STRING, METHOD_TYPE -> at += 3;
                case METHOD_HANDLE -> at += 4;
                case INTEGER, FLOAT, FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, INVOKE_DYNAMIC -> at += 5;
                case LONG, DOUBLE -> {
                    at += 9;
                    entry++; // takes two numbers
                }
                default -> throw new IllegalArgumentException("a constant of kind " + bytes[at]);
            }
        }
        return at;
    }

    private int behindMembers(int start) {
        int at = start + 2;
        for (int left = u2(start); left > 0; left--) {
            at = behindAttributes(at + 6);
        }
        return at;
    }

    private int behindAttributes(int start) {
        int at = start + 2;
        for (int left = u2(start); left > 0; left--) {
            at = Math.addExact(at + 6, Math.max(0, u4(at + 2)));
        }
        return at;
    }

    private int kind(int entry) {
        return places[entry] == 0 ? 0 : bytes[places[entry]];
    }

    private int nameAndType(int member) {
        return places[u2(places[member] + 3)];
    }

    private String text(int entry) {
        String text = texts[entry];
        if (text == null) {
            text = new String(bytes, places[entry] + 3, u2(places[entry] + 1), StandardCharsets.UTF_8);
            texts[entry] = text;
        }
        return text;
    }

    private int u2(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private int u4(int at) {
        return u2(at) << 16 | u2(at + 2);
    }
}
