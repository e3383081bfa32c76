package org.ndrexpert.diagnosis;

import java.util.List;

/**
 * Something to find out next.
 *
 * @param asks the observation in short: {@code installedFile Store.exe version on EX1}
 * @param text the question in a sentence
 * @param how how to find the answer
 * @param record the observation to add, with what an answer may be in angle brackets
 * @param decides ids of the articles whose certainty one answer or another changes, without anything else
 * @param confirms those of them that an answer can confirm
 * @param excludes those of them that an answer can exclude
 * @param helps what would be decided together with the answers to other questions
 */
public record Question(
        String asks,
        String text,
        String how,
        String record,
        List<String> decides,
        List<String> confirms,
        List<String> excludes,
        List<Together> helps) {

    /**
     * @param article id of the article that would be decided
     * @param with what else would have to be found out, as {@link Question#asks}
     */
    public record Together(String article, List<String> with) {}
}
