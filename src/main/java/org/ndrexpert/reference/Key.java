package org.ndrexpert.reference;

import java.util.Comparator;

/**
 * What items are looked up by, such as a status code.
 *
 * @param rank its place in the group where that is not by the name; 0 otherwise
 * @param group heading under which it stands in its index
 * @param name as it is shown
 */
record Key(long rank, String group, String name) implements Comparable<Key> {

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::group, NaturalOrder.INSTANCE).thenComparingLong(Key::rank)
            .thenComparing(Key::name, NaturalOrder.INSTANCE);

    Key(String group, String name) {
        this(0, group, name);
    }

    static Key ofCode(String code) {
        return new Key(family(code) + ".x", code);
    }

    static Key ofReply(Integer replyCode) {
        return new Key("SMTP replies", String.valueOf(replyCode));
    }

    /** Class and subject of a status code: 5.7 of 5.7.1. */
    static String family(String code) {
        int second = code.indexOf('.', code.indexOf('.') + 1);
        return second < 0 ? code : code.substring(0, second);
    }

    /** Where it stands on the page of its index. */
    String anchor() {
        return Address.place(group.isEmpty() ? name : group + " " + name);
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
