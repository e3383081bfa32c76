package org.ndrexpert.redaction;

/** Lists of mailboxes with the display names of people, RFC 5322 section 3.4. The names become known, also those of common words. */
final class AddressLists {
    private static final int MOST_NAMES = 9;

    private final Pseudonyms pseudonyms;
    private final TextRedaction text;

    AddressLists(Pseudonyms pseudonyms, TextRedaction text) {
        this.pseudonyms = pseudonyms;
        this.text = text;
    }

    /** The display names in a text become known, with whatever addresses are there. */
    void learn(String addresses) {
        if (addresses.indexOf('@') >= 0 || isName(addresses)) {
            redacted(addresses);
        } else {
            text.redacted(addresses, Unknown.KEPT);
        }
    }

    /** Whether a text may be the name of a person: nothing but letters, and what stands between parts of names. */
    private static boolean isName(String text) {
        return text.chars().allMatch(c -> Character.isLetter(c) || " .,-'()\"".indexOf(c) >= 0) && Characters.parts(text, " ").size() < MOST_NAMES
                && (text.indexOf(' ') > 0 || !Vocabulary.has(text));
    }

    /** The value of a field, without the escape sequences that it has for characters of other scripts and for marks. */
    String ofField(String name, String value) {
        boolean original = name.equalsIgnoreCase("Original-Recipient");
        return redacted(unescaped(original ? value.replace("+2B", "+").replace("+3D", "=") : value)); // RFC 3461 section 4
    }

    /** Display names become known as a whole, since their words may be common ones. */
    String redacted(String value) {
        int start = value.indexOf(';') > 0 && value.indexOf(';') < 12 ? value.indexOf(';') + 1 : 0;
        int at = start;
        boolean quoted = false;
        for (int i = start; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : ',';
            quoted ^= c == '"';
            if (!quoted && (c == '<' || c == ',' || c == ';' || c == '(' || c == ')')) {
                person(value.substring(Math.min(at, i), i));
                at = i + 1;
            } else if (c == '>') {
                at = i + 1;
            }
        }
        return text.redacted(value, Unknown.PERSONS);
    }

    /** Undoes {@code \x{3B1}}, RFC 6533 section 3. */
    private static String unescaped(String value) {
        StringBuilder plain = new StringBuilder();
        int done = 0;
        for (int at = value.indexOf("\\x{"); at >= 0; at = value.indexOf("\\x{", at + 1)) {
            int close = at + 3;
            while (close < value.length() && close - at < 10 && Characters.isHex(value.charAt(close))) {
                close++;
            }
            String digits = value.startsWith("}", close) ? value.substring(at + 3, close) : "";
            if (!digits.isEmpty() && digits.chars().allMatch(c -> Characters.isHex((char) c))) {
                int point = Integer.parseInt(digits, 16);
                plain.append(value, done, at).append(Character.isValidCodePoint(point) ? Character.toString(point) : "");
                done = close + 1;
            }
        }
        return plain.append(value, done, value.length()).toString();
    }

    private void person(String phrase) {
        String name = phrase.replace("\"", "").replace("\r", "").replace("\n", "").strip();
        if (name.indexOf(' ') > 0 && name.indexOf('@') < 0 && name.indexOf(':') < 0 && isPerson(name)) {
            String replacement = text.redacted(name, Unknown.PERSONS);
            pseudonyms.text(Kind.PERSON, name, replacement, true);
        }
    }

    /** Whether there is a word in a name that begins with a capital and is no mail system's. */
    private static boolean isPerson(String name) {
        for (String word : name.split(" ")) {
            if (!word.isEmpty() && !Vocabulary.isSystem(word) && !Character.isLowerCase(word.charAt(0)) && Characters.hasLetter(word)) {
                return true;
            }
        }
        return false;
    }
}
