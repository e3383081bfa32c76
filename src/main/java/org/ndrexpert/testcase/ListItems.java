package org.ndrexpert.testcase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the text of a YAML list apart into its items without parsing it, so that a mistake in one costs none of the others. Whatever
 * belongs to an item is indented; so a line that begins with a dash and a blank begins the next one.
 */
final class ListItems {

    /**
     * @param line where the item begins in the file, from 1
     * @param content its bytes with the dash
     */
    record Item(int line, byte[] content) {}

    private ListItems() {}

    /** The items of a list in UTF-8; none where no line begins with a dash. What stands before the first belongs to none. */
    static List<Item> of(byte[] content) {
        List<Item> items = new ArrayList<>();
        int line = 1;
        int start = -1;
        int firstLine = 0;
        for (int i = 0; i < content.length; i++) {
            boolean lineBegins = i == 0 || content[i - 1] == '\n';
            line += lineBegins && i > 0 ? 1 : 0;
            if (lineBegins && beginsItem(content, i)) {
                addTo(items, firstLine, content, start, i);
                start = i;
                firstLine = line;
            }
        }
        addTo(items, firstLine, content, start, content.length);
        return items;
    }

    private static boolean beginsItem(byte[] content, int at) {
        boolean last = at + 1 == content.length;
        return content[at] == '-' && (last || content[at + 1] == ' ' || content[at + 1] == '\r' || content[at + 1] == '\n');
    }

    private static void addTo(List<Item> items, int line, byte[] content, int start, int end) {
        if (start >= 0) {
            items.add(new Item(line, Arrays.copyOfRange(content, start, end)));
        }
    }
}
