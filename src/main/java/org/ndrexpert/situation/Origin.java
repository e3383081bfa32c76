package org.ndrexpert.situation;

import org.jspecify.annotations.Nullable;

/**
 * Where something was read.
 *
 * @param source the file, or what stands for one
 * @param part the part of a message, as an IMAP section number or {@code header}; absent where the source is not a message
 * @param line line in the part or file, from 1; 0 where it has none
 */
public record Origin(String source, @Nullable String part, int line) {

    @Override
    public String toString() {
        return source + (part == null ? "" : " part " + part) + (line > 0 ? " line " + line : "");
    }
}
