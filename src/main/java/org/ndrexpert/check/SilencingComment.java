package org.ndrexpert.check;

import java.util.Optional;

/**
 * A comment that says that a defect is none.
 *
 * @param column where the comment begins, from 1
 * @param alone whether nothing stands before it on its line
 * @param id what it says it silences; empty where it says nothing
 * @param reason empty where it gives none
 */
record SilencingComment(String file, int line, int column, boolean alone, String id, String reason) {

    private static final String WORD = "ndr:ignore";

    /** The one in a line; empty where the word stands there in no comment, or not at all. */
    static Optional<SilencingComment> in(String file, int line, String text) {
        int word = text.indexOf(WORD);
        String before = word < 0 ? "" : text.substring(0, word).stripTrailing();
        if (word < 0 || !before.endsWith(mark(file))) {
            return Optional.empty();
        }
        int start = before.length() - mark(file).length();
        if (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            return Optional.empty();
        }
        String[] words = text.substring(word + WORD.length()).strip().split("\\s+", 2);
        return Optional.of(new SilencingComment(file, line, text.codePointCount(0, start) + 1, text.substring(0, start).isBlank(),
                words[0], words.length > 1 ? words[1] : ""));
    }

    /** Whether a line holds nothing but a comment. */
    static boolean isComment(String file, String text) {
        return text.stripLeading().startsWith(mark(file));
    }

    private static String mark(String file) {
        return file.endsWith(".drl") ? "//" : "#";
    }
}
