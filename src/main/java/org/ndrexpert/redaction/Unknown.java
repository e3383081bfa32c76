package org.ndrexpert.redaction;

/** How plain words are taken that were not found to be names elsewhere. */
enum Unknown {
    /** As words of a report. */
    KEPT,
    /** As names of people, but for those of mail systems. */
    PERSONS,
    /** As names, but for the words of reports. */
    NAMES,
    /** As names if they begin with a capital, but for the words of reports. */
    CAPITALS;

    /** Whether a word is taken for a name. */
    boolean names(String word) {
        return switch (this) {
            case KEPT -> false;
            case PERSONS -> !Vocabulary.isSystem(word);
            case NAMES -> !Vocabulary.has(word);
            case CAPITALS -> !Vocabulary.has(word) && !Character.isLowerCase(word.charAt(0));
        };
    }
}
