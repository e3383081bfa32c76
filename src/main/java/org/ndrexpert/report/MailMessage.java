package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A message as taken apart: its header, and its parts without the multiparts that hold them. */
final class MailMessage {
    private final String prefix;
    private final Header header;
    private final List<Part> parts = new ArrayList<>();
    private boolean cutShort;

    /** @param prefix section number of the part that encloses it with a dot, empty for the outermost message */
    MailMessage(String prefix) {
        this.prefix = prefix;
        this.header = new Header(prefix + "header");
    }

    /** A message of which nothing but a header is there, and that within the text of another. */
    MailMessage(Header header) {
        this.prefix = "";
        this.header = header;
    }

    /**
     * A part that holds no other parts.
     *
     * @param section its IMAP section number
     * @param mediaType in lower case
     * @param text decoded text, absent where the part was not read
     * @param enclosed the message in it, absent where it is none
     * @param attachment whether it is marked as an attachment or has a file name
     */
    record Part(String section, String mediaType, @Nullable PartText text, @Nullable MailMessage enclosed, boolean attachment) {}

    String prefix() {
        return prefix;
    }

    Header header() {
        return header;
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether its last boundary is missing. */
    boolean cutShort() {
        return cutShort;
    }

    void cutShort(boolean yes) {
        cutShort = yes;
    }

    @Nullable Part partOfType(String mediaType) {
        for (Part part : parts) {
            if (part.mediaType().equals(mediaType)) {
                return part;
            }
        }
        return null;
    }
}
