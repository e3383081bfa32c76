package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what is wrong with the form of what stands before the first rule of a file. */
final class HeaderForm {

    private static final String SHAPE = "before the first rule stand the package, the imports and comments";

    /** What the parser takes there, and what is refused elsewhere. */
    private static final Set<String> STATEMENTS = Set.of("package", "import", "global", "declare", "function", "query", "unit", "dialect");

    private HeaderForm() {}

    static List<Slip> slips(List<Token> header, int end) {
        List<Slip> slips = new ArrayList<>();
        Cursor cursor = new Cursor(header, end, slips);
        while (!cursor.isDone()) {
            Token word = cursor.take();
            statement(cursor, word);
            while (!cursor.isDone() && !cursor.here().first()) {
                cursor.take();
            }
        }
        return slips;
    }

    private static void statement(Cursor cursor, Token word) {
        String near = STATEMENTS.stream().filter(known -> cursor.isMisspelt(word, known)).sorted().findFirst().orElse("");
        if (word.is("package")) {
            packageName(cursor);
        } else if (!STATEMENTS.contains(word.text()) && !near.isEmpty()) {
            cursor.slip(word, "\"" + word.text() + "\" begins no statement", "did you mean " + near + "?");
        } else if (!STATEMENTS.contains(word.text())) {
            cursor.slip(word, "\"" + word.text() + "\" stands before the first rule", word.is("#") ? "a comment begins with // or stands between /* and */" : SHAPE);
        }
    }

    private static void packageName(Cursor cursor) {
        while (!cursor.isDone() && !cursor.here().first() && (cursor.here().isWord() || cursor.is(".") && cursor.peek(1).isWord())) {
            cursor.take();
        }
        if (!cursor.isDone() && !cursor.here().first() && !cursor.is(";")) {
            cursor.slip(cursor.here(), "\"" + cursor.here().text() + "\" stands in the name of the package",
                    "write the folder's name without punctuation, as in package exchange55");
        }
    }
}
