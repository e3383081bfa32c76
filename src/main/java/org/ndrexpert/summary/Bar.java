package org.ndrexpert.summary;

import java.util.Locale;
import java.util.StringJoiner;

/** A bar whose parts are what is certain of incidents. Its figures stand beside it in words, since colours tell not everybody. */
final class Bar {

    private static final int HEIGHT = 14;

    private Bar() {}

    /** @param full the number of incidents that takes the whole width */
    static void draw(Html html, Tally tally, long full) {
        html.open("svg", "bar").attribute("width", "100%").attribute("height", Integer.toString(HEIGHT)).attribute("aria-hidden", "true")
                .attribute("focusable", "false");
        double at = 0;
        at = part(html, "confirmed", at, tally.confirmed, full);
        at = part(html, "suspected", at, tally.suspected, full);
        at = part(html, "open", at, tally.open, full);
        part(html, "unfailed", at, tally.delayed + tally.succeeded, full);
        html.close();
    }

    private static double part(Html html, String look, double at, long incidents, long full) {
        double width = full == 0 ? 0 : 100.0 * incidents / full;
        if (incidents > 0) {
            html.open("rect", look).attribute("x", percent(at)).attribute("width", percent(Math.max(0.4, width)))
                    .attribute("height", Integer.toString(HEIGHT)).close();
        }
        return at + width;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    /** The shares in words, as in {@code 9 confirmed, 5 suspected}. */
    static String words(Tally tally) {
        StringJoiner words = standing(tally);
        add(words, tally.excluded, "excluded");
        return words.toString();
    }

    /** The same without those that are excluded. */
    static StringJoiner standing(Tally tally) {
        StringJoiner words = new StringJoiner(", ");
        words.setEmptyValue("none");
        add(words, tally.confirmed, "confirmed");
        add(words, tally.suspected, "suspected");
        add(words, tally.open, "unexplained");
        add(words, tally.delayed, "still being tried");
        add(words, tally.succeeded, "not failed");
        return words;
    }

    private static void add(StringJoiner words, long number, String what) {
        if (number > 0) {
            words.add(Words.number(number) + " " + what);
        }
    }
}
