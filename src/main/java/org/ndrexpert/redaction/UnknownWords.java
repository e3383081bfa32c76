package org.ndrexpert.redaction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.ndrexpert.report.MessageRewriting;
import org.ndrexpert.report.Rewording;

/**
 * Lists the words of a redacted message that are no words of reports: what is left to look at for whoever publishes it, since only a
 * person can tell that {@code Falcon} is the name of a project.
 */
final class UnknownWords implements Rewording {
    private static final int SHORTEST = 3;

    private final Set<String> words = new LinkedHashSet<>();

    private UnknownWords() {}

    static List<String> in(byte[] message) {
        UnknownWords unknown = new UnknownWords();
        MessageRewriting.rewrite(message, unknown);
        return List.copyOf(unknown.words);
    }

    /** Words that stand by themselves; what is part of an address, a host, a path or a token is none. */
    private void look(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) > ' ' && "<>".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end > at) {
                look(text, at, end);
            }
            at = end + 1;
        }
    }

    private void look(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !Characters.isWord(text.charAt(start))) {
            start++;
        }
        while (end > start && !Characters.isWord(text.charAt(end - 1))) {
            end--;
        }
        String word = text.substring(start, end);
        boolean letters = word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '\u2019');
        if (letters && word.length() >= SHORTEST && !Characters.isUnspaced(word.charAt(0)) && !Vocabulary.hasAll(word)) {
            words.add(word);
        }
    }

    @Override
    public String words(String text) {
        look(text);
        return text;
    }

    @Override
    public String page(String html) {
        return new PageRedaction(html, this::words, tag -> tag).redacted();
    }

    @Override
    public String fieldName(String name) {
        return name;
    }

    @Override
    public String field(Where where, String name, String value) {
        if (FieldRedaction.mayBeProse(name) || where == Where.REPORT && name.equalsIgnoreCase("Subject")) {
            look(value);
        }
        return value;
    }

    @Override
    public String boundary(String boundary) {
        return boundary;
    }
}
