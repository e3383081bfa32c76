package org.ndrexpert.rule;

/**
 * The smallest piece of a rule file that means something; comments and blanks are none.
 *
 * @param text as it stands there; of a {@link Kind#TEXT} with its quotes
 * @param start place of its first character in the file's text, from 0
 * @param end place behind its last character
 * @param first whether nothing but blanks stands before it on its line
 */
record Token(Kind kind, String text, int start, int end, boolean first) {

    enum Kind {
        /** A keyword or name, with its {@code $} if it has one. */
        WORD,
        NUMBER,
        TEXT,
        /** A text that does not end on the line on which it begins. */
        OPEN_TEXT,
        /** An operator, bracket, comma or the like. */
        SIGN,
        /** A character that the rule language has no use for. */
        FOREIGN
    }

    boolean is(String wanted) {
        return text.equals(wanted);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** A word that names a type, as the vocabulary spells types. */
    boolean isTypeName() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }

    boolean isVariable() {
        return kind == Kind.WORD && text.charAt(0) == '$';
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.OPEN_TEXT;
    }
}
