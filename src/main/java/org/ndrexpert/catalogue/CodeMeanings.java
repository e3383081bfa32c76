package org.ndrexpert.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Product;

/** What codes mean, by code. */
final class CodeMeanings {

    private final Map<String, List<CodeMeaning>> byCode = new HashMap<>();

    CodeMeanings(List<CodeMeaning> meanings) {
        meanings.forEach(meaning -> meaning.codes()
                .forEach(one -> byCode.computeIfAbsent(one, code -> new ArrayList<>()).add(meaning)));
    }

    /** What a system or host means by a code where it is known to differ from the registry or to be the only one that has it. */
    Optional<CodeMeaning> of(String code, @Nullable Product speaker, @Nullable String host) {
        return all(code).stream().filter(meaning -> meaning.isOf(speaker, host)).findFirst();
    }

    /** What the registry says of a code. */
    Optional<CodeMeaning> registered(String code) {
        return all(code).stream().filter(CodeMeaning::isRegistered).findFirst();
    }

    private List<CodeMeaning> all(String code) {
        List<CodeMeaning> meanings = new ArrayList<>(byCode.getOrDefault(code, List.of()));
        int dot = code.indexOf('.');
        if (dot > 0) {
            meanings.addAll(byCode.getOrDefault("X" + code.substring(dot), List.of()));
        }
        return meanings;
    }
}
