package org.ndrexpert.eventlog;

import org.jspecify.annotations.Nullable;

/** The identifier that an MTA gives a message, X.411: {@code C=US;A= ;P=ORG;L=EX1-010203Z-45}. */
public final class MtsId {

    private static final int FARTHEST = 4000;
    private static final int LONGEST = 300;

    private MtsId() {}

    /** The first identifier that begins between two places; {@code null} where none does. */
    static @Nullable String find(FlatText text, int from, int end) {
        int far = Math.min(end, from + FARTHEST);
        for (int at = text.find("c=", from); at >= 0 && at < far; at = text.find("c=", at + 1)) {
            int last = Math.min(end, at + LONGEST);
            int local = text.findOr(";l=", at, last);
            local = Math.min(local, text.findOr("; l=", at, last));
            boolean begins = !Character.isLetterOrDigit(text.at(at - 1));
            if (begins && local < last) {
                return text.name(at, endOfLocal(text, local + 1, last));
            }
        }
        return null;
    }

    /** The local identifier has no blanks, and a full stop behind it ends the sentence. */
    private static int endOfLocal(FlatText text, int from, int last) {
        int end = text.find("=", from) + 1;
        while (end < last && text.at(end) != ' ' && text.at(end) != '>' && text.at(end) != ')') {
            end++;
        }
        while (text.at(end - 1) == '.' || text.at(end - 1) == ',') {
            end--;
        }
        return end;
    }

    /** The private management domain in an identifier, empty where it is named with nothing; {@code null} where it is not. */
    public static @Nullable String prmd(@Nullable String id) {
        int at = id == null ? -1 : 0;
        while (id != null && at >= 0 && at < id.length()) {
            int end = id.indexOf(';', at) < 0 ? id.length() : id.indexOf(';', at);
            String field = id.substring(at, end).strip();
            if (field.regionMatches(true, 0, "P=", 0, 2)) {
                return field.substring(2).strip();
            }
            at = end + 1;
        }
        return null;
    }
}
