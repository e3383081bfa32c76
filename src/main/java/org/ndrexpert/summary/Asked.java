package org.ndrexpert.summary;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.ndrexpert.diagnosis.Question;

/**
 * A question that many incidents ask. Those that ask the same of one recipient each are one question: "Does (recipient) exist?".
 *
 * @param asks the observation in short
 * @param text the question in a sentence
 * @param how how to find the answer
 * @param subject the recipient that it was asked of; empty where it is about none, so that one answer decides all incidents
 */
record Asked(String asks, String text, String how, String subject) {

    private static final String RECIPIENT = "(recipient)";

    private static final int RECIPIENTS_LOOKED_FOR = 20;

    static Asked of(Question question, Collection<String> recipients) {
        String subject = "";
        for (String word : words(question, recipients)) {
            if (!word.isEmpty() && question.asks().contains(word)) {
                subject = word;
                break;
            }
        }
        return new Asked(Names.name(without(subject, question.asks())), Names.text(without(subject, question.text())),
                Names.text(without(subject, question.how())), Names.name(subject));
    }

    static Asked of(List<String> key) {
        return new Asked(key.get(0), key.get(1), key.get(2), key.get(3));
    }

    List<String> key() {
        return List.of(asks, text, how, subject.isEmpty() ? "" : RECIPIENT);
    }

    /** What a reader sees of it. The observation behind it may differ, as in the session of one command and of another. */
    List<String> words() {
        return List.of(text, how, key().get(3));
    }

    boolean isAskedOfEach() {
        return !subject.isEmpty();
    }

    private static Set<String> words(Question question, Collection<String> recipients) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : question.asks().split(" ")) {
            if (word.indexOf('@') > 0) {
                words.add(word);
            }
        }
        recipients.stream().limit(RECIPIENTS_LOOKED_FOR).forEach(words::add);
        return words;
    }

    private static String without(String subject, String text) {
        return subject.isEmpty() ? text : text.replace(subject, RECIPIENT);
    }
}
