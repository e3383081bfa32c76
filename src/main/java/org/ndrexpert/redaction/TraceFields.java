package org.ndrexpert.redaction;

/** Fields that name the hosts which had the message, {@code Received} and {@code Reporting-MTA}, also by names without a domain. */
final class TraceFields {
    /** Words of a trace after which the name of a host stands, RFC 5321 section 4.4. */
    private static final String[] HOST_WORDS = {"from", "by", "helo", "ehlo"};

    private final Pseudonyms pseudonyms;
    private final TextRedaction text;

    TraceFields(Pseudonyms pseudonyms, TextRedaction text) {
        this.pseudonyms = pseudonyms;
        this.text = text;
    }

    /** A host after its type, {@code dns; EX1}. */
    String host(String value) {
        int start = value.indexOf(';') + 1;
        while (start < value.length() && value.charAt(start) <= ' ') {
            start++;
        }
        int end = Characters.runEnd(value, start, "-_.");
        String name = value.substring(start, end);
        boolean word = end > start && isHostWord(name);
        return text.redacted(value.substring(0, start), Unknown.KEPT) + (word ? text.hosts().replaced(name) : text.redacted(name, Unknown.KEPT))
                + text.redacted(value.substring(end), Unknown.KEPT);
    }

    /** A host stands after {@code from}, {@code by} and {@code helo}; other words that are not of mail systems are names too. */
    String trace(String value) {
        StringBuilder read = new StringBuilder();
        int done = 0;
        int at = 0;
        while (at < value.length()) {
            int end = Characters.runEnd(value, at, "-._");
            String word = value.substring(at, end);
            if (end > at && isHostWord(word) && follows(value, at, HOST_WORDS)) {
                read.append(text.redacted(value.substring(done, at), Unknown.NAMES)).append(text.hosts().replaced(word));
                done = end;
            } else if (end > at && follows(value, at, "id") && !isNumbered(word)) {
                read.append(text.redacted(value.substring(done, at), Unknown.NAMES)).append(pseudonyms.whole(Kind.IDENTIFIER, word));
                done = end;
            }
            at = Math.max(end, at + 1);
        }
        return read.append(text.redacted(value.substring(done), Unknown.NAMES)).toString();
    }

    private static boolean isHostWord(String word) {
        return word.indexOf('.') < 0 && !Vocabulary.hasAll(word);
    }

    /** Whether what follows the word {@code id} is the version of a server or a plain number. */
    private static boolean isNumbered(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    /** Whether one of the words stands before a position, with space or an equals sign between. */
    private static boolean follows(String value, int at, String... words) {
        int end = at;
        while (end > 0 && (value.charAt(end - 1) <= ' ' || value.charAt(end - 1) == '=')) {
            end--;
        }
        for (String before : words) {
            int start = end - before.length();
            boolean there = end < at && start >= 0 && value.regionMatches(true, start, before, 0, before.length());
            if (there && (start == 0 || !Characters.isWord(value.charAt(start - 1)))) {
                return true;
            }
        }
        return false;
    }
}
