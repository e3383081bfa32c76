package org.ndrexpert.eventlog;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Direction;

/** The events of the Microsoft Mail connector, as KB175447 gives them. */
final class MicrosoftMailWording {

    private static final int LONGEST_ADDRESS = 500;

    private MicrosoftMailWording() {}

    /** {@code Message ID <0001> processed from INQUEUE From: [alias@list.example] To: NETWORK/PO1/POSTMASTER} */
    static void moved(FlatText text, Told told) {
        told.messageId = messageId(text);
        int from = label(text, "from", 0);
        int to = label(text, "to", Math.max(from, 0));
        if (from >= 0) {
            int end = to > from ? to - "to:".length() : text.length();
            told.from = to > from && end - from < LONGEST_ADDRESS ? named(text.words(from, end)) : address(text, from, end);
        }
        if (to >= 0) {
            addressee(text, to, told);
        }
    }

    /** {@code Recipient is MS:NETWORK/PO1/POSTMASTER} */
    static void recipient(FlatText text, Told told) {
        addressee(text, text.find("recipient is ms:", 0) + "recipient is ms:".length(), told);
    }

    private static void addressee(FlatText text, int from, Told told) {
        told.to = address(text, from, text.length());
        if (told.to != null) {
            told.direction = direction(told.to);
        }
    }

    static Direction direction(String to) {
        return MicrosoftMailAddress.read(to) == null ? Direction.FROM_MICROSOFT_MAIL : Direction.TO_MICROSOFT_MAIL;
    }

    /** The first place behind {@code name:} as a word of its own; -1 where there is none. */
    private static int label(FlatText text, String name, int from) {
        for (int at = text.find(name + ":", from); at >= 0; at = text.find(name + ":", at + 1)) {
            if (!Character.isLetterOrDigit(text.at(at - 1))) {
                return at + name.length() + 1;
            }
        }
        return -1;
    }

    /** An address in brackets up to its bracket; any other up to a blank that is not within angle brackets, or its line's end. */
    private static @Nullable String address(FlatText text, int from, int end) {
        int start = text.at(from) == ' ' ? from + 1 : from;
        start = text.startsWith("ms:", start) ? start + 3 : start;
        int far = Math.min(end, start + LONGEST_ADDRESS);
        if (text.at(start) == '[') {
            int close = text.findOr("]", start, far);
            return named(text.words(start, Math.min(far, close + 1)));
        }
        int at = start;
        for (int angle = 0; at < far && (angle > 0 || !isGap(text, at)); at++) {
            angle += text.at(at) == '<' ? 1 : text.at(at) == '>' ? -1 : 0;
        }
        return named(text.name(start, Math.min(at, far)));
    }

    /** Whether a blank stands here that parts words; one beside a slash was put there by a line break. */
    private static boolean isGap(FlatText text, int at) {
        return text.at(at) == ' ' && text.at(at - 1) != '/' && text.at(at + 1) != '/';
    }

    private static @Nullable String named(String address) {
        return address.isEmpty() ? null : address;
    }

    /** The identifier between "Message ID" and what happened to the message, brackets removed. */
    private static @Nullable String messageId(FlatText text) {
        int label = text.find("message id", 0);
        if (label < 0) {
            return null;
        }
        int from = label + "message id".length();
        int end = Math.min(text.length(), from + LONGEST_ADDRESS);
        for (String deed : new String[] {" processed from", " received from", " created in"}) {
            end = text.findOr(deed, from, end);
        }
        String id = text.name(from, end);
        id = id.startsWith(":") ? id.substring(1).strip() : id;
        boolean bracketed = id.startsWith("<") && id.endsWith(">");
        return named(bracketed ? id.substring(1, id.length() - 1).strip() : id);
    }
}
