package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

/** The source of a message that a text quotes with a mark before each line, as {@link Enclosures#quotedSource} finds it. */
final class QuotedSource {
    private final List<String> marks = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private int first;

    QuotedSource(String text) {
        for (String line : text.split("\n", -1)) {
            boolean marked = line.startsWith(">");
            String content = marked ? PartText.withoutMark(line) : "";
            marks.add(marked ? line.substring(0, line.length() - content.length()) : Placeholder.of(line.stripTrailing()));
            contents.add(content.endsWith("\r") ? content.substring(0, content.length() - 1) : content);
        }
        while (first < contents.size() && contents.get(first).isBlank()) {
            first++;
        }
    }

    String source() {
        return String.join("\n", contents.subList(first, contents.size()));
    }

    /** The text with another source quoted; lines that were not marked are replaced by as many letters. */
    String with(String source) {
        List<String> lines = new ArrayList<>(marks.subList(0, first));
        String[] quoted = source.split("\n", -1);
        boolean same = quoted.length == marks.size() - first;
        for (int i = 0; i < quoted.length; i++) {
            lines.add((same ? marks.get(first + i) : "> ") + quoted[i]);
        }
        return String.join("\n", lines);
    }
}
