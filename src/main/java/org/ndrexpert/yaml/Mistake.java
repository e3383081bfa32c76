package org.ndrexpert.yaml;

/**
 * One thing that is wrong with a file. Text out of the file is shortened and made printable.
 *
 * @param file name of the file
 * @param line line, from 1
 * @param column column in code points, from 1
 * @param key path to the value, as in {@code observations[3].installedFile.version}; empty where it is not about one
 * @param found what stands there
 * @param wanted what would be right
 */
public record Mistake(String file, int line, int column, String key, String found, String wanted) {

    private static final int LONGEST = 200;

    public Mistake {
        key = printable(key);
        found = printable(found);
    }

    /** One line: {@code site.yaml:12:21: installedFile.version: found 5.5 without quotes; write versions in quotes}. */
    @Override
    public String toString() {
        String place = file + ":" + line + ":" + column + ": ";
        return place + (key.isEmpty() ? "" : key + ": ") + "found " + found + "; " + wanted;
    }

    /** {@code text} as it may be shown on a terminal: of limited length and without characters that control it. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST) + 8);
        for (int i = 0; i < text.length(); i++) {
            if (i == LONGEST) {
                return shown.append("...").toString();
            }
            char c = text.charAt(i);
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    shown.append(String.format("\\u%04x", (int) c));
                default -> shown.append(c);
            }
        }
        return shown.toString();
    }
}
