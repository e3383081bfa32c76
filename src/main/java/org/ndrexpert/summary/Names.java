package org.ndrexpert.summary;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.explanation.Inert;

/** Names as they are counted: harmless, of bounded length, one spelling for one thing. */
final class Names {

    private static final int LONGEST = 160;

    /** Where a text of the knowledge ends, which no report can make longer. */
    private static final int LONGEST_TEXT = 1200;

    private Names() {}

    static String name(@Nullable String said) {
        return said == null ? "" : clipped(Inert.unicode(said), LONGEST);
    }

    static String text(@Nullable String said) {
        return said == null ? "" : clipped(Inert.unicode(said), LONGEST_TEXT).strip();
    }

    /** A host name of the DNS in lower case, a computer name of Windows in upper case. Either is the same however it is written. */
    static String host(@Nullable String said) {
        String name = name(said).strip();
        return name.indexOf('.') >= 0 ? name.toLowerCase(Locale.ROOT) : name.toUpperCase(Locale.ROOT);
    }

    private static String clipped(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }
}
