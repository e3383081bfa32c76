package org.ndrexpert.redaction;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.ndrexpert.report.MessageRewriting;
import org.ndrexpert.report.Rewording;

/** Searches a redacted message for the names that should have been replaced: in its bytes, and in all that can be decoded of it. */
final class LeakCheck implements Rewording {
    private final NameIndex originals = new NameIndex();
    private final Set<String> left = new LinkedHashSet<>();

    private LeakCheck(List<Replacement> table) {
        Set<String> given = table.stream().map(one -> one.replacement().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        for (Replacement one : table) {
            boolean filling = one.original().chars().allMatch(c -> c == 'x');
            if (one.telling() && !filling && !given.contains(one.original().toLowerCase(Locale.ROOT))) {
                originals.add(one.original(), one.original());
            }
        }
    }

    /** The originals that a message still has, as they stand in the table. */
    static List<String> left(byte[] message, List<Replacement> table) {
        LeakCheck check = new LeakCheck(table);
        check.search(new String(message, StandardCharsets.ISO_8859_1), true);
        MessageRewriting.rewrite(message, check);
        return List.copyOf(check.left);
    }

    private void search(String text) {
        search(text, false);
    }

    /** @param coded whether words may be cut by the codes of characters outside ASCII */
    private void search(String text, boolean coded) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean begins = Characters.isWord(c) ? Characters.startsWord(text, at) || Characters.isUnspaced(c) : c > ' ';
            Found found = begins ? originals.at(text, at) : null;
            boolean cut = coded && found != null && (isCode(text, at - 1) || isCode(text, found.end()));
            if (found != null && !cut) {
                left.add(found.replacement().strip());
            }
        }
    }

    /** Whether what stands there belongs to a transfer encoding: the mark of a code, or the end of a line that goes on in the next. */
    private static boolean isCode(String text, int at) {
        int mark = at;
        while (mark > 0 && mark > at - 2 && (text.charAt(mark) == '\n' || text.charAt(mark) == '\r')) {
            mark--;
        }
        return mark >= 0 && mark < text.length() && (mark == at ? "+=-" : "=").indexOf(text.charAt(mark)) >= 0;
    }

    @Override
    public String words(String text) {
        search(text);
        return text;
    }

    @Override
    public String page(String html) {
        search(html);
        return html;
    }

    @Override
    public String fieldName(String name) {
        search(name);
        return name;
    }

    @Override
    public String field(Where where, String name, String value) {
        search(value);
        return value;
    }

    @Override
    public String boundary(String boundary) {
        search(boundary);
        return boundary;
    }
}
