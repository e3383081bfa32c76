package org.ndrexpert.redaction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.ndrexpert.report.Rewording;
import org.ndrexpert.report.SubjectWords;

/**
 * Subjects. That of the message that came back becomes a word; in the subject of a report what the mail system says is kept, and what
 * it quotes of the other is replaced.
 */
final class Subjects {
    private static final Set<String> REPLIES = Set.of("re", "aw", "fw", "fwd", "wg", "tr", "rv", "sv", "vs", "antw", "odp", "ref", "res", "r", "i", "enc");

    private static final int LONGEST = 1_000;

    private final Pseudonyms pseudonyms;
    private final TextRedaction text;
    private final Map<String, String> known = new HashMap<>();

    Subjects(Pseudonyms pseudonyms, TextRedaction text) {
        this.pseudonyms = pseudonyms;
        this.text = text;
    }

    String redacted(Rewording.Where where, String value) {
        String subject = value.replace("\r", "").replace("\n", "").strip();
        String space = value.substring(0, value.length() - value.stripLeading().length());
        return space + (where == Rewording.Where.REPORT || introduces(subject) ? ofReport(subject) : returned(subject));
    }

    /** The subject of a message that came back. */
    String returned(String subject) {
        int start = afterReplies(subject);
        String bare = subject.substring(start);
        if (bare.isBlank()) {
            return subject;
        }
        boolean word = Characters.wordEnd(bare, 0) == bare.length();
        String replacement = word ? pseudonyms.word(Kind.SUBJECT, bare) : pseudonyms.whole(Kind.SUBJECT, bare);
        known.put(key(bare), replacement);
        if (!word) {
            pseudonyms.text(Kind.SUBJECT, bare, replacement, Pseudonyms.isTelling(bare));
        }
        return subject.substring(0, start) + replacement;
    }

    private static String key(String subject) {
        return subject.toLowerCase(Locale.ROOT).strip();
    }

    /** One past the marks of replies and forwarded mails that a subject begins with. */
    private static int afterReplies(String subject) {
        int at = 0;
        int colon = subject.indexOf(':');
        while (colon > 0 && colon - at < 6 && REPLIES.contains(key(subject.substring(at, colon)))) {
            at = colon + 1;
            while (at < subject.length() && subject.charAt(at) == ' ') {
                at++;
            }
            colon = subject.indexOf(':', at);
        }
        return at;
    }

    private String ofReport(String subject) {
        if (subject.length() > LONGEST) {
            return returned(subject);
        }
        for (int colon = firstColon(subject, 0); colon >= 0; colon = firstColon(subject, colon + 1)) {
            String quoted = subject.substring(colon + 1).strip();
            if (introduces(quoted)) {
                continue;
            }
            int start = afterReplies(quoted);
            boolean reply = start > 0;
            String replacement = known.get(key(quoted.substring(start)));
            if (replacement != null || !quoted.isEmpty() && (reply || !Vocabulary.hasAll(quoted))) {
                int from = subject.length() - quoted.length();
                return introduction(subject.substring(0, from))
                        + (replacement == null && !reply && isSaid(quoted) ? text.redacted(quoted, Unknown.CAPITALS) : returned(quoted));
            }
        }
        return said(subject);
    }

    /** Whether the words before the first colon are a mail system's, so that what is quoted comes behind it. */
    private static boolean introduces(String quoted) {
        int colon = firstColon(quoted, 0);
        return colon > 0 && SubjectWords.areOfSystem(quoted.substring(0, colon));
    }

    /** What stands before the colon behind which another subject is quoted. */
    private String introduction(String words) {
        return text.redacted(words, SubjectWords.areOfSystem(words) ? Unknown.KEPT : Unknown.CAPITALS);
    }

    /** What a mail system says itself: the words of a language that is written without spaces stay if they say what it is. */
    private String said(String words) {
        boolean system = SubjectWords.areOfSystem(words);
        return text.redacted(words, system && !words.isEmpty() && words.chars().anyMatch(c -> c > 127) ? Unknown.KEPT : Unknown.CAPITALS);
    }

    /**
     * Whether what follows a colon is an address, the answer of a server or, as in reports of Domino, the reason, and no subject: it
     * has an address in it, or is not known as a subject and has more words of reports than others.
     */
    private boolean isSaid(String quoted) {
        boolean code = quoted.length() > 3 && quoted.charAt(3) == ' ' && Characters.isNumber(quoted.substring(0, 3));
        int known = 0;
        int words = 0;
        for (String word : Characters.parts(quoted, " ,.;:()")) {
            known += Vocabulary.hasAll(word) ? 1 : 0;
            words++;
        }
        return code || quoted.indexOf('@') > 0 || words > 3 && known * 3 > words * 2;
    }

    private static int firstColon(String subject, int from) {
        int colon = subject.indexOf(':', from);
        int wide = subject.indexOf('\uFF1A', from);
        return colon < 0 || wide >= 0 && wide < colon ? wide : colon;
    }
}
