package org.ndrexpert.report;

/** How much of one message is read. What lies beyond is left out, and a warning says so. */
final class Limits {
    /** Bytes of the whole message. */
    static final int MESSAGE_BYTES = 32 << 20;
    /** Fields kept of one header. */
    static final int HEADER_FIELDS = 1_000;
    /** Characters kept of one header field. */
    static final int FIELD_LENGTH = 16 << 10;
    /** Parts of the whole message. */
    static final int PARTS = 200;
    /** Multiparts and messages inside each other. */
    static final int DEPTH = 16;
    /** Bytes decoded of one part. */
    static final int PART_BYTES = 1 << 20;
    /** Bytes decoded of all parts. */
    static final int DECODED_BYTES = 8 << 20;
    /** Characters kept of one diagnostic text. */
    static final int DIAGNOSTIC_LENGTH = 8 << 10;
    /** Recipients of one report. */
    static final int RECIPIENTS = 2_000;

    private Limits() {}
}
