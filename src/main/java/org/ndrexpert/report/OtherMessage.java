package org.ndrexpert.report;

import java.util.List;

import org.ndrexpert.observation.Term;

/**
 * A message that reports nothing about delivery.
 *
 * @param kind what it is instead
 * @param why the mark by which it was told, as a sentence
 * @param warnings what in it is damaged or left out
 */
public record OtherMessage(Kind kind, String why, List<String> warnings) implements Reading {

    public OtherMessage {
        warnings = List.copyOf(warnings);
    }

    OtherMessage(Kind kind, String why) {
        this(kind, why, List.of());
    }

    @Override
    public List<Read> observations() {
        return List.of();
    }

    /** What a message is that is no report on delivery. */
    public enum Kind implements Term {
        /** An answer that a mailbox or a program gave by itself, RFC 3834. */
        AUTOMATIC_REPLY("automatic-reply"),
        /** A complaint about a message, RFC 5965. */
        COMPLAINT("complaint"),
        /** A message disposition notification, RFC 8098. */
        READ_RECEIPT("read-receipt"),
        ORDINARY_MAIL("ordinary-mail"),
        EMPTY("empty"),
        /** Bytes that are no mail and no text. */
        NOT_MAIL("not-mail"),
        /** A file that may well be a mail but cannot be read here. */
        UNREADABLE("unreadable");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }
    }
}
