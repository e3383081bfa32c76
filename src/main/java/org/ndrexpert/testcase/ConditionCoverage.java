package org.ndrexpert.testcase;

import org.jspecify.annotations.Nullable;

/**
 * A comparison, a {@code not} or {@code exists} pattern, or a lookup of a rule, and whether test cases show that it matters.
 *
 * @param text as the rule writes it; a comparison with the type that it is made on, as in {@code VirusScanner(mode == ScanMode.MAPI)} or
 *     {@code under not: VirusScanner(mode == ScanMode.MAPI)}
 * @param line line of its pattern in the rule file, from 1
 * @param trueBy the first test case in which it held where it mattered, as {@link Coverage} tells; absent where none shows that
 * @param falseBy the first test case in which it alone did not hold; absent where none shows that
 */
public record ConditionCoverage(String text, int line, @Nullable String trueBy, @Nullable String falseBy) {

    /** How many of its two outcomes test cases show. */
    public int shown() {
        return (trueBy == null ? 0 : 1) + (falseBy == null ? 0 : 1);
    }
}
