package org.ndrexpert.report;

/** Words in a subject by which a mail system introduces a report or an automatic reply, in the languages known here. */
public final class SubjectWords {
    private SubjectWords() {}

    /** Whether the words of a subject are a mail system's. */
    public static boolean areOfSystem(String words) {
        return OtherKinds.looksLikeReply(words) || OtherKinds.looksLikeReport(words);
    }
}
