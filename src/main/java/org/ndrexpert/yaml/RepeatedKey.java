package org.ndrexpert.yaml;

/** The mistake of giving a key twice, which is found while a text is read, and again where a mapping is bound. */
final class RepeatedKey {

    private RepeatedKey() {}

    static void add(MistakeList mistakes, int line, int column, String path, String key) {
        mistakes.add(line, column, path, "the key " + key + " a second time", "give each key once");
    }
}
