package org.ndrexpert.catalogue;

import java.util.StringTokenizer;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.RecipientFailure;

/**
 * The enhanced status code that counts for a recipient. Exim and others give X.0.0 of their own to whatever another server answered; its
 * code then stands in the answer only.
 */
public final class AnsweredStatus {

    private AnsweredStatus() {}

    /** The code of the report, or the one in the answer where that of the report tells nothing; absent where there is neither. */
    public static @Nullable String of(RecipientFailure failure) {
        String answered = isBare(failure.status()) && failure.diagnosticCode() != null ? in(failure.diagnosticCode()) : null;
        return answered != null ? answered : failure.status();
    }

    /** Whether a code is missing or says no more than its class. */
    public static boolean isBare(@Nullable String status) {
        return status == null || status.endsWith(".0.0");
    }

    /** The first code that follows a reply code, as RFC 2034 has it; absent where there is none. */
    private static @Nullable String in(String answer) {
        StringTokenizer words = new StringTokenizer(answer, " \t\r\n;-");
        String before = "";
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (isReply(before) && isStatus(word, before.charAt(0))) {
                return word;
            }
            before = word;
        }
        return null;
    }

    private static boolean isReply(String word) {
        return word.length() == 3 && (word.charAt(0) == '4' || word.charAt(0) == '5') && isNumber(word);
    }

    private static boolean isStatus(String word, char replyClass) {
        String[] numbers = word.split("\\.", -1);
        return numbers.length == 3 && numbers[0].length() == 1 && numbers[0].charAt(0) == replyClass
                && isNumber(numbers[1]) && isNumber(numbers[2]) && !isBare(word);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(one -> one >= '0' && one <= '9');
    }
}
