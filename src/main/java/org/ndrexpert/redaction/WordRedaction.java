package org.ndrexpert.redaction;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Words of a text, and what dots, hyphens and underscores join to one: addresses of version 4, hosts, accounts, identifiers, and words
 * that are known for names or taken for them where they stand.
 */
final class WordRedaction {
    /** Words after which four numbers are the version of a program. */
    private static final Set<String> PROGRAMS = Set.of("v", "ver", "version", "smtpsvc", "exim", "postfix", "sendmail", "build", "release", "mdaemon", "imail",
            "groupwise", "domino", "mimeole", "icewarp", "merak", "kerio", "mailenable", "zimbra");

    private static final int LONGEST_WORD = 64;
    private static final int NEAR = 24;
    private static final int PASSAGE = 240;

    private final Pseudonyms pseudonyms;
    private final HostNames hosts;
    private final IpAddresses addresses;
    private final Identifiers identifiers;

    WordRedaction(Pseudonyms pseudonyms, HostNames hosts, IpAddresses addresses) {
        this.pseudonyms = pseudonyms;
        this.hosts = hosts;
        this.addresses = addresses;
        this.identifiers = new Identifiers(pseudonyms);
    }

    /** What becomes of the word that begins at {@code at}. */
    Found at(String text, int at, Unknown unknown) {
        if (Characters.isUnspaced(text.charAt(at))) {
            return unspaced(text, at, unknown);
        }
        Found address = v4(text, at);
        if (address != null) {
            return address;
        }
        int end = Characters.runEnd(text, at, ".-_");
        while (!Characters.isWord(text.charAt(end - 1))) {
            end--;
        }
        String run = text.substring(at, end);
        String known = pseudonyms.known(run);
        if (known != null) {
            return new Found(end, known);
        }
        return run.indexOf('.') > 0 ? dotted(text, at, run, unknown) : joined(text, at, run, unknown);
    }

    /** Where words follow one another without spaces, names among them are found by the index; all of them may be taken for one. */
    private Found unspaced(String text, int at, Unknown unknown) {
        int end = at + 1;
        while (unknown != Unknown.KEPT && end < text.length() && Characters.isUnspaced(text.charAt(end))) {
            end++;
        }
        String words = text.substring(at, end);
        return new Found(end, unknown.names(words) ? pseudonyms.word(Kind.PERSON, words) : words);
    }

    private Found dotted(String text, int at, String run, Unknown unknown) {
        int end = at + run.length();
        boolean coded = unknown == Unknown.KEPT && run.length() > 4 && run.charAt(3) == '-' && "45".indexOf(run.charAt(0)) >= 0
                && Characters.isNumber(run.substring(0, 3));
        if (coded) {
            return new Found(at + 4, run.substring(0, 4)); // the code of a reply that goes on in the next line
        }
        if (DottedRun.isHarmless(run) && !hosts.isKnownDomain(run)) {
            return new Found(end, run);
        }
        if (DottedRun.isNoHost(run)) {
            int first = Characters.runEnd(text, at, "-_");
            return joined(text, at, text.substring(at, first), unknown);
        }
        if (DottedRun.isFile(run) && !pseudonyms.isKnown(run)) {
            int dot = run.lastIndexOf('.');
            String stem = run.substring(0, dot);
            return new Found(end, (Vocabulary.hasAll(stem) ? stem : pseudonyms.word(Kind.FILE, stem)) + run.substring(dot));
        }
        return new Found(end, hosts.replaced(run));
    }

    private Found joined(String text, int at, String run, Unknown unknown) {
        int end = at + run.length();
        String known = pseudonyms.known(run);
        if (known != null) {
            return new Found(end, known);
        }
        if (run.length() > 1 && end + 1 < text.length() && text.charAt(end) == '\\' && Characters.isWord(text.charAt(end + 1))) {
            return account(text, at, end);
        }
        if (isEnclosed(text, at, end) && !Vocabulary.hasAll(run) && !Identifiers.isStandard(run) && Characters.hasLetter(run)) {
            return new Found(end, pseudonyms.word(Kind.MAILBOX, run));
        }
        Found identifier = identifiers.at(text, at);
        return identifier != null ? identifier : run.length() > LONGEST_WORD ? pieces(text, at, end, unknown) : piece(text, at, unknown);
    }

    /** All words of a long run, which is looked at once. */
    private Found pieces(String text, int from, int to, Unknown unknown) {
        StringBuilder out = new StringBuilder();
        int at = from;
        while (at < to) {
            Found piece = Characters.isWord(text.charAt(at)) ? piece(text, at, unknown) : new Found(at + 1, text.substring(at, at + 1));
            out.append(piece.replacement());
            at = piece.end();
        }
        return new Found(at, out.toString());
    }

    /** A word without marks in it. */
    private Found piece(String text, int at, Unknown unknown) {
        int end = Characters.wordEnd(text, at);
        String word = text.substring(at, end);
        String known = pseudonyms.known(word);
        boolean zone = at > 2 && text.charAt(at - 1) == '(' && Characters.isDigit(text.charAt(at - 3)) && word.length() < 6 && end < text.length()
                && text.charAt(end) == ')'; // as in +0100 (CET)
        boolean name = known == null && !zone && unknown.names(word) && Characters.hasLetter(word) && !isHex(word) && !Identifiers.isStandard(word);
        return new Found(end, known != null ? known : name ? pseudonyms.word(Kind.PERSON, word) : word);
    }

    private static boolean isHex(String word) {
        return word.length() == 8 && word.chars().allMatch(c -> Characters.isHex((char) c)) && Characters.hasDigit(word);
    }

    /** An account of Windows, {@code CONTOSO\anna}. */
    private Found account(String text, int at, int backslash) {
        int end = Characters.runEnd(text, backslash + 1, ".-_$");
        while (!Characters.isWord(text.charAt(end - 1))) {
            end--;
        }
        return new Found(end, pseudonyms.word(Kind.ORGANIZATION, text.substring(at, backslash)) + "\\"
                + pseudonyms.word(Kind.MAILBOX, text.substring(backslash + 1, end)));
    }

    /** Whether a run stands alone between brackets or quotation marks: a mailbox is named so, and no word of a report. */
    private static boolean isEnclosed(String text, int at, int end) {
        boolean written = end - at == 2 && Characters.isHex(text.charAt(at)) && Characters.isHex(text.charAt(at + 1)); // a character, as in <A7>
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        int mark = at - 2;
        while (mark > 0 && mark > at - NEAR && text.charAt(mark) == ' ') {
            mark--;
        }
        boolean code = mark >= 0 && "=:,[{\\".indexOf(text.charAt(mark)) >= 0 || end + 1 < text.length() && text.charAt(end + 1) == ':';
        return before == '<' && after == '>' && !written || !code && (before == '"' && after == '"' || before == '\'' && after == '\'');
    }

    /** An address of version 4, whatever follows it but a letter, a digit or another number. */
    private @Nullable Found v4(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 16 && (Characters.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        while (end > at && text.charAt(end - 1) == '.') {
            end--;
        }
        boolean whole = end == text.length() || !Characters.isWord(text.charAt(end)) && text.charAt(end) != '-'
                && !(text.charAt(end) == '.' && end + 1 < text.length() && Characters.isWord(text.charAt(end + 1)));
        String address = text.substring(at, end);
        return whole && IpAddresses.isV4(address) && !isVersion(text, at) ? new Found(end, addresses.v4(address)) : null;
    }

    /** Whether four numbers stand where programs print their version. */
    private static boolean isVersion(String text, int at) {
        int end = at;
        while (end > at - NEAR && end > 0 && " (/".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > end - NEAR && start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String before = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (before.equals("id")) {
            String passage = text.substring(Math.max(0, start - PASSAGE), start).toLowerCase(Locale.ROOT)
                    .replace("\r", "").replace("\n", "").replace("\t", " ").replace("  ", " ");
            return passage.contains("microsoft smtp server") || passage.endsWith("mapi ");
        }
        boolean bracket = at > 0 && text.charAt(at - 1) == '[';
        return !bracket && end < at && PROGRAMS.contains(before) && !text.substring(end, at).equals("  ");
    }
}
