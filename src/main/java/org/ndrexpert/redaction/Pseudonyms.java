package org.ndrexpert.redaction;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * The replacements given so far. The same name has the same one in every place and every report of a run, whatever its case; another
 * name has another. They are numbered in order of appearance and cannot be computed from the name.
 */
final class Pseudonyms {
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> whole = new HashMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Set<String> given = new HashSet<>();
    private final Map<String, Replacement> table = new LinkedHashMap<>();
    private final NameIndex index = new NameIndex();

    /** A word that is a name or part of one; written in capitals, or with one, as it was. */
    String word(Kind kind, String word) {
        String key = key(word);
        String known = words.get(key);
        if (known == null) {
            known = next(kind, "");
            words.put(key, known);
        }
        String replacement = inCaseOf(word, known);
        list(kind, word, replacement, isTelling(word));
        if (Characters.isUnspaced(word.charAt(0)) && isTelling(word)) {
            index.add(word, replacement); // it may stand amid others without a space
        }
        return replacement;
    }

    /** The replacement of a word that is a name wherever it stands; absent for all others. */
    @Nullable String known(String word) {
        String replacement = words.get(key(word));
        return replacement == null || !isTelling(word) ? null : inCaseOf(word, replacement);
    }

    boolean isKnown(String word) {
        return words.containsKey(key(word));
    }

    /** Whether a word by itself tells whom it names: it is long enough, and no common one. */
    static boolean isTelling(String word) {
        int letters = word.codePointCount(0, word.length());
        boolean unspaced = !word.isEmpty() && Characters.isUnspaced(word.charAt(0));
        return letters >= (unspaced ? 2 : 3) && Characters.hasLetter(word) && !Vocabulary.hasAll(word)
                && !Identifiers.isStandard(word) && !KnownHosts.isCommon(word);
    }

    /** Anything that is replaced as a whole, of which no part is a name. */
    String whole(Kind kind, String original) {
        String replacement = whole.computeIfAbsent(kind + " " + key(original), key -> next(kind, ""));
        boolean telling = isTelling(original) && original.length() > 4;
        if (telling) {
            index.add(original, replacement);
        }
        list(kind, original, replacement, telling);
        return replacement;
    }

    /** A GUID, replaced by another with little but zeros in it. */
    String guid(String guid) {
        String replacement = whole.computeIfAbsent("guid " + key(guid), key -> String.format(Locale.ROOT, "00000000-0000-0000-0000-%012d",
                counts.merge(Kind.IDENTIFIER, 1, Integer::sum)));
        list(Kind.IDENTIFIER, guid, replacement, true);
        return replacement;
    }

    /** A name of one word or several, each of which is replaced: how many there are may matter to a reader. */
    String phrase(Kind kind, String phrase) {
        StringBuilder replacement = new StringBuilder();
        int at = 0;
        while (at < phrase.length()) {
            int end = Characters.runEnd(phrase, at, "-_.");
            replacement.append(end > at ? word(kind, phrase.substring(at, end)) : phrase.substring(at, ++end));
            at = end;
        }
        if (phrase.strip().indexOf(' ') > 0) {
            text(kind, phrase, replacement.toString(), true);
        }
        return replacement.toString();
    }

    /** Notes that a text of several words is replaced by another; wherever it stands, if it is {@code telling}. */
    void text(Kind kind, String original, String replacement, boolean telling) {
        if (telling) {
            index.add(original, replacement);
        }
        list(kind, original, replacement, telling);
    }

    /** Takes a word for a name because its owner says so. */
    void hide(String name) {
        text(Kind.HIDDEN, name, words.computeIfAbsent(key(name), key -> next(Kind.HIDDEN, "")), true);
    }

    /** A domain that somebody registered. */
    String domain(String domain) {
        String key = key(domain);
        String known = whole.get(Kind.DOMAIN + " " + key);
        if (known == null) {
            known = next(Kind.DOMAIN, ".example");
            whole.put(Kind.DOMAIN + " " + key, known);
            words.putIfAbsent(key.substring(0, key.indexOf('.')), known.substring(0, known.indexOf('.')));
        }
        return inCaseOf(domain, known);
    }

    /** Puts a domain into the table, and the label before its first dot, by which people call its owner. */
    void listDomain(String domain, String replacement) {
        list(Kind.DOMAIN, domain, replacement, true);
        String label = domain.substring(0, domain.indexOf('.'));
        if (isTelling(label)) {
            list(Kind.DOMAIN, label, words.getOrDefault(key(label), label), true);
        }
    }

    boolean knowsDomain(String domain) {
        return whole.containsKey(Kind.DOMAIN + " " + key(domain));
    }

    /** An address of a network, for which {@code candidates} gives one address after the other. */
    String address(String original, IntFunction<String> candidates) {
        String key = Kind.NETWORK_ADDRESS + " " + key(original);
        String known = whole.get(key);
        for (int number = 1; known == null; number++) {
            String candidate = candidates.apply(number);
            if (given.add(candidate)) {
                known = candidate;
                whole.put(key, known);
            }
        }
        list(Kind.NETWORK_ADDRESS, original, known, true);
        return known;
    }

    /** Puts a replacement into the table that the owner gets; what is not {@code telling} may be left in the result. */
    void list(Kind kind, String original, String replacement, boolean telling) {
        Replacement listed = table.get(key(original));
        if (!original.equals(replacement) && (listed == null || !listed.replacement().equalsIgnoreCase(replacement))) {
            table.put(key(original), new Replacement(kind.stem(), original, replacement, telling));
        }
    }

    List<Replacement> table() {
        return List.copyOf(table.values());
    }

    NameIndex index() {
        return index;
    }

    private String next(Kind kind, String end) {
        String name;
        do {
            name = kind.stem() + counts.merge(kind, 1, Integer::sum);
        } while (words.containsKey(name) || !given.add(name + end));
        return name + end;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A replacement in capitals where the original is, and beginning with one where the original does. */
    private static String inCaseOf(String original, String replacement) {
        boolean capital = Character.isUpperCase(original.codePointAt(0));
        if (capital && original.length() > 1 && original.equals(original.toUpperCase(Locale.ROOT))) {
            return replacement.toUpperCase(Locale.ROOT);
        }
        return capital ? Character.toUpperCase(replacement.charAt(0)) + replacement.substring(1) : replacement;
    }
}
