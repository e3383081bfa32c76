package org.ndrexpert.testcase;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.ndrexpert.rule.RuleText;

/**
 * Chooses scenarios by their file and line, their sentence, and the ids of the articles that they expect, and rules likewise by the id of
 * the article that they are about.
 *
 * @param texts any of which has to occur in one of these, in capitals or not; {@code *} stands for any text, {@code ?} for any
 *     character; none chooses all scenarios
 */
public record Filter(List<String> texts) {

    /** Chooses every scenario. */
    public static final Filter NONE = new Filter(List.of());

    public Filter {
        texts = texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    boolean takes(Scenario scenario) {
        return texts.isEmpty() || Stream.concat(Stream.of(scenario.file() + ":" + scenario.line(), scenario.name()),
                scenario.then().articles().stream()).anyMatch(this::occursIn);
    }

    public boolean takes(RuleText rule) {
        return texts.isEmpty() || Stream.of(rule.file() + ":" + rule.line(), rule.name(), rule.article() == null ? "" : rule.article())
                .anyMatch(this::occursIn);
    }

    private boolean occursIn(String name) {
        String lowered = name.toLowerCase(Locale.ROOT);
        return texts.stream().anyMatch(text -> matches("*" + text + "*", lowered));
    }

    /** Goes back to the last {@code *} only, so that the time is at most that of comparing each place with each. */
    private static boolean matches(String pattern, String text) {
        int p = 0;
        int star = -1;
        int resumed = 0;
        int t = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resumed = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resumed;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
