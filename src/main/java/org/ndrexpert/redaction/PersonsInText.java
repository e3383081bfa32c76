package org.ndrexpert.redaction;

import java.util.Locale;
import java.util.Set;

import org.ndrexpert.report.Addresses;

/**
 * Finds names of people in the words of a report by where they stand: before the address of whom they name, after the word by which a
 * letter greets, and below the words by which it ends.
 */
final class PersonsInText {
    private static final Set<String> GREETINGS = Set.of("dear", "hello", "hi", "hallo", "liebe", "lieber", "bonjour", "hola", "ciao", "hej", "beste", "geachte",
            "gentile", "estimado", "estimada", "moin", "caro", "cara", "ol\u00e1", "prezado", "geehrte", "geehrter", "cher", "ch\u00e8re");
    private static final Set<String> CLOSINGS = Set.of("regards", "best regards", "kind regards", "many thanks", "thanks", "cheers", "sincerely", "yours sincerely",
            "mit freundlichen gr\u00fc\u00dfen", "viele gr\u00fc\u00dfe", "gr\u00fc\u00dfe", "gru\u00df", "mfg", "lg", "vg", "cordialement", "saludos", "saluti", "groeten",
            "met vriendelijke groet", "h\u00e4lsningar", "best", "thank you", "danke", "merci", "gracias", "grazie");
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 200;

    private final AddressLists addresses;

    PersonsInText(AddressLists addresses) {
        this.addresses = addresses;
    }

    /** Makes the names in a text known. */
    void learn(String text) {
        int below = 0;
        for (int at = 0; at < text.length();) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            String line = text.substring(at, end).strip();
            if (!line.isEmpty() && line.length() < LONGEST) {
                if (below > 0) {
                    name(line);
                }
                below = CLOSINGS.contains(bare(line)) ? 2 : below - 1;
                greeted(line);
                beforeAddress(line);
            }
            at = end + 1;
        }
    }

    private static String bare(String line) {
        int end = line.length();
        while (end > 0 && ",.!".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void greeted(String line) {
        int space = line.indexOf(' ');
        if (space > 0 && GREETINGS.contains(line.substring(0, space).toLowerCase(Locale.ROOT))) {
            int end = space;
            while (end < line.length() && ",!.:;".indexOf(line.charAt(end)) < 0) {
                end++;
            }
            name(line.substring(space, end));
        }
    }

    private void beforeAddress(String line) {
        Addresses.Found found = Addresses.first(line, 0);
        int open = found == null ? -1 : Math.max(line.lastIndexOf('<', found.start()), line.lastIndexOf('(', found.start()));
        String between = open < 0 ? "?" : line.substring(open + 1, found == null ? open + 1 : found.start());
        if (open > 0 && (between.isEmpty() || between.equalsIgnoreCase("mailto:"))) {
            int start = open;
            while (start > 0 && ":;<>([|*\"".indexOf(line.charAt(start - 1)) < 0) {
                start--;
            }
            name(line.substring(start, open));
        }
    }

    /** Takes a phrase for a name if it is short, every word begins with a capital, and one is no word of reports. */
    private void name(String phrase) {
        String name = phrase.strip();
        int words = 0;
        boolean unknown = false;
        for (String word : Characters.parts(name, " ,")) {
            boolean small = Character.isLowerCase(word.charAt(0)) && word.length() > 3;
            if (small || ++words > MOST_WORDS) {
                return;
            }
            unknown |= !Vocabulary.hasAll(word);
        }
        if (unknown && Characters.hasLetter(name)) {
            addresses.learn(name);
        }
    }
}
