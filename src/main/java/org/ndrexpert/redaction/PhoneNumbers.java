package org.ndrexpert.redaction;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Numbers of telephones: they begin with a plus sign, a bracket or a zero, or are grouped as in {@code 555-123-4567}. */
final class PhoneNumbers {
    private static final int LONGEST = 30;

    private final Pseudonyms pseudonyms;

    PhoneNumbers(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Nullable Found at(String text, int at) {
        char c = text.charAt(at);
        if (c != '+' && c != '(' && !Characters.isDigit(c) || at > 0 && (Characters.isWord(text.charAt(at - 1)) || "-.:/#=".indexOf(text.charAt(at - 1)) >= 0)) {
            return null;
        }
        int digits = 0;
        int groups = 0;
        int end = at;
        int i = c == '+' || c == '(' ? at + 1 : at;
        boolean inGroup = false;
        for (; i < text.length() && i - at < LONGEST; i++) {
            char next = text.charAt(i);
            if (Characters.isDigit(next)) {
                digits++;
                groups += inGroup ? 0 : 1;
                inGroup = true;
                end = i + 1;
            } else if (" -/().".indexOf(next) >= 0 && (inGroup || text.charAt(i - 1) != next)) {
                inGroup = false;
            } else {
                break;
            }
        }
        boolean goesOn = end < text.length() && (Characters.isWord(text.charAt(end)) || text.charAt(end) == ':');
        String number = text.substring(at, end);
        boolean phone = digits >= 7 && digits <= 16 && !goesOn && isGrouped(c, groups, number);
        return phone ? new Found(end, pseudonyms.whole(Kind.PHONE, number)) : null;
    }

    private static boolean isGrouped(char first, int groups, String number) {
        if (first == '+') {
            return true;
        }
        if (first == '(' || first == '0') {
            int group = 0;
            while (group + 1 < number.length() && Characters.isDigit(number.charAt(group + 1))) {
                group++;
            }
            return groups > 1 && group > 1 && group < 6 && number.indexOf('.') < 0;
        }
        List<String> parts = Characters.parts(number, "-.");
        int last = parts.size() - 1;
        return last >= 2 && parts.get(last).length() == 4 && parts.get(last - 1).length() == 3 && parts.get(last - 2).length() == 3;
    }
}
