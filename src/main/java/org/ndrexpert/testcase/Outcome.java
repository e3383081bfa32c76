package org.ndrexpert.testcase;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A diagnosis in the short words of test cases. A list that is absent is empty, but for those of which it is said.
 *
 * @param confirmed ids of the articles that have to be confirmed, each with {@code on SERVER} where the server has a name
 * @param suspected ids of the articles that have to be suspected, each with {@code on SERVER} where the server has a name
 * @param excluded ids of the articles that have to be excluded, each with {@code on SERVER} where the server has a name
 * @param supported the findings that something makes likelier, and by how many reasons, as in
 *     {@code Q288848 on EX1 by 2}; not looked at where the key is absent
 * @param remedies hotfixes, service packs and workarounds, as in {@code hotfix Store.exe 5.5.2654.61 applies (Q288848)}; the settings
 *     and actions of an article go with every finding that is not excluded and are not listed
 * @param questions what has to be asked, in its order, as in {@code installedFile Store.exe version on EX1}; not looked
 *     at where the key is absent
 * @param warnings for each warning that has to come, a piece of its text
 */
public record Outcome(
        @Nullable List<String> confirmed,
        @Nullable List<String> suspected,
        @Nullable List<String> excluded,
        @Nullable List<String> supported,
        @Nullable List<String> remedies,
        @Nullable List<String> questions,
        @Nullable List<String> warnings) {

    public Outcome {
        confirmed = sorted(confirmed);
        suspected = sorted(suspected);
        excluded = sorted(excluded);
        supported = supported == null ? null : sorted(supported);
        remedies = sorted(remedies);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    private static List<String> sorted(@Nullable List<String> list) {
        return list == null ? List.of() : list.stream().sorted().toList();
    }

    /** The ids of the articles that are found, in whatever certainty. */
    public Set<String> articles() {
        return Stream.of(confirmed, suspected, excluded).flatMap(List::stream).map(Outcome::article).collect(Collectors.toUnmodifiableSet());
    }

    /** The id in {@code Q288848 on EX1}. */
    static String article(String label) {
        int blank = label.indexOf(' ');
        return blank < 0 ? label : label.substring(0, blank);
    }

    /** As a test case writes it, a line for each finding and the like; what is empty is left out. */
    public String lines() {
        StringBuilder lines = new StringBuilder();
        append(lines, "confirmed", confirmed);
        append(lines, "suspected", suspected);
        append(lines, "excluded", excluded);
        append(lines, "supported", supported == null ? List.of() : supported);
        append(lines, "remedies", remedies);
        append(lines, "questions", questions == null ? List.of() : questions);
        append(lines, "warnings", warnings);
        return lines.isEmpty() ? "{}\n" : lines.toString();
    }

    private static void append(StringBuilder lines, String key, List<String> values) {
        if (!values.isEmpty()) {
            lines.append(key).append(":\n");
            values.forEach(value -> lines.append("  - ").append(value).append('\n'));
        }
    }
}
