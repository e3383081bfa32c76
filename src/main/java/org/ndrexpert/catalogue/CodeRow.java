package org.ndrexpert.catalogue;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Status codes that follow each other, as 5.7.606 to 5.7.649 do. */
public final class CodeRow {

    private CodeRow() {}

    /** Whether the second is a later code than the first and differs from it in its last number alone. */
    public static boolean isRow(@Nullable String code, String upTo) {
        return code != null && beginning(code).equals(beginning(upTo)) && 0 <= last(code) && last(code) < last(upTo);
    }

    /** All of them; the one where no row of them ends with the other. */
    static List<String> of(String code, @Nullable String upTo) {
        return upTo == null || !isRow(code, upTo) ? List.of(code)
                : IntStream.rangeClosed(last(code), last(upTo)).mapToObj(number -> beginning(code) + number).toList();
    }

    static boolean has(String code, @Nullable String upTo, String one) {
        return upTo == null || !isRow(code, upTo) ? code.equals(one)
                : beginning(code).equals(beginning(one)) && last(code) <= last(one) && last(one) <= last(upTo);
    }

    private static String beginning(String code) {
        return code.substring(0, code.lastIndexOf('.') + 1);
    }

    /** The last number, which has up to three digits by RFC 3463 section 2; -1 where it has not. */
    private static int last(String code) {
        String number = code.substring(code.lastIndexOf('.') + 1);
        boolean digits = !number.isEmpty() && number.length() <= 3 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(number) : -1;
    }
}
