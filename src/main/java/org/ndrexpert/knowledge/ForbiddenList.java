package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.drools.drl.ast.descr.BaseDescr;
import org.jspecify.annotations.Nullable;
import org.ndrexpert.knowledge.Forbidden.Kind;

/** What is forbidden in one rule file, with places; each thing once. */
final class ForbiddenList {

    private final String drl;
    private final int[] lines;
    private final List<Forbidden> all = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private @Nullable String rule;

    ForbiddenList(String drl) {
        this.drl = drl;
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int end = drl.indexOf('\n'); end >= 0; end = drl.indexOf('\n', end + 1)) {
            starts.add(end + 1);
        }
        lines = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    List<Forbidden> all() {
        return all;
    }

    /** What is added from now on is in this rule. */
    void inRule(String name) {
        rule = name;
    }

    void add(Kind kind, BaseDescr at, String found, String wanted) {
        add(kind, Math.max(at.getLine(), 1), Math.max(at.getColumn(), 0) + 1, found, wanted);
    }

    /** @param place in characters from the start of the file */
    void add(Kind kind, int place, String found, String wanted) {
        int line = 0;
        while (line + 1 < lines.length && lines[line + 1] <= place) {
            line++;
        }
        add(kind, line + 1, place - lines[line] + 1, found, wanted);
    }

    private void add(Kind kind, int line, int column, String found, String wanted) {
        if (seen.add(List.of(kind, line, column))) {
            all.add(new Forbidden(kind, line, column, rule, found, wanted));
        }
    }

    /** Where {@code text} stands at or behind {@code start}; {@code start} itself where it is not written as the engine tells it. */
    int find(String text, int start) {
        int from = Math.max(start, 0);
        int found = drl.indexOf(text, from);
        return found < 0 ? from : found;
    }

    /** Where {@code word} last stands before {@code end}; {@code end} itself where it does not. */
    int findBefore(String word, int end) {
        int found = drl.lastIndexOf(word, end);
        return found < 0 ? end : found;
    }

    /** The line on which something is written. */
    String text(BaseDescr descr) {
        int start = lines[Math.max(0, Math.min(descr.getLine(), lines.length) - 1)];
        int end = drl.indexOf('\n', start);
        return drl.substring(start, end < 0 ? drl.length() : end);
    }

    /** The place of a line and column as the engine counts them: lines from 1, columns from 0. */
    int place(int line, int column) {
        return line < 1 || line > lines.length ? 0 : Math.min(lines[line - 1] + Math.max(column, 0), drl.length());
    }

    int place(BaseDescr descr) {
        return place(descr.getLine(), descr.getColumn());
    }

    /**
     * A {@code \\u0022} in generated code is the quote itself and ends the text that it stands in.
     *
     * @param place of {@code text}
     */
    void addEscapes(String text, int place) {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '\\' && text.startsWith("u", at + 1)) {
                add(Kind.ESCAPE, place + at, text.substring(at, Math.min(text.length(), at + 6)), "write the character itself");
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
    }
}
