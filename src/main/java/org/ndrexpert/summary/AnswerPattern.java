package org.ndrexpert.summary;

import java.util.StringJoiner;

/** What servers answer without what differs from one mail to the next, so that equal answers are counted together. */
final class AnswerPattern {

    private static final String LEFT_OUT = "…";
    private static final int LONGEST_CODE = 11;

    private AnswerPattern() {}

    /** The same words without the type before them, with an ellipsis for each run of addresses, numbers and identifiers. */
    static String of(String answer) {
        StringJoiner kept = new StringJoiner(" ");
        boolean leftOut = false;
        for (String word : words(answer)) {
            boolean differs = differs(word);
            if (!word.isEmpty() && !(differs && leftOut)) {
                kept.add(differs ? LEFT_OUT : word);
                leftOut = differs;
            }
        }
        return kept.toString();
    }

    /** Without the type that RFC 3464 puts before a diagnostic code, as in {@code smtp; 550 No such user}. */
    private static String[] words(String answer) {
        int type = answer.indexOf(';');
        boolean typed = type > 0 && answer.chars().limit(type).allMatch(letter -> letter == '-' || Character.isLetterOrDigit(letter));
        return answer.substring(typed ? type + 1 : 0).split(" ");
    }

    private static boolean differs(String word) {
        return word.indexOf('@') >= 0 || word.chars().anyMatch(Character::isDigit) && !isCode(word);
    }

    /** Whether it is made like 550, 5.7.1, 550-5.7.1 or 10060. */
    private static boolean isCode(String word) {
        return word.length() <= LONGEST_CODE && word.chars().filter(one -> one == '.').count() <= 2
                && word.chars().allMatch(one -> one >= '0' && one <= '9' || one == '.' || one == '-');
    }
}
