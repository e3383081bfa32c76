package org.ndrexpert.explanation;

/** Text that came from outside, made harmless to show. */
public final class Inert {

    private Inert() {}

    /**
     * {@code text} without characters that control a terminal or turn the direction of writing; line breaks and tabs become
     * blanks. What is replaced stays visible as U+FFFD.
     */
    public static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL -> shown.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : '\uFFFD');
                case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.PRIVATE_USE, Character.UNASSIGNED -> shown.append('\uFFFD');
                default -> shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /**
     * {@code text} as Unicode that can be written and shown: half a surrogate pair, which no encoding can write, and the control
     * characters beyond ASCII, which JSON does not escape and a terminal obeys, become U+FFFD.
     */
    public static String unicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBad(text.charAt(i))) {
                StringBuilder valid = new StringBuilder(text.length());
                text.codePoints().forEach(c -> valid.appendCodePoint(
                        Character.getType(c) == Character.SURROGATE || c >= 0x7F && c < 0xA0 ? 0xFFFD : c));
                return valid.toString();
            }
        }
        return text;
    }

    /** {@code text} without the characters that XML 1.0 has no place for, not even escaped; they become U+FFFD. */
    public static String xml(String text) {
        StringBuilder valid = new StringBuilder(text.length());
        unicode(text).codePoints().forEach(c ->
                valid.appendCodePoint(c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t' ? c : 0xFFFD));
        return valid.toString();
    }

    private static boolean isBad(char c) {
        return Character.isSurrogate(c) || c >= 0x7F && c < 0xA0;
    }
}
