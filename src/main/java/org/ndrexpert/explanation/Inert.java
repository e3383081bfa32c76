package org.ndrexpert.explanation;

/** Text that came from outside, made harmless to show. */
final class Inert {

    private Inert() {}

    /**
     * {@code text} without characters that control a terminal or turn the direction of writing; line breaks and tabs become
     * blanks. What is replaced stays visible as U+FFFD.
     */
    static String line(String text) {
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

    /** {@code text} as valid Unicode: half a surrogate pair, which no encoding can write, becomes U+FFFD. */
    static String unicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                StringBuilder valid = new StringBuilder(text.length());
                text.codePoints().forEach(c -> valid.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c));
                return valid.toString();
            }
        }
        return text;
    }
}
