package org.ndrexpert.report;

/** What may still be decoded of one message, with all that it encloses and has attached. */
final class Budget {
    private int bytes = Limits.DECODED_BYTES;
    private int parts = Limits.PARTS;
    private int headers = Limits.HEADERS_LENGTH;

    /** Bytes that may be decoded of the next part. */
    int bytesOfPart() {
        return Math.min(Limits.PART_BYTES, bytes);
    }

    /** Bytes that may be decoded of all parts to come. */
    int bytes() {
        return bytes;
    }

    void decoded(int count) {
        bytes -= count;
    }

    /** Counts characters of a header; false where there are too many. */
    boolean takeHeader(int characters) {
        headers -= Math.min(characters, Limits.FIELD_LENGTH);
        return headers > 0;
    }

    /** Counts a part; false where there are too many. */
    boolean takePart() {
        return parts-- > 0;
    }
}
