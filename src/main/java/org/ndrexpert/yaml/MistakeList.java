package org.ndrexpert.yaml;

import java.util.List;

/** Gathers the mistakes of one file; beyond a thousand it only says that there are more, so a hostile file costs nothing. */
final class MistakeList {

    static final int MOST = 1000;

    private final String file;
    private final List<Mistake> mistakes;

    MistakeList(String file, List<Mistake> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    void add(int line, int column, String key, String found, String wanted) {
        if (mistakes.size() < MOST) {
            mistakes.add(new Mistake(file, line, column, key, found, wanted));
        } else if (mistakes.size() == MOST) {
            mistakes.add(new Mistake(file, line, column, "", "more than " + MOST + " mistakes", "the rest is not listed"));
        }
    }

    void add(Node at, String key, String found, String wanted) {
        add(at.line(), at.column(), key, found, wanted);
    }

    /** The same, unless a mistake at this place is known already: an alias is one, whatever the key would take. */
    void addOnce(Node at, String key, String found, String wanted) {
        if (!has(at.line(), at.column())) {
            add(at, key, found, wanted);
        }
    }

    /** Whether a mistake at this place is known, whoever found it. */
    boolean has(int line, int column) {
        return mistakes.size() > MOST || mistakes.stream().anyMatch(m -> m.line() == line && m.column() == column);
    }
}
