package org.ndrexpert.testcase;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A diagnosis in the short words of test cases.
 *
 * @param confirmed ids of the articles, with {@code on SERVER} where the server has a name
 * @param suspected as confirmed
 * @param excluded as confirmed
 * @param supported the findings that something makes likelier, and by how many reasons, as in {@code Q288848 on EX1 by 2}; absent where
 *     a case does not say
 * @param remedies hotfixes, service packs and workarounds, as in {@code hotfix Store.exe 5.5.2654.61 applies (Q288848)}; the settings
 *     and actions of an article go with every finding that is not excluded and are not listed
 * @param questions what is asked, in its order; absent where a case does not say
 * @param warnings texts that the warnings contain, one for each warning
 */
record Outcome(
        @Nullable List<String> confirmed,
        @Nullable List<String> suspected,
        @Nullable List<String> excluded,
        @Nullable List<String> supported,
        @Nullable List<String> remedies,
        @Nullable List<String> questions,
        @Nullable List<String> warnings) {

    Outcome {
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
}
