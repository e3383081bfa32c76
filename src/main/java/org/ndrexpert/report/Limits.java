package org.ndrexpert.report;

/** How much of one message is read. What lies beyond is left out, and a warning says so. */
final class Limits {
    /** Bytes of the whole message. */
    static final int MESSAGE_BYTES = 64 << 20;
    /** Bytes of a file that Outlook saved, which has to be held whole. */
    static final int OUTLOOK_BYTES = 32 << 20;
    /** Bytes of one header field; a longer one ends the reading. */
    static final int HEADER_BYTES = 4 << 20;
    /** Fields kept of one header. */
    static final int HEADER_FIELDS = 1_000;
    /** Characters kept of one header field. */
    static final int FIELD_LENGTH = 64 << 10;
    /** Characters kept of one header. */
    static final int HEADER_LENGTH = 512 << 10;
    /** Characters kept of all headers of a message and of what it encloses. */
    static final int HEADERS_LENGTH = 4 << 20;
    /** Characters of the longest name of a field, RFC 5322 section 2.2 and some. */
    static final int FIELD_NAME_LENGTH = 200;
    /** Parts of the whole message. */
    static final int PARTS = 200;
    /** Multiparts and messages inside each other. */
    static final int DEPTH = 16;
    /** Lines kept of one part. */
    static final int LINES = 100_000;
    /** Bytes decoded of one part. */
    static final int PART_BYTES = 1 << 20;
    /** Bytes decoded of all parts. */
    static final int DECODED_BYTES = 8 << 20;
    /** Characters kept of one diagnostic text. */
    static final int DIAGNOSTIC_LENGTH = 8 << 10;
    /** Attempts kept of one report. */
    static final int ATTEMPTS = 1_000;
    /** Recipients of one report. */
    static final int RECIPIENTS = 2_000;

    private Limits() {}

    /** What is kept of a diagnostic text. */
    static String cut(String diagnostic) {
        return diagnostic.length() > DIAGNOSTIC_LENGTH ? diagnostic.substring(0, DIAGNOSTIC_LENGTH) : diagnostic;
    }
}
